import { useRef, useState } from 'react'
import type { Failure, IdSide } from '@/contract'
import { assessPhoto, type PhotoCause } from '@/domain/photo-quality'
import { spoil } from '@/domain/photo-spoil'
import { outcomes, platform } from '@/runtime'
import { localFailure } from '@/services/app-error'
import { repainted, type Picture } from './picture'
import { otherSide, samplePicture, type Sample } from './sample-id'
import type { FlowHandle } from './use-flow'

/** The page's hidden canvas, on which pictures are looked at. */
export const CANVAS_ID = 'id-photo-canvas'
/** px of the longer side that is looked at and sent: small enough for a slow network, enough for a recogniser. */
const SIDE = 1000

type Refusal = 'refused' | 'unavailable' | 'unreadable'

export interface Photos {
  previews: Partial<Record<IdSide, string>>
  /** The side that is being taken, checked or sent. */
  busy: { side: IdSide; at: 'checking' | 'sending' } | null
  /** What the phone itself found wrong; nothing was sent then. */
  issue: { side: IdSide; failure: Failure } | null
  /** Why there is no picture at all. */
  refusal: { side: IdSide; why: Refusal } | null
  take: (side: IdSide, source: 'camera' | 'album') => void
  takeSample: (side: IdSide, sample: Sample) => void
}

interface Judged {
  cause: PhotoCause | null
  preview: string
}

/** What a scenario wants to be wrong with the next picture, which is shown that way; an expired card is for the recogniser to see. */
async function judge(picture: Picture, side: IdSide): Promise<Judged> {
  const { preview } = picture
  const wanted = outcomes?.current().photo ?? 'real'
  if (wanted === 'wrong-side') return { cause: assessPhoto(picture, otherSide(side)) ?? assessPhoto(picture, side), preview }
  if (wanted === 'real' || wanted === 'expired') return { cause: assessPhoto(picture, side), preview }
  spoil(picture, wanted)
  return { cause: assessPhoto(picture, side), preview: await repainted(CANVAS_ID, picture) }
}

async function fromHost(source: 'camera' | 'album'): Promise<Picture | Refusal | null> {
  const taken = await platform.takePhoto(source)
  if (taken.status === 'cancelled') return null
  if (taken.status !== 'ok') return taken.status
  const loaded = await platform.loadPicture(CANVAS_ID, taken.path, SIDE)
  return loaded ? { ...loaded, preview: loaded.preview ?? taken.path } : 'unreadable'
}

/** Takes pictures, looks at them here, and only sends what can be read. */
export function usePhotos({ submit, dismiss }: FlowHandle): Photos {
  const [previews, setPreviews] = useState<Photos['previews']>({})
  const [busy, setBusy] = useState<Photos['busy']>(null)
  const [issue, setIssue] = useState<Photos['issue']>(null)
  const [refusal, setRefusal] = useState<Photos['refusal']>(null)
  const working = useRef(false)
  const handIn = async (side: IdSide, picture: Picture): Promise<void> => {
    // Packed before the picture may be spoiled for a scenario: a spoiled one that passes must not puzzle the recogniser too.
    const jpeg = picture.toJpeg()
    const { cause, preview } = await judge(picture, side)
    setPreviews((before) => ({ ...before, [side]: preview }))
    if (cause) {
      setIssue({ side, failure: { ...localFailure('VERIFY-PHOTO', platform.now()), cause } })
      return
    }
    setBusy({ side, at: 'sending' })
    await submit({ kind: 'id-photo', side, picture: jpeg })
  }
  const run = async (side: IdSide, take: () => Promise<Picture | Refusal | null>): Promise<void> => {
    // One camera at a time: a second tap comes before the button is drawn as busy.
    if (working.current) return
    working.current = true
    dismiss()
    setIssue(null)
    setRefusal(null)
    setBusy({ side, at: 'checking' })
    try {
      const picture = await take()
      if (typeof picture === 'string') setRefusal({ side, why: picture })
      else if (picture) await handIn(side, picture)
    } catch {
      setRefusal({ side, why: 'unreadable' })
    } finally {
      working.current = false
      setBusy(null)
    }
  }
  return {
    previews,
    busy,
    issue,
    refusal,
    take: (side, source) => void run(side, () => fromHost(source)),
    takeSample: (side, sample) => void run(side, async () => (await samplePicture(CANVAS_ID, side, sample)) ?? 'unreadable'),
  }
}
