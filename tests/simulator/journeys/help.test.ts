import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(120_000)

describe.each(VENDORS)('%s: guided help', (vendor) => {
  const app = usePhone(vendor)

  test('a charge not booked yet: found, added up, and told when it is', async () => {
    await app().scenario('pending-charge')
    await app().sees('结算中1笔38.00')
    await app().goTo('help', '?tree=balance')
    await app().sees('已替您查了5项', '有1笔交易还没入账', '现余额4,286.35', '结算中38.00', '入账后4,248.35', '和您看到的一样吗')
    await app().tap('一样，明白了')
    await app().tap('允许')
    await app().sees('已设置，出结果会通知您')
  })

  test('every failure leads into its branch, and its check says what is wrong', async () => {
    await app().scenario('sync-delayed', 'help')
    await app().tapRole('tab', '余额异常')
    await app().sees('数据不是最新', '停在7月12日22:10', '很可能是同步延迟造成的')
    await app().scenario('arrears', 'help')
    await app().tapRole('tab', '余额异常')
    await app().sees('冻结', '和您看到的一样吗')
    await app().scenario('provider-down')
    await app().tap('一步步查原因')
    await app().sees('常见问题', '没能检查')
  })

  test('what is handed to a person names no person', async () => {
    await app().scenario('normal', 'help')
    await app().sees('已替您查了')
    await app().tap('带着检查结果联系人工')
    await app().sees('把下面的检查结果读给12393', '拨打0571-12393')
    await app().tap('复制检查结果')
    if (vendor === 'weapp') await app().tap('同意')
    await app().passes(1)
    const { clipboard } = await app().outside()
    expect(clipboard).toContain('检查结果（演示数据）')
    expect(clipboard).not.toMatch(/\d{9,}|知远|4,286|428635/)
  })
})
