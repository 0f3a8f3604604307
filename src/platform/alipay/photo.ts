import { callHost, type HostError } from '../common/call'
import type { PhotoResult } from '../types'
import type { AlipayApi } from './api'

const CANCELLED = 11
/** 2001: the user denied camera or album to this app. 2002, 2003: the phone denies them to Alipay. */
const REFUSED = new Set([2001, 2002, 2003])

function notTaken({ error = 0, errorMessage = '' }: HostError): PhotoResult {
  if (error === CANCELLED) return { status: 'cancelled' }
  return { status: REFUSED.has(error) || /den(y|ied)/i.test(errorMessage) ? 'refused' : 'unavailable' }
}

/** Takes or chooses one picture. */
export async function takePhoto(api: AlipayApi, source: 'camera' | 'album'): Promise<PhotoResult> {
  if (!api.chooseImage) return { status: 'unavailable' }
  const called = await callHost<{ tempFilePaths?: string[]; apFilePaths?: string[] }>((callbacks) =>
    api.chooseImage?.({ count: 1, sourceType: [source], ...callbacks }),
  )
  if (!called.ok) return notTaken(called.error)
  // Older clients only return `apFilePaths`.
  const path = called.value.tempFilePaths?.[0] ?? called.value.apFilePaths?.[0]
  return path ? { status: 'ok', path } : { status: 'unavailable' }
}
