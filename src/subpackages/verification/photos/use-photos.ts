import { useRef, useState } from 'react'
import type { Failure, IdSide } from '@/contract'
import { assessPhoto, type PhotoCause } from '@/domain/photo-quality'
import { spoil } from '@/domain/photo-spoil'
import type { Platform } from '@/platform/types'
import { useRuntime } from '@/services/runtime-provider'
import { localFailure } from '@/services/app-error'
import { repainted, type Picture } from './picture'
import { otherSide, samplePicture, type Sample } from './sample-id'
import type { FlowHandle } from '../shared/use-flow'

/** The page's hidden canvas, used to read and draw pixels of pictures. */
export const CANVAS_ID = 'id-photo-canvas'
/** Longer side of a picture that is checked and sent, px: small enough for a slow network, enough for a recogniser. */
const SIDE = 1000

type Refusal = 'refused' | 'unavailable' | 'unreadable'

export interface Photos {
  previews: Partial<Record<IdSide, string>>
  /** Side that is being taken, checked or sent. */
  busy: { side: IdSide; at: 'checking' | 'sending' } | null
  /** Fault found on the phone; the picture was not sent. */
  issue: { side: IdSide; failure: Failure } | null
  /** Why no picture was supplied. */
  refusal: { side: IdSide; why: Refusal } | null
  take: (side: IdSide, source: 'camera' | 'album') => void
  takeSample: (side: IdSide, sample: Sample) => void
}

interface Judged {
  cause: PhotoCause | null
  preview: string
}

/** Checks a picture as the simulated host wants it: with the chosen flaw applied. An expired card is left to the recogniser. */
async function judge(platform: Platform, picture: Picture, side: IdSide): Promise<Judged> {
  const { preview } = picture
  const wanted = platform.photoFlaw?.() ?? 'real'
  if (wanted === 'wrong-side') return { cause: assessPhoto(picture, otherSide(side)) ?? assessPhoto(picture, side), preview }
  if (wanted === 'real' || wanted === 'expired') return { cause: assessPhoto(picture, side), preview }
  spoil(picture, wanted)
  return { cause: assessPhoto(picture, side), preview: await repainted(platform, CANVAS_ID, picture) }
}

async function fromHost(platform: Platform, source: 'camera' | 'album'): Promise<Picture | Refusal | null> {
  const taken = await platform.takePhoto(source)
  if (taken.status === 'cancelled') return null
  if (taken.status !== 'ok') return taken.status
  const loaded = await platform.loadPicture(CANVAS_ID, taken.path, SIDE)
  return loaded ? { ...loaded, preview: loaded.preview ?? taken.path } : 'unreadable'
}

/** Takes pictures, checks them on the phone, and sends only readable ones. */
export function usePhotos({ submit, dismiss }: FlowHandle): Photos {
  const { platform } = useRuntime()
  const [previews, setPreviews] = useState<Photos['previews']>({})
  const [busy, setBusy] = useState<Photos['busy']>(null)
  const [issue, setIssue] = useState<Photos['issue']>(null)
  const [refusal, setRefusal] = useState<Photos['refusal']>(null)
  const working = useRef(false)
  const handIn = async (side: IdSide, picture: Picture): Promise<void> => {
    // Encoded before a scenario's flaw is applied: if a flawed picture passes the check, the recogniser still gets the original.
    const jpeg = picture.toJpeg()
    const { cause, preview } = await judge(platform, picture, side)
    setPreviews((before) => ({ ...before, [side]: preview }))
    if (cause) {
      setIssue({ side, failure: { ...localFailure('VERIFY-PHOTO', platform.now()), cause } })
      return
    }
    setBusy({ side, at: 'sending' })
    await submit({ kind: 'id-photo', side, picture: jpeg })
  }
  const run = async (side: IdSide, take: () => Promise<Picture | Refusal | null>): Promise<void> => {
    // One picture at a time, by a ref: a second tap may come before the button is rendered as disabled.
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
    take: (side, source) => void run(side, () => fromHost(platform, source)),
    takeSample: (side, sample) => void run(side, async () => (await samplePicture(platform, CANVAS_ID, side, sample)) ?? 'unreadable'),
  }
}
