import { choosePlace, CODE, EMPLOYEE, NUMBER, PASSWORD, requestCode, signIn } from '../support/bind'
import type { ScenarioId } from '@mock'
import type { Route } from '../support/routes'
import { VENDORS } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(120_000)

/** Time between two keys, ms: a fast typist, with the bridge of an old phone. */
const KEY = 60
const BRIDGE = 150
/** Time after which all crossings have arrived, ms. */
const SETTLED = 800

interface FieldCase {
  what: string
  scenario: ScenarioId
  route: Route
  open?: (app: MiniProgram) => Promise<void>
  label: string
  text: string
}

const FIELDS: readonly FieldCase[] = [
  {
    what: 'phone',
    scenario: 'authorization-refused',
    route: 'authorize',
    open: (app) => app.tap('其他手机号登录'),
    label: '手机号',
    text: '13800001234',
  },
  {
    what: 'search',
    scenario: 'normal',
    route: 'transactions',
    label: '搜索机构或说明',
    text: 'baicaohe 123',
  },
  { what: 'threshold', scenario: 'normal', route: 'alerts', open: (app) => app.tap('自定义'), label: '自定义阈值（元）', text: '1234.56' },
  { what: 'purchase', scenario: 'normal', route: 'preview', label: '金额（元）', text: '87654.32' },
  { what: 'old password', scenario: 'normal', route: 'password', label: '原密码', text: 'Linyuan26' },
  { what: 'new password', scenario: 'normal', route: 'password', label: '新密码', text: 'Quick-Typist-2026' },
]

describe.each(VENDORS)('%s: typing over a slow bridge', (vendor) => {
  const app = usePhone(vendor)

  test.each(FIELDS)('$what: every typed character is kept', async ({ scenario, route, open, label, text }) => {
    await app().scenario(scenario, route)
    await open?.(app())
    await app().field(label).waitFor()
    await app().setDelay(BRIDGE)
    await app().field(label).fill('')
    await app().page.waitForTimeout(SETTLED)
    await app().types(label, text, KEY)
    expect(await app().field(label).inputValue()).toBe(text)
    await app().page.waitForTimeout(SETTLED)
    expect(await app().field(label).inputValue()).toBe(text)
  })

  test('the whole bind form can be typed without a pause', async () => {
    await signIn(app())
    await choosePlace(app(), '杭州', '杭州市')
    await app().setDelay(BRIDGE)
    await app().types(NUMBER, EMPLOYEE.number, KEY)
    await app().types(PASSWORD, EMPLOYEE.password, KEY)
    await app().sees('号码校验通过', '18/18')
    expect(await app().field(PASSWORD).inputValue()).toBe(EMPLOYEE.password)
    await app().becomes(() => app().field(NUMBER).inputValue(), '330106 19900307 2837')
    await app().types(CODE, await requestCode(app()), KEY)
    await app().sees('查到1条参保信息，请核对')
  })

  test('the caret keeps its place when the middle of a number is edited', async () => {
    await signIn(app())
    await choosePlace(app(), '杭州', '杭州市')
    await app().setDelay(BRIDGE)
    await app().types(NUMBER, '33010690307', KEY)
    const field = app().field(NUMBER)
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(6, 6))
    await app().page.keyboard.type('199', { delay: KEY })
    await app().page.waitForTimeout(SETTLED)
    const [value, caret] = await field.evaluate((input: HTMLInputElement) => [input.value, input.selectionStart])
    expect([value, caret]).toEqual(['33010619990307', 9])
  })

  test('a field can be cleared twice', async () => {
    await signIn(app())
    await app().setDelay(BRIDGE)
    for (const typed of ['330106', '3301']) {
      await app().types(NUMBER, typed, KEY)
      await app().sees(`${typed.length}/18`)
      await app().tapRole('button', `清空${NUMBER}`)
      await app().becomes(() => app().field(NUMBER).inputValue(), '')
      await app().sees('0/18')
    }
  })
})
