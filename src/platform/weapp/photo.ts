import { callHost, type HostError } from '../common/call'
import type { PhotoResult } from '../types'
import type { WeappApi } from './api'

/** `errno`: the user did not agree to the privacy guide. */
const PRIVACY_REFUSED = 104

/** `fail cancel`: the panel was closed. `auth deny`, `permission denied`: the user denies camera or album. */
function notTaken({ errMsg = '', errno }: HostError): PhotoResult {
  if (/cancel/i.test(errMsg)) return { status: 'cancelled' }
  return { status: errno === PRIVACY_REFUSED || /den(y|ied)|authoriz/i.test(errMsg) ? 'refused' : 'unavailable' }
}

/** Takes or chooses one picture. */
export async function takePhoto(api: WeappApi, source: 'camera' | 'album'): Promise<PhotoResult> {
  if (!api.chooseMedia) return { status: 'unavailable' }
  const called = await callHost<{ tempFiles: { tempFilePath: string }[] }>((callbacks) =>
    api.chooseMedia?.({ count: 1, mediaType: ['image'], sourceType: [source], sizeType: ['original'], ...callbacks }),
  )
  if (!called.ok) return notTaken(called.error)
  const path = called.value.tempFiles[0]?.tempFilePath
  return path ? { status: 'ok', path } : { status: 'unavailable' }
}
