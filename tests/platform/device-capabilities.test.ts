import { DEMO_HOST, type DemoHost } from '@/platform/common/demo-host'
import { createAlipay } from '@/platform/alipay/alipay'
import type { AlipayApi } from '@/platform/alipay/api'
import { createWeapp } from '@/platform/weapp/weapp'
import type { WeappApi } from '@/platform/weapp/api'

interface Given {
  success(value: object): void
  fail(error: object): void
}
type Behave = (given: Given) => void

const succeed =
  (value: object): Behave =>
  ({ success }) =>
    success(value)
const fail =
  (error: object): Behave =>
  ({ fail: failing }) =>
    failing(error)
const nothing = () => undefined

const wx = (patch: Record<string, unknown>, demo: DemoHost | null = null) =>
  createWeapp({ onNetworkStatusChange: nothing, onAppShow: nothing, onAppHide: nothing, ...patch } as unknown as WeappApi, demo)
const my = (patch: Record<string, unknown>, demo: DemoHost | null = null) =>
  createAlipay({ onNetworkStatusChange: nothing, ...patch } as unknown as AlipayApi, demo)

describe('taking a picture', () => {
  it('asks WeChat for one picture from the source, and returns its file', async () => {
    const chooseMedia = jest.fn(succeed({ tempFiles: [{ tempFilePath: 'wxfile://1' }] }))
    await expect(wx({ chooseMedia }).takePhoto('album')).resolves.toEqual({ status: 'ok', path: 'wxfile://1' })
    expect(chooseMedia.mock.calls[0]?.[0]).toMatchObject({ count: 1, mediaType: ['image'], sourceType: ['album'] })
  })

  it.each([
    [{ errMsg: 'chooseMedia:fail cancel' }, 'cancelled'],
    [{ errMsg: 'chooseMedia:fail auth deny' }, 'refused'],
    [{ errMsg: 'chooseMedia:fail system permission denied' }, 'refused'],
    [{ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 }, 'refused'],
    [{ errMsg: 'chooseMedia:fail' }, 'unavailable'],
  ])('reads WeChat’s %j', async (error, status) => {
    await expect(wx({ chooseMedia: fail(error) }).takePhoto('camera')).resolves.toEqual({ status })
  })

  it.each([
    [{ error: 11 }, 'cancelled'],
    [{ error: 2001 }, 'refused'],
    [{ error: 4 }, 'unavailable'],
  ])('reads Alipay’s %j', async (error, status) => {
    await expect(my({ chooseImage: fail(error) }).takePhoto('camera')).resolves.toEqual({ status })
  })

  it('reads both of Alipay’s names for the file, and handles an old client', async () => {
    await expect(my({ chooseImage: succeed({ apFilePaths: ['a'] }) }).takePhoto('album')).resolves.toEqual({ status: 'ok', path: 'a' })
    await expect(my({}).takePhoto('album')).resolves.toEqual({ status: 'unavailable' })
    await expect(wx({}).takePhoto('album')).resolves.toEqual({ status: 'unavailable' })
  })
})

describe('face verification', () => {
  it('leaves the decision to the provider on WeChat, and reports a cancelled check', async () => {
    await expect(wx({ requestFacialVerify: succeed({}) }).verifyFace('v1')).resolves.toEqual({ status: 'ok', evidence: 'v1' })
    await expect(wx({ requestFacialVerify: fail({ errMsg: 'fail face not match' }) }).verifyFace('v1')).resolves.toMatchObject({
      status: 'ok',
    })
    await expect(wx({ requestFacialVerify: fail({ errMsg: 'fail cancel' }) }).verifyFace('v1')).resolves.toEqual({ status: 'cancelled' })
    await expect(wx({}).verifyFace('v1')).resolves.toEqual({ status: 'unavailable' })
  })

  it.each([
    [{ resultStatus: '9000' }, 'ok'],
    [{ resultStatus: 4000 }, 'ok'],
    [{ resultStatus: '6001' }, 'cancelled'],
    [{ resultStatus: '6002' }, 'unavailable'],
  ])('reads Alipay’s %j', async (reply, status) => {
    await expect(my({ startAPVerify: succeed(reply) }).verifyFace('c1')).resolves.toMatchObject({ status })
  })

  it('is a dialog in the demo, which names itself a simulation', async () => {
    const showModal = jest.fn(succeed({ confirm: true }))
    await expect(wx({ showModal }, DEMO_HOST).verifyFace('v1')).resolves.toEqual({ status: 'ok', evidence: 'demo:passed' })
    expect(showModal.mock.calls[0]?.[0]).toMatchObject({ title: expect.stringContaining('演示') })
    const confirm = succeed({ confirm: false })
    await expect(my({ confirm }, DEMO_HOST).verifyFace('v1')).resolves.toEqual({ status: 'cancelled' })
  })
})

describe('fingerprint verification', () => {
  const soter = { checkIsSupportSoterAuthentication: succeed({ supportMode: ['fingerPrint'] }) }
  const ifaa = { checkIsSupportIfaaAuthentication: succeed({ supportMode: ['facial'] }) }

  it('reports how the phone can be unlocked', async () => {
    await expect(wx(soter).biometricKind()).resolves.toBe('fingerprint')
    await expect(my(ifaa).biometricKind()).resolves.toBe('face')
    await expect(wx({}).biometricKind()).resolves.toBe('none')
    await expect(wx({ checkIsSupportSoterAuthentication: succeed({ supportMode: ['speech'] }) }).biometricKind()).resolves.toBe('none')
  })

  it.each([
    [90008, 'cancelled'],
    [90009, 'failed'],
    [90010, 'frozen'],
    [90011, 'not-enrolled'],
    [90001, 'unavailable'],
  ])('reads SOTER’s %i', async (errCode, status) => {
    const platform = wx({ ...soter, startSoterAuthentication: fail({ errCode }) })
    await expect(platform.verifyBiometric('c', 'r')).resolves.toEqual({ status })
  })

  it.each([
    [61001, 'failed'],
    [61003, 'cancelled'],
    [61004, 'failed'],
    [1, 'unavailable'],
  ])('reads IFAA’s %i', async (error, status) => {
    const platform = my({ ...ifaa, startIfaaAuthentication: fail({ error }) })
    await expect(platform.verifyBiometric('c', 'r')).resolves.toEqual({ status })
  })

  it('returns the signature, and reports that no fingerprint is set up', async () => {
    const signed = { resultJSON: '{"raw":"c"}', resultJSONSignature: 's', authMode: 'fingerPrint' }
    const startSoterAuthentication = jest.fn(succeed(signed))
    await expect(wx({ ...soter, startSoterAuthentication }).verifyBiometric('c', 'r')).resolves.toEqual({
      status: 'ok',
      evidence: '{"resultJSON":"{\\"raw\\":\\"c\\"}","resultJSONSignature":"s"}',
    })
    expect(startSoterAuthentication.mock.calls[0]?.[0]).toMatchObject({
      challenge: 'c',
      authContent: 'r',
      requestAuthModes: ['fingerPrint'],
    })
    const none = my({ ...ifaa, checkIsIfaaEnrolledInDevice: succeed({ isEnrolled: false }) })
    await expect(none.verifyBiometric('c', 'r')).resolves.toEqual({ status: 'not-enrolled' })
    await expect(my({}).verifyBiometric('c', 'r')).resolves.toEqual({ status: 'unavailable' })
  })
})

describe('an external authorization', () => {
  const URL = 'miniprogram://wx123/pages/authorize?s=1'

  function leaving(vendor: 'weapp' | 'alipay') {
    let show: (options?: object) => void = nothing
    const navigateToMiniProgram = jest.fn(succeed({}))
    const patch = { navigateToMiniProgram, onAppShow: (listener: typeof show) => (show = listener) }
    const platform = vendor === 'weapp' ? wx(patch) : my(patch)
    return { platform, navigateToMiniProgram, comeBack: (options?: object) => show(options) }
  }

  it.each(['weapp', 'alipay'] as const)('leaves within the tap and returns with a code (%s)', async (vendor) => {
    const { platform, navigateToMiniProgram, comeBack } = leaving(vendor)
    const coming = platform.authorizeElsewhere(URL, 's1')
    expect(navigateToMiniProgram.mock.calls[0]?.[0]).toMatchObject({
      appId: 'wx123',
      path: 'pages/authorize?s=1',
      extraData: { state: 's1' },
    })
    comeBack({ referrerInfo: { extraData: { code: 'c0de', state: 's1' } } })
    await expect(coming).resolves.toEqual({ status: 'ok', code: 'c0de' })
  })

  it('counts a return without an answer, or with another request’s answer, as cancelled', async () => {
    const bare = leaving('weapp')
    const coming = bare.platform.authorizeElsewhere(URL, 's1')
    bare.comeBack()
    await expect(coming).resolves.toEqual({ status: 'cancelled' })
    const forged = leaving('weapp')
    const other = forged.platform.authorizeElsewhere(URL, 's1')
    forged.comeBack({ referrerInfo: { extraData: { code: 'c0de', state: 'another' } } })
    await expect(other).resolves.toEqual({ status: 'cancelled' })
  })

  it.each(['weapp', 'alipay'] as const)('finds the answer in the start parameters after the app was killed (%s)', (vendor) => {
    const opened = { referrerInfo: { extraData: { code: 'c0de', state: 's1' } } }
    const platform = (vendor === 'weapp' ? wx : my)({ getEnterOptionsSync: () => opened })
    expect(platform.authorizationBroughtBack('s1')).toBe('c0de')
    expect(platform.authorizationBroughtBack('another')).toBeNull()
    expect((vendor === 'weapp' ? wx : my)({}).authorizationBroughtBack('s1')).toBeNull()
  })

  it.each(['weapp', 'alipay'] as const)('says on which page the app was started, where the client knows it (%s)', (vendor) => {
    const create = vendor === 'weapp' ? wx : my
    expect(create({ getEnterOptionsSync: () => ({ path: 'pages/home/index' }) }).entryPath()).toBe('pages/home/index')
    expect(create({}).entryPath()).toBeUndefined()
  })

  it('times out when no code arrives', async () => {
    jest.useFakeTimers()
    const { platform, comeBack } = leaving('weapp')
    const coming = platform.authorizeElsewhere(URL, 's1')
    jest.advanceTimersByTime(11 * 60_000)
    comeBack({ referrerInfo: { extraData: { code: 'c0de', state: 's1' } } })
    jest.useRealTimers()
    await expect(coming).resolves.toEqual({ status: 'timed-out' })
  })

  it('distinguishes a person who stayed from an address that cannot be opened', async () => {
    const stayed = wx({ navigateToMiniProgram: fail({ errMsg: 'navigateToMiniProgram:fail cancel' }) })
    await expect(stayed.authorizeElsewhere(URL, 's')).resolves.toEqual({ status: 'cancelled' })
    await expect(leaving('weapp').platform.authorizeElsewhere('https://a.b/c', 's')).resolves.toEqual({ status: 'unavailable' })
  })
})
