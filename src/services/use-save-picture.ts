import { useState } from 'react'
import type { StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'
import { savePicture } from './save-picture'

interface SavingPicture {
  /** How the last one ended; null before the first. */
  outcome: SaveImageResult | null
  save: (statement: StatementPicture) => void
}

/** Puts a statement of the page into the album. @param canvasId of a `<Canvas type="2d">` of the page */
export function useSavePicture(platform: Pick<Platform, 'canvasNode' | 'saveImage'>, canvasId: string): SavingPicture {
  const [outcome, setOutcome] = useState<SaveImageResult | null>(null)
  const save = (statement: StatementPicture) => void savePicture(platform, canvasId, statement).then(setOutcome)
  return { outcome, save }
}
