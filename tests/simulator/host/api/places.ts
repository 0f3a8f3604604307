import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'

interface Target {
  latitude: number
  longitude: number
  name: string
  address: string
}
type Guarded = <Given extends Callbacks>(name: string, run: (options: Given) => unknown) => (options: Given) => unknown

/** Where the phone is. */
const HERE = { latitude: 30.2512, longitude: 120.1588 }
/** Alipay's codes. */
const [LOCATION_REFUSED, SCAN_CLOSED, CAMERA_REFUSED] = [11, 10, 2001]

/** WeChat's position, map and scanner. The position requires the privacy guide's consent first. */
export const wxPlacesOf = ({ answers, camera, outside, consents }: Environment, guarded: Guarded) => ({
  getLocation: guarded('getLocation', (options: Callbacks & { type: string }) => {
    outside.located += 1
    if (consents.locationDenied) return answers.fail(options, { errMsg: 'getLocation:fail auth deny' })
    return answers.succeed(options, { ...HERE, speed: -1, accuracy: 65, errMsg: 'getLocation:ok' })
  }),
  openLocation(options: Callbacks & Target) {
    outside.map = `${options.name}，${options.address}`
    return answers.succeed(options, { errMsg: 'openLocation:ok' })
  },
  scanCode(options: Callbacks & { scanType: string[] }) {
    if (camera.denied.camera) return answers.fail(options, { errMsg: 'scanCode:fail auth deny' })
    if (outside.code === '') return answers.fail(options, { errMsg: 'scanCode:fail cancel' })
    return answers.succeed(options, { result: outside.code, scanType: 'CODE_128', charSet: 'utf-8', path: '', errMsg: 'scanCode:ok' })
  },
})

export const myPlacesOf = ({ answers, camera, outside, consents }: Environment) => ({
  getLocation(options: Callbacks & { type: number }) {
    outside.located += 1
    if (consents.locationDenied) return answers.fail(options, { error: LOCATION_REFUSED, errorMessage: '用户未授权' })
    // Some clients answer in text.
    return answers.succeed(options, { latitude: String(HERE.latitude), longitude: String(HERE.longitude), accuracy: '65' })
  },
  openLocation(options: Callbacks & Target) {
    outside.map = `${options.name}，${options.address}`
    return answers.succeed(options, {})
  },
  scan(options: Callbacks & { scanType: string[] }) {
    if (camera.denied.camera) return answers.fail(options, { error: CAMERA_REFUSED, errorMessage: '用户拒绝' })
    if (outside.code === '') return answers.fail(options, { error: SCAN_CLOSED, errorMessage: '用户取消' })
    return answers.succeed(options, { code: outside.code, barCode: outside.code, scanType: 'barCode' })
  },
})
