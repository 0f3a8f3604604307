import { CODE, requestCode } from '../support/bind'
import type { App } from '../support/app'
import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

/** Proves one's identity by a code, in the sheet that asks for it. */
async function proveByCode(app: App): Promise<void> {
  if (await app.role('tab', '短信验证码').filter({ visible: true }).count()) await app.tapRole('tab', '短信验证码')
  await app.fill(CODE, await requestCode(app))
  await app.tap('验证')
}

describe.each(HOSTS)('%s: the employer’s side', (host) => {
  const app = useApp(host)

  test('has what an officer may see, and what never', async () => {
    await app().scenario('employer', 'services')
    await app().tap('企业查询')
    await app().sees('杭州远山软件有限公司', '已参保126/128', '待核对3', '差2,027.30', '已同意112', '待确认11', '未同意5', '永不提供')
    await app().tap('看要处理的 5 人')
    await app().sees('5人·单位自己的账', '名册应缴912.00', '参保地入账0.00')
    await app().tapRole('checkbox', '选中 **玲，提交核对')
    await app().tap('提交核对 1 人')
    await app().sees('为什么要核对', '先选原因')
    await app().tapRole('radio', '银行已扣款，参保地没入账')
    await app().tap('提交给参保地')
    await app().sees('已提交1人', '已提交核对，编号')
    await app().back()
    await app().tap('企业分析')
    await app().sees('要处理的5人', '余额区间', '研发部', '其他2个部门，合并')
  })

  test('queries everybody who consented, goes on while the page is left, and exports the result', async () => {
    await app().scenario('employer', 'enterprise')
    await app().tap('一键查询 112 名已同意员工')
    await app().sees('/112', '可以离开')
    await app().tap('离开，完成通知我')
    await app().sees('正在查')
    await app().passes(90)
    await app().tapRole('button', /去看进度$/)
    await app().sees('112/112', '没有失败的行', '看分析')
    await app().tap('导出')
    await app().sees('先选用途')
    await app().tapRole('radio', '补充医疗保险测算')
    await app().sees('112行·4列·带水印', '#演示数据·EX-20260715-01')
    await app().tap('先验证，再导出')
    await proveByCode(app())
    await app().tap('导出 112 行')
    await app().sees('已导出，编号EX-20260715-01', '剩3次下载')
    await app().tapRole('button', '下载 EX-20260715-01')
    if (host === 'h5') return app().sees('已保存为EX-20260715-01.csv', '剩2次下载')
    await app().sees('取到了整张表', '112行')
    await app().tap('复制表格')
    await app().acceptPrivacyGuide()
    await app().sees('已复制整张表')
    const table = await app().copied()
    expect(table).toContain('姓名,工号,余额区间,账户')
    expect(table.match(/EX-20260715-01/g)!.length).toBeGreaterThan(112)
  })

  test('cancels with one question more, and keeps what is done', async () => {
    await app().scenario('employer-batch', 'enterprise')
    await app().tapRole('button', /去看进度$/)
    await app().sees('失败5行', '参保地系统超时', '撤回了同意', '证件号与参保地不一致')
    await app().tap('取消查询')
    await app().sees('取消这次查询？')
    await app().tap('取消查询')
    await app().sees('已取消', '行保留，其余没有查。')
  })

  test('goes on after the officer’s session ended midway', async () => {
    await app().scenario('employer-session-ends', 'enterprise')
    await app().tapRole('button', /去看进度$/)
    await app().sees('企业查询的登录已结束')
    await app().tap('重新进入')
    await app().sees('/112', '成功')
    await app().seesNot('企业查询的登录已结束')
  })

  test('is decided by the employee, item by item, and taken back in one step', async () => {
    await app().scenario('work-consent-asked', 'services')
    await app().tap('单位授权')
    await app().sees('等您决定', '想看2项', '都不同意', '勾选后同意所选的项')
    await app().tapRole('checkbox', '同意给单位看余额区间')
    await app().tap('同意所选的 1 项')
    await app().sees('授权中', '想看1项')
    await app().tap('都不同意')
    await app().sees('以前的申请', '未同意')
    await app().tap('撤回授权，立即生效')
    await app().sees('撤回这项授权？')
    await app().tap('撤回')
    await app().sees('已撤回。对方页面上的结果已经删除。')
  })

  test('shows the employee every look', async () => {
    await app().scenario('normal', 'consents')
    await app().tap('单位授权')
    await app().sees('对方看到的您', '**远', '2千–5千', '看过4次')
    await app().tap('全部记录')
    await app().sees('系统核对您的缴费', '导出110行')
  })
})
