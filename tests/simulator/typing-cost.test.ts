import { CODE, NUMBER, PASSWORD, signIn } from '../support/bind'
import { CHANNEL, passPhone, startChannel } from '../support/verify'
import type { App } from '../support/app'
import { VENDORS } from './compile/program'
import { usePhone } from './drive/phone'
import type { Crossing } from './host/report'

jest.setTimeout(120_000)

/** Most that one key may send to the view. */
const CALLS = 1
const BYTES = 1024

interface Form {
  what: string
  open: (app: App) => Promise<void>
  /** Texts to type by the labels of their fields. */
  fields: Readonly<Record<string, string>>
}

const FORMS: readonly Form[] = [
  {
    what: 'sign-in by SMS',
    open: async (app) => {
      await app.scenario('authorization-refused', 'authorize')
      await app.tap('其他手机号登录')
    },
    fields: { 手机号: '13800001234', [CODE]: '123456' },
  },
  { what: 'bind', open: signIn, fields: { [NUMBER]: '330106199003072837', [PASSWORD]: 'Linyuan26', [CODE]: '123456' } },
  {
    what: 'search of a city',
    open: async (app) => {
      await signIn(app)
      await app.tap('选择参保地')
    },
    fields: { 搜索城市: 'hangzhou' },
  },
  {
    what: 'search of transactions',
    open: (app) => app.scenario('normal', 'transactions'),
    fields: { 搜索机构或说明: 'baicaohe 123' },
  },
  {
    what: 'threshold',
    open: async (app) => {
      await app.scenario('normal', 'alerts')
      await app.tap('自定义')
    },
    fields: { '自定义阈值（元）': '1234.56' },
  },
  {
    what: 'password',
    open: (app) => app.scenario('normal', 'password'),
    fields: { 原密码: 'Linyuan26', 新密码: 'Quick-Typist-2026', 再输一次新密码: 'Quick-Typist-2026' },
  },
  {
    what: 'phone of a verification',
    open: async (app) => {
      await app.scenario('normal')
      await startChannel(app, 'national')
    },
    fields: { 手机号: CHANNEL.phone, [CODE]: '123456' },
  },
  {
    what: 'password of a verification',
    open: async (app) => {
      await app.scenario('normal')
      await startChannel(app, 'national')
      await passPhone(app)
    },
    fields: { 登录密码: CHANNEL.password, 再输一次新密码: CHANNEL.password },
  },
  {
    what: 'grant to a relative',
    open: async (app) => {
      await app.scenario('family-grant', 'family')
      await app.tapRole('button', '授予额度，父亲')
    },
    fields: { 授予多少: '600.55' },
  },
  {
    what: 'relative without a phone',
    open: async (app) => {
      await app.scenario('normal', 'family-add')
      await app.tapRole('tab', '代开通')
    },
    fields: { 社会保障号码: '330106202004180324', 查询密码: 'Wanhe2020', [CODE]: '123456' },
  },
  {
    what: 'deletion',
    open: async (app) => {
      await app.scenario('normal', 'security')
      await app.tap('删除全部数据')
    },
    fields: { '请输入“删除”两个字确认': 'shan' },
  },
]

const describeCrossing = ({ bytes, keys }: Crossing): string => `${bytes} B (${keys.join(' ')})`

describe.each(VENDORS)('%s: what a key costs', (vendor) => {
  const app = usePhone(vendor)

  test.each(FORMS)('$what: one setData of a KB at most', async ({ open, fields }) => {
    await open(app())
    const dear: string[] = []
    for (const [label, text] of Object.entries(fields)) {
      await app().field(label).focus()
      await app().page.waitForTimeout(400)
      for (const key of text) {
        const before = (await app().report()).crossings.length
        await app().page.keyboard.press(key)
        // Longer than the bridge and a render take.
        await app().page.waitForTimeout(60)
        const sent = (await app().report()).crossings.slice(before)
        const heavy = sent.length > CALLS || sent.some(({ bytes }) => bytes > BYTES)
        if (heavy) dear.push(`${label} ${key}: ${sent.map(describeCrossing).join(', ')}`)
      }
    }
    expect(dear).toEqual([])
  })
})
