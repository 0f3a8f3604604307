import type { MockControl } from '@mock'
import { ROUTES } from '../../support/routes'
import { VENDORS, type Vendor } from '../compile/program'
import type { Simulator } from '../host/simulator'
import { paramsOf, type DeskState } from './state'

export const NAMES: Readonly<Record<Vendor, string>> = { weapp: '微信', alipay: '支付宝' }
/** CSS px around a phone's screen. */
const FRAME = 16
const HEIGHT = 812
/** Room between and around phones and desk, CSS px. */
const GAPS = 100
/** Room above and below a phone, with its caption, CSS px. */
const CAPTION = 112
/** A phone is not drawn smaller than this. */
const LEAST = 0.55

export const frameOf = (vendor: Vendor): HTMLIFrameElement => document.getElementById(vendor) as HTMLIFrameElement

/** null while a phone starts. */
export const simulatorOf = (vendor: Vendor): Simulator | null => frameOf(vendor).contentWindow?.simulator ?? null

/** The control of the demonstration that runs on a phone; null while it starts, and of a build for a provider. */
export const controlOf = (vendor: Vendor): MockControl | null =>
  // The demonstration puts its control there, and nothing else does.
  (simulatorOf(vendor)?.operators() as MockControl | undefined) ?? null

export const onBoth = (work: (simulator: Simulator) => void): void => {
  for (const vendor of VENDORS) {
    const simulator = simulatorOf(vendor)
    if (simulator) work(simulator)
  }
}

/** Acts on both phones as operators do. @returns what each answered; null for one that is not there or could not */
export const operate = <Result>(work: (control: MockControl) => Promise<Result>): Promise<(Result | null)[]> =>
  Promise.all(
    VENDORS.map(async (vendor) => {
      const control = controlOf(vendor)
      return control ? work(control).catch(() => null) : null
    }),
  )

/** Starts both phones. @param params of the panel's page, where they begin; the app's own first page without */
export function start({ text }: Pick<DeskState, 'text'>, params: string | null): void {
  const query = new URLSearchParams()
  if (text !== 1) query.set('font', String(text))
  if (params !== null) query.set('page', `${ROUTES.preview}?${params}`)
  for (const vendor of VENDORS) frameOf(vendor).src = `/${vendor}/?${query.toString()}`
}

/** Loads what the state says: scenario, person and clock anew, or only how it looks and where. */
export const load = (state: DeskState, again = true): void => start(state, paramsOf(state, again))

/** Draws both phones as wide as the state says, and as large as the window has room for: a tab bar below its edge would be missed. */
export function place({ width }: Pick<DeskState, 'width'>): void {
  const room = (innerWidth - (document.getElementById('desk')?.offsetWidth ?? 0) - GAPS) / 2
  const scale = Math.max(LEAST, Math.min(1, room / (width + FRAME), (innerHeight - CAPTION) / (HEIGHT + FRAME)))
  const { style } = document.documentElement
  style.setProperty('--screen', `${width}px`)
  style.setProperty('--height', `${HEIGHT}px`)
  style.setProperty('--scale', String(scale))
}
