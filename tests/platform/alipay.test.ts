import { createAlipay } from '@/platform/alipay/alipay'
import type { AlipayApi } from '@/platform/alipay/api'
import { MAX_BYTES } from '@/platform/alipay/storage'

Object.assign(globalThis, { getCurrentPages: () => [{}, {}] })

const fakeMy = (patch: Partial<Record<keyof AlipayApi, unknown>> = {}): AlipayApi =>
  ({
    onNetworkStatusChange: () => undefined,
    getSystemInfoSync: () => ({ windowWidth: 375, screenHeight: 812, statusBarHeight: 44, titleBarHeight: 48, fontSizeSetting: 24 }),
    ...patch,
  }) as unknown as AlipayApi

interface Panel {
  entityIds: string[]
  success(reply: object): void
  fail(error: object): void
}
const subscribeWith = (behave: (panel: Panel) => void) => createAlipay(fakeMy({ requestSubscribeMessage: behave }), null)

describe('Alipay subscription panel', () => {
  it('counts only the listed ids as consent, not a successful call', async () => {
    const some = subscribeWith(({ success }) => success({ behavior: 'subscribe', result: { subscribedEntityIds: ['demo-credit'] } }))
    await expect(some.requestSubscription(['credit', 'spending'])).resolves.toEqual({
      status: 'answered',
      outcomes: [
        { kind: 'credit', outcome: 'accepted' },
        { kind: 'spending', outcome: 'refused' },
      ],
    })
    const none = subscribeWith(({ success }) => success({ behavior: 'unsubscribe', result: {} }))
    await expect(none.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'refused' }] })
  })

  it.each([
    [11, { status: 'answered', outcomes: [{ kind: 'credit', outcome: 'refused' }] }],
    [15, { status: 'busy' }],
    [203, { status: 'unavailable' }],
    [106008, { status: 'unavailable' }],
  ])('maps failure %i', async (error, result) => {
    await expect(subscribeWith(({ fail }) => fail({ error })).requestSubscription(['credit'])).resolves.toEqual(result)
  })

  it('asks for at most three', () => {
    let asked: string[] = []
    void subscribeWith(({ entityIds }) => void (asked = entityIds)).requestSubscription([
      'low-balance',
      'spending',
      'credit',
      'password-age',
    ])
    expect(asked).toHaveLength(3)
  })
})

describe('Alipay host', () => {
  it('reads a storage failure from the result, and never stores a value above 200 KB', () => {
    const setStorageSync = jest.fn(() => ({ error: 14 }))
    const { storage } = createAlipay(fakeMy({ setStorageSync, getStorageSync: () => ({ data: null }) }), null)
    expect(storage.set('a', 'b')).toBe(false)
    expect(storage.set('a', '余'.repeat(MAX_BYTES / 3 + 1))).toBe(false)
    expect(setStorageSync).toHaveBeenCalledTimes(1)
    expect(storage.get('a')).toBeNull()
  })

  it('logs in by auth_base and reports a failed login', async () => {
    const getAuthCode = jest.fn(({ success }: { success(v: object): void }) => success({ authCode: 'abc' }))
    await expect(createAlipay(fakeMy({ getAuthCode }), null).login()).resolves.toEqual({ status: 'ok', code: 'abc' })
    expect(getAuthCode.mock.calls[0]?.[0]).toMatchObject({ scopes: 'auth_base' })
    const failing = fakeMy({ getAuthCode: ({ fail }: { fail(e: object): void }) => fail({ error: 12 }) })
    await expect(createAlipay(failing, null).login()).resolves.toEqual({ status: 'failed' })
  })

  it('passes on the encrypted phone number, and recognises a refusal', async () => {
    const getPhoneNumber = ({ success }: { success(v: object): void }) => success({ response: { response: 'x', sign: 'y' } })
    const platform = createAlipay(fakeMy({ getPhoneNumber }), null)
    await expect(platform.readPhoneEvent({})).resolves.toEqual({ status: 'ok', code: '{"response":"x","sign":"y"}' })
    await expect(platform.readPhoneEvent({ error: 11 })).resolves.toEqual({ status: 'refused' })
  })

  it('leaves room for the native back arrow only where there is one', () => {
    expect(createAlipay(fakeMy(), null).navigation()).toMatchObject({ leftInset: 44, barHeight: 48, rightInset: 96 })
  })

  it('reads the vendor’s names of networks and text sizes', async () => {
    const getNetworkType = ({ success }: { success(v: object): void }) => success({ networkAvailable: true, networkType: 'WIFI' })
    const platform = createAlipay(fakeMy({ getNetworkType }), null)
    await expect(platform.network.current()).resolves.toEqual({ online: true, kind: 'wifi' })
    expect(platform.fontScale()).toBe(1.5)
  })

  it('sends requests with `headers` and treats an error status as an answer', async () => {
    const request = jest.fn(({ fail }: { fail(e: object): void }) => {
      fail({ error: 19, status: 503, data: '{}' })
      return {}
    })
    const reply = createAlipay(fakeMy({ request }), null).request({
      url: 'u',
      method: 'GET',
      headers: { a: 'b' },
      body: undefined,
      timeout: 1,
    })
    await expect(reply).resolves.toMatchObject({ kind: 'answer', status: 503 })
    expect(request.mock.calls[0]?.[0]).toMatchObject({ headers: { a: 'b' }, dataType: 'text' })
  })

  describe('saving a picture', () => {
    type Save = (options: { filePath: string; success(v: object): void; fail(e: object): void }) => void
    const PICTURE = 'data:image/png;base64,AAAA'
    function albumOf(save: Save, unlink = true) {
      const disk = new Map<string, string>()
      const seen: (string | undefined)[] = []
      const files = {
        writeFileSync: ({ filePath, data }: { filePath: string; data: string }) => void disk.set(filePath, data),
        ...(unlink ? { unlinkSync: ({ filePath }: { filePath: string }) => void disk.delete(filePath) } : {}),
      }
      const saveImageToPhotosAlbum: Save = (options) => {
        seen.push(disk.get(options.filePath))
        save(options)
      }
      const api = fakeMy({ env: { USER_DATA_PATH: 'https://usr' }, getFileSystemManager: () => files, saveImageToPhotosAlbum })
      return { disk, seen, platform: createAlipay(api, null) }
    }

    it.each([
      ['saved', ({ success }) => success({})],
      ['refused', ({ fail }) => fail({ error: 2001 })],
      ['unavailable', ({ fail }) => fail({ error: 15 })],
    ] satisfies [string, Save][])('leaves no file behind: %s', async (result, save) => {
      const { disk, seen, platform } = albumOf(save)
      await expect(platform.saveImage(PICTURE)).resolves.toBe(result)
      expect(seen).toEqual(['AAAA'])
      expect([...disk.keys()]).toEqual([])
    })

    it('saves a picture even if its file cannot be deleted', async () => {
      const { platform } = albumOf(({ success }) => success({}), false)
      await expect(platform.saveImage(PICTURE)).resolves.toBe('saved')
    })

    it('passes the picture itself to clients without a file system', async () => {
      const saveImage = jest.fn(({ success }: { success(v: object): void }) => success({}))
      await expect(createAlipay(fakeMy({ saveImage }), null).saveImage(PICTURE)).resolves.toBe('saved')
      expect(saveImage.mock.calls[0]?.[0]).toMatchObject({ url: PICTURE })
    })
  })
})
