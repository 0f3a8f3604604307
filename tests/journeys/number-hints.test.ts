import { choosePlace, NUMBER, signIn } from '../support/bind'
import { HOSTS, useApp } from './support/hosts'

const MISTAKES = [
  // Wrong check digit, impossible date, future date, unknown area, bank card number, letter in the middle.
  ['330106199003072838', '末位校验码不符，可能有一位输错了。'],
  ['330106199002302837', '第7–14位不是有效的出生日期。'],
  ['330106209003072837', '第7–14位不是有效的出生日期。'],
  ['990106199003072830', '前6位不是有效的地区码。'],
  ['6222 0202 0011 2233 446', '这是卡面上的银行账号，请填18位社会保障号码或9位社保卡卡号。'],
  ['33010619A003072837', '号码里有不该出现的字符，只有数字和末位的X。'],
] as const

describe.each(HOSTS)('%s: what the bind form says about a number', (host) => {
  const app = useApp(host)

  test('each mistake has its own explanation', async () => {
    await signIn(app())
    for (const [typed, said] of MISTAKES) {
      await app().fill(NUMBER, typed)
      await app().sees(said)
      await app().seesNot('号码校验通过')
    }
  })

  test('typing key by key keeps the text, shows it grouped below, and reports no error on the way', async () => {
    await signIn(app())
    await choosePlace(app(), '杭', '杭州市')
    await app().types(NUMBER, '33010619900307')
    expect(await app().field(NUMBER).inputValue()).toBe('33010619900307')
    await app().page.getByText('330106 19900307', { exact: true }).waitFor()
    await app().seesNot('不是有效', '不符')
    await app().types(NUMBER, '2837')
    await app().sees('号码校验通过')
    await app().field(NUMBER).blur()
    await app().becomes(() => app().field(NUMBER).inputValue(), '330106 19900307 2837')
  })

  test('a number of another place is explained, not rejected', async () => {
    await signIn(app())
    await choosePlace(app(), '上海', '上海市')
    await app().fill(NUMBER, '330106199003072837')
    await app().sees('地区码330106不是上海市，外地户籍可以继续', '号码校验通过')
  })

  test('a lower-case x at the end and a social card number are accepted', async () => {
    await signIn(app())
    await app().fill(NUMBER, '11010519491231002x')
    await app().sees('号码校验通过')
    await app().field(NUMBER).blur()
    await app().becomes(() => app().field(NUMBER).inputValue(), '110105 19491231 002X')
    await app().tapRole('tab', '社保卡卡号')
    await app().fill('社保卡卡号', 'a3301')
    await app().sees('还差4位')
    await app().fill('社保卡卡号', 'a33012417')
    await app().sees('号码校验通过', '9/9')
    await app().field('社保卡卡号').blur()
    await app().becomes(() => app().field('社保卡卡号').inputValue(), 'A33 012 417')
  })

  test('an unknown city is explained, and so is where to find the number', async () => {
    await signIn(app())
    await app().tap('选择参保地')
    await app().fill('搜索城市', '亚特兰蒂斯')
    await app().sees('没有找到这个城市')
    await app().role('button', '关闭').last().tap()
    await app().tap('在哪里找号码')
    await app().sees('社保卡正面')
  })
})
