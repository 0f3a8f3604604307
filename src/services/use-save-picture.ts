import { useState } from 'react'
import type { StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'
import { savePicture } from './save-picture'
import { useFirstTap } from './use-first-tap'

interface SavingPicture {
  /** How the last one ended; null before the first. */
  outcome: SaveImageResult | null
  save: (statement: StatementPicture) => void
}

/** Puts a statement of the page into the album; two quick taps save one picture. @param canvasId of a `<Canvas type="2d">` of the page */
export function useSavePicture(platform: Pick<Platform, 'canvasNode' | 'saveImage' | 'now'>, canvasId: string): SavingPicture {
  const [outcome, setOutcome] = useState<SaveImageResult | null>(null)
  const first = useFirstTap(platform.now)
  const save = (statement: StatementPicture) => {
    if (first()) void savePicture(platform, canvasId, statement).then(setOutcome)
  }
  return { outcome, save }
}
