import { askHost, callHost, type Callbacks } from './call'
import type { AskModal } from './demo-consent'
import type { DemoHost } from './demo-host'
import { awayAndBack, codeIn, miniProgramTarget, type MiniProgramTarget, type ShowOptions } from './authorization-return'
import type { AuthorizationResult, Platform } from '../types'

/** Camera, face check, biometrics, authorization in another app, and how the app was opened. */
type DeviceCapabilities = Pick<
  Platform,
  'takePhoto' | 'verifyFace' | 'biometricKind' | 'verifyBiometric' | 'authorizeElsewhere' | 'authorizationBroughtBack' | 'entryPath'
>
/** Capabilities whose API differs by vendor. */
type Own = Exclude<keyof DeviceCapabilities, 'authorizeElsewhere' | 'authorizationBroughtBack' | 'entryPath'>
type OnShow = (listener: (options: ShowOptions) => void) => () => void

/** APIs with the same name on both vendors; missing on old clients. */
interface Away {
  navigateToMiniProgram?(options: Partial<Callbacks<unknown>> & MiniProgramTarget & { extraData: { state: string } }): void
  getEnterOptionsSync?(): ShowOptions & { path?: string }
}

function authorizeElsewhere(api: Away, onShow: OnShow, url: string, state: string): Promise<AuthorizationResult> {
  const target = miniProgramTarget(url)
  if (!target || !api.navigateToMiniProgram) return Promise.resolve({ status: 'unavailable' })
  const leave = () => callHost<unknown>((callbacks) => api.navigateToMiniProgram?.({ ...target, extraData: { state }, ...callbacks }))
  return awayAndBack(leave, onShow, state, () => Date.now())
}

interface DeviceCapabilitiesOptions<Api> {
  api: Api
  own: { [Name in Own]: (api: Api, ...args: Parameters<DeviceCapabilities[Name]>) => ReturnType<DeviceCapabilities[Name]> }
  ask: AskModal
  onShow: OnShow
  demo: DemoHost | null
}

/** Builds the capabilities of either vendor. Choosing a picture needs no registered app, so it is real in the demo, too. */
export function createDeviceCapabilities<Api extends Away>({
  api,
  own,
  ask,
  onShow,
  demo,
}: DeviceCapabilitiesOptions<Api>): DeviceCapabilities {
  const opened = () => askHost(() => api.getEnterOptionsSync?.(), undefined) ?? {}
  const real: DeviceCapabilities = {
    takePhoto: (source) => own.takePhoto(api, source),
    verifyFace: (challenge) => own.verifyFace(api, challenge),
    biometricKind: () => own.biometricKind(api),
    verifyBiometric: (challenge, reason) => own.verifyBiometric(api, challenge, reason),
    authorizeElsewhere: (url, state) => authorizeElsewhere(api, onShow, url, state),
    authorizationBroughtBack: (state) => codeIn(opened(), state),
    entryPath: () => opened().path,
  }
  return demo ? { ...real, ...demo.createFakes(ask) } : real
}
