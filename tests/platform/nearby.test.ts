import { createNearby as onWeChat } from '@/platform/places/host.weapp'
import { createNearby as onAlipay } from '@/platform/places/host.alipay'
import { createNearby as inBrowser } from '@/platform/places/host'
import { simulateNearby } from '@/platform/places/simulated'
import { createOutcomeSwitch } from '@/platform/outcomes'

const TARGET = { latitude: 30.25, longitude: 120.16, name: '云栖湖人民医院', address: '云栖路 1 号' }
type Options = { success(value: object): void; fail(error: object): void }
/** A call of a host that answers, or fails. */
const answers = (value: object) => (options: Options) => options.success(value)
const fails = (error: object) => (options: Options) => options.fail(error)
const wx = (api: object) => onWeChat(api)
const my = (api: object) => onAlipay(api)

describe('the position', () => {
  it('is read in each vendor’s shape', async () => {
    const here = { status: 'ok', latitude: 30.25, longitude: 120.16 }
    await expect(wx({ getLocation: answers({ latitude: 30.25, longitude: 120.16 }) }).locate()).resolves.toEqual(here)
    await expect(my({ getLocation: answers({ latitude: '30.25', longitude: '120.16' }) }).locate()).resolves.toEqual(here)
    const getCurrentPosition = (found: PositionCallback) => found({ coords: { latitude: 30.25, longitude: 120.16 } } as GeolocationPosition)
    await expect(inBrowser({ getCurrentPosition }).locate()).resolves.toEqual(here)
  })

  it('that the person refused is not one that cannot be found', async () => {
    for (const error of [{ errMsg: 'getLocation:fail auth deny' }, { errMsg: 'getLocation:fail:system permission denied' }, { errno: 104 }])
      await expect(wx({ getLocation: fails(error) }).locate()).resolves.toEqual({ status: 'refused' })
    await expect(wx({ getLocation: fails({ errMsg: 'getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' }) }).locate()).resolves.toEqual({
      status: 'unavailable',
    })
    for (const error of [11, 2001])
      await expect(my({ getLocation: fails({ error, errorMessage: '' }) }).locate()).resolves.toEqual({ status: 'refused' })
    for (const error of [12, 13, 14])
      await expect(my({ getLocation: fails({ error }) }).locate()).resolves.toEqual({ status: 'unavailable' })
    const denied = (code: number) => (_: PositionCallback, fail?: PositionErrorCallback | null) =>
      fail?.({ code } as GeolocationPositionError)
    await expect(inBrowser({ getCurrentPosition: denied(1) }).locate()).resolves.toEqual({ status: 'refused' })
    await expect(inBrowser({ getCurrentPosition: denied(3) }).locate()).resolves.toEqual({ status: 'unavailable' })
  })

  it('is unavailable on hosts without the call', async () => {
    for (const nearby of [wx({}), my({}), inBrowser(null)]) {
      await expect(nearby.locate()).resolves.toEqual({ status: 'unavailable' })
      await expect(nearby.scan()).resolves.toEqual({ status: 'unavailable' })
      await expect(nearby.openMap(TARGET)).resolves.toBe(false)
    }
  })
})

describe('the map and the scanner', () => {
  it('are given the place, and say whether the map opened', async () => {
    const openLocation = jest.fn(answers({}))
    await expect(wx({ openLocation }).openMap(TARGET)).resolves.toBe(true)
    expect(openLocation.mock.calls[0]?.[0]).toMatchObject(TARGET)
    await expect(my({ openLocation: fails({ error: 2 }) }).openMap(TARGET)).resolves.toBe(false)
  })

  it('read a code, are closed, refused or broken', async () => {
    await expect(wx({ scanCode: answers({ result: '81' }) }).scan()).resolves.toEqual({ status: 'ok', text: '81' })
    await expect(my({ scan: answers({ barCode: '82' }) }).scan()).resolves.toEqual({ status: 'ok', text: '82' })
    await expect(wx({ scanCode: fails({ errMsg: 'scanCode:fail cancel' }) }).scan()).resolves.toEqual({ status: 'cancelled' })
    await expect(my({ scan: fails({ error: 10 }) }).scan()).resolves.toEqual({ status: 'cancelled' })
    await expect(wx({ scanCode: fails({ errMsg: 'scanCode:fail auth deny' }) }).scan()).resolves.toEqual({ status: 'refused' })
    await expect(my({ scan: fails({ error: 2001 }) }).scan()).resolves.toEqual({ status: 'refused' })
    await expect(wx({ scanCode: fails({ errMsg: 'scanCode:fail' }) }).scan()).resolves.toEqual({ status: 'unavailable' })
    await expect(my({ scan: fails({ error: 11 }) }).scan()).resolves.toEqual({ status: 'unavailable' })
  })
})

describe('the simulated host', () => {
  it('has the demonstration’s position, a refusal, or the host’s own', async () => {
    const outcomes = createOutcomeSwitch()
    const real = { status: 'ok', latitude: 1, longitude: 2 } as const
    const locate = jest.fn(() => Promise.resolve(real))
    const scan = jest.fn(() => Promise.resolve({ status: 'ok', text: '8' } as const))
    const nearby = simulateNearby({ locate, scan, openMap: () => Promise.resolve(true) }, outcomes.current)
    await expect(nearby.locate()).resolves.toEqual({ status: 'ok', latitude: 30.25, longitude: 120.16 })
    outcomes.override({ location: 'refuse', camera: 'refuse' })
    await expect(nearby.locate()).resolves.toEqual({ status: 'refused' })
    await expect(nearby.scan()).resolves.toEqual({ status: 'refused' })
    expect([locate, scan].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
    outcomes.override({ location: 'real', camera: 'real' })
    await expect(nearby.locate()).resolves.toEqual(real)
    await expect(nearby.scan()).resolves.toEqual({ status: 'ok', text: '8' })
  })
})
