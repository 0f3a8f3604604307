import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

/** What a screen reader can stop at. */
const ROLES = ['button', 'link', 'tab', 'switch', 'checkbox', 'radio', 'img'] as const

describe.each(VENDORS)('%s: behind an open sheet', (vendor) => {
  const app = usePhone(vendor)
  /** How many stops of the page that is shown lie inside its sheet, or beside it. Roles are found as a screen reader does. */
  async function stops(where: 'inside' | 'beside'): Promise<number> {
    let count = 0
    for (const role of ROLES)
      count += await app()
        .page.getByRole(role)
        .filter({ visible: true })
        .evaluateAll(
          (found, inside) =>
            found.filter((stop) => (inside ? stop.closest('.sheet') : stop.closest('.page') && !stop.closest('.sheet'))).length,
          where === 'inside',
        )
    return count
  }
  const some = async () => (await stops('beside')) > 1

  test.each([
    ['transactions', '筛选', '余4,286.35'],
    ['cards', '解除绑定', '首页显示'],
    ['me', '退出登录', '深色'],
  ] as const)('nothing of %s can be reached', async (route, opener, shown) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo(route)
    await app().sees(shown)
    await app().becomes(some, true)
    await app().tapRole('button', opener)
    await app().becomes(() => stops('beside'), 0)
    expect(await stops('inside')).toBeGreaterThan(2)
    await app().tapRole('button', '关闭')
    await app().becomes(some, true)
  })
})
