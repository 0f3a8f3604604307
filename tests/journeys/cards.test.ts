import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: 医保卡', (host) => {
  const app = useApp(host)

  const twoCities = async () => {
    await app().scenario('normal', 'preview')
    await app().tapRole('radio', '岚')
    await app().sees('已切换到：*岚')
  }

  test('choosing another card for home changes it on every page', async () => {
    await twoCities()
    await app().goTo('home')
    await app().sees('杭州市·职工医保', '¥3,838.86')
    await app().goTo('transactions')
    await app().sees('余3,838.86')
    await app().goTo('cards')
    await app().sees('首页显示', '设为首页显示', '上海市')
    await app().tap('设为首页显示')
    await app().goTo('home')
    await app().sees('上海市·职工医保')
    await app().seesNot('3,838.86')
    const usable = /¥([\d,]+\.\d\d)/.exec(await app().text())?.[1] ?? ''
    await app().goTo('transactions')
    await app().sees(`余${usable}`)
    await app().seesNot('余3,838.86')
    await app().goTo('insight')
    await app().sees(`=现余额${usable}`)
  })

  test('unbinding the last card says what is deleted, asks for a code, deletes its data, and home offers to bind', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('cards')
    await app().sees('首页显示')
    await app().tap('解绑')
    await app().sees('解绑医保卡', '医保本身不受影响')
    expect(await app().role('button', '确认解绑').getAttribute('aria-disabled')).toBe('true')
    await app().tap('获取验证码')
    await app().tap('填入')
    await app().tap('确认解绑')
    await app().sees('已解绑，相关缓存与提醒已删除。', '还没有绑定医保卡')
    await app().back()
    await app().sees('绑定一张医保卡')
    await app().seesNot('4,286.35')
    expect((await app().stored()).includes('428635')).toBe(false)
    await app().goTo('transactions')
    await app().sees('绑定一张医保卡')
  })
})
