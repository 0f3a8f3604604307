import { useEffect, useState } from 'react'
import type { StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'
import { savePicture } from './save-picture'

/** ms that a success stays; a refusal stays, because there is something to do. */
const TOLD = 4_000

interface SavingPicture {
  /** Result of the last save; null before the first. */
  outcome: SaveImageResult | null
  save: (statement: StatementPicture) => void
}

/** Saves a statement of the page to the album. @param canvasId id of a `<Canvas type="2d">` on the page */
export function useSavePicture(platform: Pick<Platform, 'canvasNode' | 'saveImage'>, canvasId: string): SavingPicture {
  const [outcome, setOutcome] = useState<SaveImageResult | null>(null)
  useEffect(() => {
    if (outcome !== 'saved') return undefined
    const timer = setTimeout(() => setOutcome(null), TOLD)
    return () => clearTimeout(timer)
  }, [outcome])
  const save = (statement: StatementPicture) => void savePicture(platform, canvasId, statement).then(setOutcome)
  return { outcome, save }
}
