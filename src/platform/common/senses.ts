import { askHost, callHost, type Callbacks } from './call'
import type { AskModal } from './demo-consent'
import { createStandIns } from './stand-ins'
import { awayAndBack, codeIn, miniProgramTarget, type MiniProgramTarget, type ShowOptions } from './way-back'
import type { AuthorizationResult, Platform } from '../types'

/** Camera, face, finger and the way to another app. */
type Senses = Pick<
  Platform,
  'takePhoto' | 'verifyFace' | 'biometricKind' | 'verifyBiometric' | 'authorizeElsewhere' | 'authorizationBroughtBack'
>
/** What each vendor does in its own way. */
type Own = Exclude<keyof Senses, 'authorizeElsewhere' | 'authorizationBroughtBack'>
type OnShow = (listener: (options: ShowOptions) => void) => () => void

/** What both vendors call alike; absent on old clients. */
interface Away {
  navigateToMiniProgram?(options: Partial<Callbacks<unknown>> & MiniProgramTarget & { extraData: { state: string } }): void
  getEnterOptionsSync?(): ShowOptions
}

function authorizeElsewhere(api: Away, onShow: OnShow, url: string, state: string): Promise<AuthorizationResult> {
  const target = miniProgramTarget(url)
  if (!target || !api.navigateToMiniProgram) return Promise.resolve({ status: 'unavailable' })
  const leave = () => callHost<unknown>((callbacks) => api.navigateToMiniProgram?.({ ...target, extraData: { state }, ...callbacks }))
  return awayAndBack(leave, onShow, state, () => Date.now())
}

interface SensesOptions<Api> {
  api: Api
  /** The vendor's own calls. */
  own: { [Name in Own]: (api: Api, ...args: Parameters<Senses[Name]>) => ReturnType<Senses[Name]> }
  ask: AskModal
  onShow: OnShow
  demo: boolean
}

/** The same senses over either vendor. Picking a picture needs no registration, so it is real in the demo too. */
export function createSenses<Api extends Away>({ api, own, ask, onShow, demo }: SensesOptions<Api>): Senses {
  const real: Senses = {
    takePhoto: (source) => own.takePhoto(api, source),
    verifyFace: (challenge) => own.verifyFace(api, challenge),
    biometricKind: () => own.biometricKind(api),
    verifyBiometric: (challenge, reason) => own.verifyBiometric(api, challenge, reason),
    authorizeElsewhere: (url, state) => authorizeElsewhere(api, onShow, url, state),
    authorizationBroughtBack: (state) => codeIn(askHost(() => api.getEnterOptionsSync?.(), undefined) ?? {}, state),
  }
  return demo ? { ...real, ...createStandIns(ask) } : real
}
