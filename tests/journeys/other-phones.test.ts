import { bind } from '../support/bind'
import { VENDORS } from '../simulator/compile/program'
import { usePhone, type PhoneOptions } from '../simulator/drive/phone'

jest.setTimeout(120_000)

const PHONES: readonly (readonly [string, PhoneOptions])[] = [
  ['an old phone, without what the language got since', { kind: 'old' }],
  ['a phone whose promises wait a turn (iOS up to 15)', { kind: 'late-promises' }],
  ['a phone with a slow bridge', { delay: 80 }],
]
const RUNS = VENDORS.flatMap((vendor) => PHONES.map(([name, options]) => ({ vendor, name, options })))

describe.each(RUNS)('$vendor on $name', ({ vendor, options }) => {
  const app = usePhone(vendor, options)

  test('the logic has the features of such a phone only', async () => {
    await app().start()
    await app().sees('还差2项同意')
    const logic = app()
      .page.frames()
      .find((frame) => frame !== app().page.mainFrame())
    const seen = await logic?.evaluate(() => ['flat' in Array.prototype, 'replaceAll' in String.prototype, 'flatMap' in Array.prototype])
    const today = options.kind !== 'old'
    // The app adds `flatMap` itself.
    expect(seen).toEqual([today, today, true])
  })

  test('authorize, bind, balance, analysis, transactions and alerts work', async () => {
    await bind(app())
    await app().tap('查看余额')
    await app().sees('我的医保', '**远', '¥4,286.35', '当年账户1,352.80')
    await app().goTo('insight')
    await app().sees('余额分析', '年初余额', '已核对')
    await app().goTo('transactions')
    await app().sees('百草和大药房', '−38.00')
    await app().goTo('alerts')
    await app().sees('现余额4,286.35')
    await app().tapRole('tab', /^1,000$/)
    await app().sees('¥1,000.00')
    await app().restart()
    await app().sees('¥4,286.35')
    await app().goTo('help')
    await app().sees('常见问题')
  })
})
