import type { Environment } from '../environment'
import { createQuery } from './query'

/** Code of a silent login. It is the same on every start, because it means the same phone. */
export const LOGIN_CODE = 'login-code-of-this-phone'

/** Calls that both vendors have, with the same names and shapes. */
export const commonOf = ({ life, navigation, bridge }: Environment) => ({
  onAppShow: (listener: () => void) => void life.shown.add(listener),
  offAppShow: (listener: () => void) => void life.shown.delete(listener),
  onAppHide: (listener: () => void) => void life.hidden.add(listener),
  offAppHide: (listener: () => void) => void life.hidden.delete(listener),
  onUserCaptureScreen: (listener: () => void) => void life.captured.add(listener),
  offUserCaptureScreen: (listener: () => void) => void life.captured.delete(listener),
  createSelectorQuery: () => createQuery(navigation.scope, bridge),
})
