import { createWeapp } from '@/platform/weapp/weapp'
import type { WeappApi } from '@/platform/weapp/api'

/** A `wx` that answers as told; everything else is missing, as on an old client. */
function fakeWx(patch: Partial<Record<keyof WeappApi, unknown>> = {}): WeappApi {
  const base = {
    onNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    getSystemInfoSync: () => ({ windowWidth: 375, screenHeight: 812, statusBarHeight: 44, safeArea: { bottom: 778 } }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return { ...base, ...patch } as unknown as WeappApi
}

const subscribeWith = (behave: (options: { tmplIds: string[]; success(v: object): void; fail(e: object): void }) => void) =>
  createWeapp(fakeWx({ requestSubscribeMessage: behave }), false)

describe('WeChat subscription panel', () => {
  it('reads one word a template, and a template left out as filtered', async () => {
    const platform = subscribeWith(({ success }) => success({ errMsg: 'ok', 'demo-low-balance': 'accept', 'demo-spending': 'reject' }))
    await expect(platform.requestSubscription(['low-balance', 'spending', 'credit'])).resolves.toEqual({
      status: 'answered',
      outcomes: [
        { kind: 'low-balance', outcome: 'accepted' },
        { kind: 'spending', outcome: 'refused' },
        { kind: 'credit', outcome: 'filtered' },
      ],
    })
  })

  it('reads a ban', async () => {
    const platform = subscribeWith(({ success }) => success({ 'demo-credit': 'ban' }))
    await expect(platform.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'banned' }] })
  })

  it('tells the main switch from other failures', async () => {
    await expect(subscribeWith(({ fail }) => fail({ errCode: 20004 })).requestSubscription(['credit'])).resolves.toEqual({ status: 'off' })
    await expect(subscribeWith(({ fail }) => fail({ errCode: 20001 })).requestSubscription(['credit'])).resolves.toEqual({
      status: 'unavailable',
    })
    await expect(createWeapp(fakeWx(), false).requestSubscription(['credit'])).resolves.toEqual({ status: 'unavailable' })
  })

  it('is called before anything is awaited, with at most three ids, and once at a time', async () => {
    const asked: string[][] = []
    const platform = subscribeWith(({ tmplIds }) => void asked.push(tmplIds))
    void platform.requestSubscription(['low-balance', 'spending', 'credit', 'pooled-quota'])
    expect(asked).toEqual([['demo-low-balance', 'demo-spending', 'demo-credit']])
    await expect(platform.requestSubscription(['credit'])).resolves.toEqual({ status: 'busy' })
  })

  it('asks by a dialog in the demo, where no template is registered', async () => {
    const showModal = jest.fn(({ success }: { success(v: object): void }) => success({ confirm: false }))
    const platform = createWeapp(fakeWx({ showModal }), true)
    await expect(platform.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'refused' }] })
    expect(showModal.mock.calls[0]?.[0]).toMatchObject({ title: expect.stringContaining('演示') })
  })
})

describe('WeChat host', () => {
  it('tells a refused phone number from one this app cannot have', async () => {
    const real = createWeapp(fakeWx(), false)
    await expect(real.readPhoneEvent({ errMsg: 'getPhoneNumber:fail user deny' })).resolves.toEqual({ status: 'refused' })
    await expect(real.readPhoneEvent({ errMsg: 'getPhoneNumber:fail', errno: 1400001 })).resolves.toEqual({ status: 'unavailable' })
    await expect(real.readPhoneEvent({ code: 'c0de', errMsg: 'getPhoneNumber:ok' })).resolves.toEqual({ status: 'ok', code: 'c0de' })
    await expect(createWeapp(fakeWx(), true).readPhoneEvent({ errMsg: 'fail no permission' })).resolves.toEqual({
      status: 'ok',
      code: 'demo',
    })
  })

  it('reads the missing key and the full phone', () => {
    const full = () => {
      throw new Error('exceed')
    }
    const { storage } = createWeapp(fakeWx({ getStorageSync: () => '', setStorageSync: full }), false)
    expect(storage.get('nothing')).toBeNull()
    expect(storage.set('a', 'b')).toBe(false)
  })

  it('leaves room for the capsule, also when the host cannot measure it', () => {
    const capsule = { top: 48, left: 281, height: 32, width: 87 }
    expect(createWeapp(fakeWx({ getMenuButtonBoundingClientRect: () => capsule }), false).navigation()).toEqual({
      statusBarHeight: 44,
      barHeight: 40,
      leftInset: 0,
      rightInset: 94,
      safeAreaBottom: 34,
    })
    const empty = { top: 0, left: 0, height: 0, width: 0 }
    expect(createWeapp(fakeWx({ getMenuButtonBoundingClientRect: () => empty }), false).navigation()).toMatchObject({
      barHeight: 44,
      rightInset: 95,
    })
  })

  it('writes a data-URI to a file before saving, and reads a refusal', async () => {
    const writeFileSync = jest.fn()
    const saveImageToPhotosAlbum = jest.fn(
      ({ filePath, success, fail }: { filePath: string; success(v: object): void; fail(e: object): void }) =>
        filePath === 'no' ? fail({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' }) : success({}),
    )
    const platform = createWeapp(fakeWx({ getFileSystemManager: () => ({ writeFileSync }), saveImageToPhotosAlbum }), false)
    await expect(platform.saveImage('data:image/png;base64,AAAA')).resolves.toBe('saved')
    expect(writeFileSync).toHaveBeenCalledWith('wxfile://usr/saved.png', 'AAAA', 'base64')
    await expect(platform.saveImage('no')).resolves.toBe('refused')
  })

  it('asks for privacy only where the host wants it', async () => {
    await expect(createWeapp(fakeWx(), false).ensurePrivacy()).resolves.toBe(true)
    const api = fakeWx({
      getPrivacySetting: ({ success }: { success(v: object): void }) => success({ needAuthorization: true }),
      requirePrivacyAuthorize: ({ fail }: { fail(e: object): void }) => fail({}),
    })
    await expect(createWeapp(api, false).ensurePrivacy()).resolves.toBe(false)
  })

  it('fans one host listener out and lets go of it', () => {
    let change: (state: object) => void = () => undefined
    const api = fakeWx({ onNetworkStatusChange: (listener: typeof change) => (change = listener) })
    const { network } = createWeapp(api, false)
    const heard = jest.fn()
    const undo = network.onChange(heard)
    change({ isConnected: false, networkType: 'none' })
    undo()
    change({ isConnected: true, networkType: '4g' })
    expect(heard.mock.calls).toEqual([[{ online: false, kind: 'none' }]])
  })
})
