import { DEMO_HOST } from '@/platform/common/demo-host'
import { createWeapp } from '@/platform/weapp/weapp'
import type { WeappApi } from '@/platform/weapp/api'

/** A `wx` with a minimal base and `patch`; all other calls are missing, as on an old client. */
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
  createWeapp(fakeWx({ requestSubscribeMessage: behave }), null)

describe('WeChat subscription panel', () => {
  it('reads one result for each template, and treats a missing one as filtered', async () => {
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

  it('recognises a ban', async () => {
    const platform = subscribeWith(({ success }) => success({ 'demo-credit': 'ban' }))
    await expect(platform.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'banned' }] })
  })

  it('distinguishes the main switch from other failures', async () => {
    await expect(subscribeWith(({ fail }) => fail({ errCode: 20004 })).requestSubscription(['credit'])).resolves.toEqual({ status: 'off' })
    await expect(subscribeWith(({ fail }) => fail({ errCode: 20001 })).requestSubscription(['credit'])).resolves.toEqual({
      status: 'unavailable',
    })
    await expect(createWeapp(fakeWx(), null).requestSubscription(['credit'])).resolves.toEqual({ status: 'unavailable' })
  })

  it('is called before anything is awaited, with at most three ids, and once at a time', async () => {
    const asked: string[][] = []
    const platform = subscribeWith(({ tmplIds }) => void asked.push(tmplIds))
    void platform.requestSubscription(['low-balance', 'spending', 'credit', 'pooled-quota'])
    expect(asked).toEqual([['demo-low-balance', 'demo-spending', 'demo-credit']])
    await expect(platform.requestSubscription(['credit'])).resolves.toEqual({ status: 'busy' })
  })

  it('uses a dialog in the demo, where no template is registered', async () => {
    const showModal = jest.fn(({ success }: { success(v: object): void }) => success({ confirm: false }))
    const platform = createWeapp(fakeWx({ showModal }), DEMO_HOST)
    await expect(platform.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'refused' }] })
    expect(showModal.mock.calls[0]?.[0]).toMatchObject({ title: expect.stringContaining('演示') })
  })
})

describe('WeChat host', () => {
  it('distinguishes a refused phone number from one that is unavailable to this app', async () => {
    const real = createWeapp(fakeWx(), null)
    await expect(real.readPhoneEvent({ errMsg: 'getPhoneNumber:fail user deny' })).resolves.toEqual({ status: 'refused' })
    await expect(real.readPhoneEvent({ errMsg: 'getPhoneNumber:fail', errno: 1400001 })).resolves.toEqual({ status: 'unavailable' })
    await expect(real.readPhoneEvent({ code: 'c0de', errMsg: 'getPhoneNumber:ok' })).resolves.toEqual({ status: 'ok', code: 'c0de' })
    await expect(createWeapp(fakeWx(), DEMO_HOST).readPhoneEvent({ errMsg: 'fail no permission' })).resolves.toEqual({
      status: 'ok',
      code: 'demo',
    })
  })

  it('handles a missing key and full storage', () => {
    const full = () => {
      throw new Error('exceed')
    }
    const { storage } = createWeapp(fakeWx({ getStorageSync: () => '', setStorageSync: full }), null)
    expect(storage.get('nothing')).toBeNull()
    expect(storage.set('a', 'b')).toBe(false)
  })

  it('leaves room for the capsule, also when the host cannot measure it', () => {
    const capsule = { top: 48, left: 281, height: 32, width: 87 }
    expect(createWeapp(fakeWx({ getMenuButtonBoundingClientRect: () => capsule }), null).navigation()).toEqual({
      statusBarHeight: 44,
      barHeight: 40,
      leftInset: 0,
      rightInset: 94,
      safeAreaBottom: 34,
    })
    const empty = { top: 0, left: 0, height: 0, width: 0 }
    expect(createWeapp(fakeWx({ getMenuButtonBoundingClientRect: () => empty }), null).navigation()).toMatchObject({
      barHeight: 44,
      rightInset: 95,
    })
  })

  describe('saving a picture', () => {
    type Save = (options: { filePath: string; success(v: object): void; fail(e: object): void }) => void
    const PICTURE = 'data:image/png;base64,AAAA'
    /** A file system and an album. `seen` has path and content of each file at the time of the album's call. */
    function albumOf(save: Save, unlink = true) {
      const disk = new Map<string, string>()
      const seen: [string, string | undefined][] = []
      const files = {
        writeFileSync: (path: string, data: string, encoding: string) => void disk.set(path, `${encoding}:${data}`),
        ...(unlink ? { unlinkSync: (path: string) => void disk.delete(path) } : {}),
      }
      const saveImageToPhotosAlbum: Save = (options) => {
        seen.push([options.filePath, disk.get(options.filePath)])
        save(options)
      }
      return { disk, seen, platform: createWeapp(fakeWx({ getFileSystemManager: () => files, saveImageToPhotosAlbum }), null) }
    }

    it('writes a data URI to a file, and deletes it once it is in the album', async () => {
      const { disk, seen, platform } = albumOf(({ success }) => success({}))
      await expect(platform.saveImage(PICTURE)).resolves.toBe('saved')
      expect(seen).toEqual([[expect.stringMatching(/^wxfile:\/\/usr\/saved.*\.png$/), 'base64:AAAA']])
      expect([...disk.keys()]).toEqual([])
    })

    it('deletes the file also when the album refuses', async () => {
      const { disk, platform } = albumOf(({ fail }) => fail({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' }))
      await expect(platform.saveImage(PICTURE)).resolves.toBe('refused')
      expect([...disk.keys()]).toEqual([])
    })

    it('saves a picture even if its file cannot be deleted', async () => {
      const { disk, platform } = albumOf(({ success }) => success({}), false)
      await expect(platform.saveImage(PICTURE)).resolves.toBe('saved')
      expect(disk.size).toBe(1)
    })

    it('keeps two pictures that are saved at once apart', async () => {
      const waiting: (() => void)[] = []
      const { seen, disk, platform } = albumOf(({ success }) => void waiting.push(() => success({})))
      const both = [platform.saveImage(PICTURE), platform.saveImage('data:image/jpeg;base64,BBBB')]
      waiting[0]?.()
      await both[0]
      expect([...disk.values()]).toEqual(['base64:BBBB'])
      waiting[1]?.()
      await expect(both[1]).resolves.toBe('saved')
      expect(seen.map(([, content]) => content)).toEqual(['base64:AAAA', 'base64:BBBB'])
    })

    it('does not delete a file that it did not write', async () => {
      const { seen, platform } = albumOf(({ success }) => success({}))
      await platform.saveImage('wxfile://tmp/picture.png')
      expect(seen).toEqual([['wxfile://tmp/picture.png', undefined]])
    })

    it('reports that there is no room for the file', async () => {
      const full = () => {
        throw new Error('the maximum size of the file storage limit is exceeded')
      }
      const api = fakeWx({
        getFileSystemManager: () => ({ writeFileSync: full, unlinkSync: full }),
        saveImageToPhotosAlbum: () => undefined,
      })
      await expect(createWeapp(api, null).saveImage(PICTURE)).resolves.toBe('unavailable')
    })
  })

  it('asks for the privacy consent only where the host requires it', async () => {
    await expect(createWeapp(fakeWx(), null).ensurePrivacy()).resolves.toBe(true)
    const api = fakeWx({
      getPrivacySetting: ({ success }: { success(v: object): void }) => success({ needAuthorization: true }),
      requirePrivacyAuthorize: ({ fail }: { fail(e: object): void }) => fail({}),
    })
    await expect(createWeapp(api, null).ensurePrivacy()).resolves.toBe(false)
  })

  it('stops notifying a subscriber once it unsubscribes', () => {
    let change: (state: object) => void = () => undefined
    const api = fakeWx({ onNetworkStatusChange: (listener: typeof change) => (change = listener) })
    const { network } = createWeapp(api, null)
    const heard = jest.fn()
    const undo = network.onChange(heard)
    change({ isConnected: false, networkType: 'none' })
    undo()
    change({ isConnected: true, networkType: '4g' })
    expect(heard.mock.calls).toEqual([[{ online: false, kind: 'none' }]])
  })
})
