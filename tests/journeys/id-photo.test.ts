import { passPassword, passPhone, startChannel } from '../support/verify'
import { VENDORS } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(120_000)

const toPhotos = async (app: MiniProgram) => {
  await app.scenario('normal', 'home')
  await startChannel(app, 'national')
  await passPhone(app)
  await passPassword(app)
}

/** Opens the chooser for one side and takes the host's picture. WeChat shows its privacy guide before the first one. */
const take = async (app: MiniProgram, side: string, source: '拍照' | '从相册选') => {
  await app.tapRole('button', new RegExp(`^(拍${side}|${side}，已拍好)`))
  await app.sees(`添加${side}`)
  await app.tap(source)
}

describe.each(VENDORS)('%s: a picture of the ID card from the phone’s own camera', (vendor) => {
  const app = usePhone(vendor)

  test('the camera’s picture is checked: the wrong side is reported, the right one is sent', async () => {
    await toPhotos(app())
    await take(app(), '人像面', '拍照')
    await app().acceptPrivacyGuide()
    await app().sees('拍国徽面')
    await take(app(), '国徽面', '拍照')
    await app().sees('国徽面：拍成了另一面')
  })

  test('a closed chooser changes nothing; without the camera the album still works', async () => {
    await toPhotos(app())
    await app().page.evaluate(() => (window.simulator.camera.next = null))
    await take(app(), '人像面', '拍照')
    await app().acceptPrivacyGuide()
    await app().seesNot('添加人像面', '正在检查')
    await app().page.evaluate(() => {
      window.simulator.camera.next = undefined
      window.simulator.camera.denied.camera = true
    })
    await take(app(), '人像面', '拍照')
    await app().sees('没有允许使用相机', '打开设置')
    await app().tap('从相册选')
    await app().sees('拍国徽面')
  })

  test('finished steps are kept after the app was killed', async () => {
    await toPhotos(app())
    await take(app(), '人像面', '从相册选')
    await app().acceptPrivacyGuide()
    await app().sees('拍国徽面')
    await app().restart()
    await startChannel(app(), 'national')
    await app().sees('拍国徽面')
  })
})
