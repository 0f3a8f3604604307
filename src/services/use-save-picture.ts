import { useState } from 'react'
import type { StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'
import { savePicture } from './save-picture'

interface SavingPicture {
  /** Result of the last save; null before the first. */
  outcome: SaveImageResult | null
  save: (statement: StatementPicture) => void
}

/** Saves a statement of the page to the album. @param canvasId id of a `<Canvas type="2d">` on the page */
export function useSavePicture(platform: Pick<Platform, 'canvasNode' | 'saveImage'>, canvasId: string): SavingPicture {
  const [outcome, setOutcome] = useState<SaveImageResult | null>(null)
  const save = (statement: StatementPicture) => void savePicture(platform, canvasId, statement).then(setOutcome)
  return { outcome, save }
}
