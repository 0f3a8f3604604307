import { callHost } from '../common/call'
import type { AskModal } from '../common/demo-consent'
import { createStandIns } from '../common/stand-ins'
import { awayAndBack, miniProgramTarget, type ShowOptions } from '../common/way-back'
import type { AuthorizationResult, Platform } from '../types'
import type { WeappApi } from './api'
import { biometricKind, verifyBiometric } from './biometric'
import { verifyFace } from './face'
import { takePhoto } from './photo'

type OnShow = (listener: (options: ShowOptions) => void) => () => void
type Senses = Pick<Platform, 'takePhoto' | 'verifyFace' | 'biometricKind' | 'verifyBiometric' | 'authorizeElsewhere'>

function authorizeElsewhere(api: WeappApi, onShow: OnShow, url: string, state: string): Promise<AuthorizationResult> {
  const target = miniProgramTarget(url)
  if (!target || !api.navigateToMiniProgram) return Promise.resolve({ status: 'unavailable' })
  const leave = () => callHost<unknown>((callbacks) => api.navigateToMiniProgram?.({ ...target, extraData: { state }, ...callbacks }))
  return awayAndBack(leave, onShow, state, () => Date.now())
}

/** Camera, face, finger and the way to another app. Picking a picture needs no registration, so it is real in the demo too. */
export function createSenses(api: WeappApi, ask: AskModal, onShow: OnShow, demo: boolean): Senses {
  const real: Senses = {
    takePhoto: (source) => takePhoto(api, source),
    verifyFace: (challenge) => verifyFace(api, challenge),
    biometricKind: () => biometricKind(api),
    verifyBiometric: (challenge, reason) => verifyBiometric(api, challenge, reason),
    authorizeElsewhere: (url, state) => authorizeElsewhere(api, onShow, url, state),
  }
  return demo ? { ...real, ...createStandIns(ask) } : real
}
