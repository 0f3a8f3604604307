import { proveByCode } from '../support/verify'
import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

/** Longer than anything that a second tap could bring takes, ms. */
const settles = () => new Promise((resolve) => setTimeout(resolve, 900))
const count = (text: string, part: string): number => text.split(part).length - 1

describe.each(HOSTS)('%s: the employer’s side under hard conditions', (host) => {
  const app = useApp(host)

  test('two taps begin one query, which the host’s own way back leaves running', async () => {
    await app().scenario('employer', 'enterprise')
    await app().sees('一键查询 112 名已同意员工')
    await app().tapTwice('一键查询 112 名已同意员工')
    await app().sees('/112', '可以离开')
    await settles()
    await app().back()
    await app().sees('杭州远山软件有限公司', '正在查')
    await app().goTo('enterprise-export')
    await app().sees('审计记录')
    await app().passes(90)
    await app().goTo('enterprise')
    // The kept view still says how far the query was, until the page has asked again.
    await app().seesNot('去看进度')
    await app().tapRole('button', /^上次 .* 的结果$/)
    await app().sees('112/112', '没有失败的行')
    await app().goTo('enterprise-export')
    // This one and that of 09:20, which was there before.
    await app().becomes(async () => count(await app().text(), '112人·成功112'), 2)
  })

  test('two taps remind once', async () => {
    await app().scenario('employer', 'enterprise')
    await app().sees('提醒 11 人')
    await app().tapTwice('提醒 11 人')
    await app().sees('7月22日可再提醒')
    await app().goTo('enterprise-export')
    await app().tapRole('tab', '授权')
    await app().sees('员工同意授权')
    expect(count(await app().text(), '提醒待确认的员工')).toBe(1)
  })

  test('a query whose answer is lost runs, is shown as running, and is not begun again', async () => {
    await app().scenario('employer-answer-lost', 'enterprise')
    await app().tap('一键查询 112 名已同意员工')
    await app().sees('正在开始')
    await app().passes(8)
    await app().sees('去看进度')
    await app().seesNot('没有及时答复', '上次09:20')
    await app().tap('一键查询 112 名已同意员工')
    await app().sees('/112', '可以离开')
    await app().passes(90)
    await app().sees('112/112', '没有失败的行')
    await app().goTo('enterprise-export')
    await app().becomes(async () => count(await app().text(), '112人·成功112'), 2)
  })

  test('an export whose answer is lost is one file, told as made', async () => {
    await app().scenario('employer-answer-lost', 'enterprise-export')
    await app().tapRole('radio', '补充医疗保险测算')
    await app().tap('先验证，再导出')
    await proveByCode(app())
    await app().tap('导出 112 行')
    await app().sees('正在导出')
    await app().passes(8)
    await app().sees('已导出，编号EX-20260715-01', '剩3次下载', '再验证一次')
    await app().seesNot('没有及时答复', 'EX-20260715-02·112行')
  })

  test('an outage is said, and every row is tried again after it', async () => {
    await app().scenario('employer-outage', 'enterprise')
    await app().tap('一键查询 112 名已同意员工')
    await app().passes(90)
    await app().sees('参保地系统都没有响应', '恢复后点“重试112行”接着查')
    await app().seesNot('看分析')
    await app().passes(300)
    await app().tap('重试 112 行')
    await app().passes(90)
    await app().sees('没有失败的行', '看分析')
  })

  test('what was chosen for a check stays through the host’s own back, and two taps file it once', async () => {
    await app().scenario('employer', 'enterprise')
    await app().tap('看要处理的 5 人')
    await app().tapRole('checkbox', '选中 **玲，提交核对')
    await app().sees('提交核对 1 人')
    await app().back()
    await app().sees('看要处理的5人')
    await settles()
    await app().tap('看要处理的 5 人')
    await app().tap('提交核对 1 人')
    await app().tapRole('radio', '银行已扣款，参保地没入账')
    await app().tapTwice('提交给参保地')
    await app().sees('已提交1人')
    await settles()
    await app().goTo('enterprise-export')
    await app().sees('提交参保地核对')
    expect(count(await app().text(), '提交参保地核对')).toBe(1)
  })

  test('two taps make one file', async () => {
    await app().scenario('employer', 'enterprise-export')
    await app().tapRole('radio', '补充医疗保险测算')
    await app().tap('先验证，再导出')
    await proveByCode(app())
    await app().sees('导出 112 行')
    await app().tapTwice('导出 112 行')
    await app().sees('已导出，编号EX-20260715-01', '剩3次下载')
    await settles()
    // The lines shown are those of the next file; it is not listed.
    await app().seesNot('EX-20260715-02·112行')
  })
})

describe.each(HOSTS)('%s: an employee’s answers under hard conditions', (host) => {
  const app = useApp(host)

  test('two taps give one answer, which the host’s own back does not lose', async () => {
    await app().scenario('work-consent-asked', 'services')
    await app().tap('单位授权')
    // Grey, so that it is told as disabled; it leads to the list all the same.
    await app().tapTwice('勾选后同意所选的项')
    await app().sees('想看2项')
    await app().tapRole('checkbox', '同意给单位看余额区间')
    await app().tapTwice('同意所选的 1 项')
    await app().sees('已记下您的决定', '授权中', '想看1项')
    await settles()
    await app().sees('想看1项')
    await app().back()
    await app().tap('单位授权')
    await app().sees('授权中', '想看1项')
  })

  test('an answer to the employer counts although its own answer is lost, and is not asked for again', async () => {
    await app().scenario('answer-lost', 'workplace')
    await app().sees('想看2项')
    await app().tapRole('checkbox', '同意给单位看余额区间')
    await app().tap('同意所选的 1 项')
    await app().passes(8)
    await app().sees('已记下您的决定', '授权中', '想看1项')
    await app().seesNot('没有及时答复')
  })

  test('another person on the phone sees nothing of it', async () => {
    await app().scenario('work-consent-asked', 'workplace')
    await app().sees('杭州远山软件有限公司', '等您决定')
    await app().goTo('enterprise')
    await app().sees('您不是任何单位的经办人')
    await app().seesNot('一键查询')
    await app().goTo('preview')
    await app().tapRole('radio', /兰/)
    await app().goTo('workplace')
    await app().sees('没有单位登记过您')
    await app().seesNot('杭州远山软件有限公司')
  })
})
