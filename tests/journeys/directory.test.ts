import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import { HOSTS, useApp } from './support/hosts'

const METFORMIN = '?drug=XA10BDEMO0002007DF20F94'

describe.each(HOSTS)('%s: institutions', (host) => {
  const app = useApp(host)

  test('are listed by district, by distance once the position is used, and kept as favourites', async () => {
    await app().scenario('normal', 'institutions')
    await app().sees('定点机构', '演示数据', '全部区', '统筹支付')
    await app().tap('用我的位置，看距离')
    // The position is protected by the guide.
    await app().acceptPrivacyGuide()
    await app().sees('距离最近', '1云栖湖人民医院', '三级甲等·620米·门诊至17:00', '70%', '2百草和大药房（青枫路店）', '定点药店·850米')
    await app().seesNot('全部区')
    await app().fill('医院、药店名称或科室', 'qfsq')
    await app().sees('1青枫社区卫生服务中心', '80%')
    await app().seesNot('云栖湖人民医院')
    await app().tap('青枫社区卫生服务中心')
    await app().sees('机构详情', '1.1公里', '每天08:00–20:00', '慢病门诊', '统筹支付80%')
    await app().tap('收藏')
    await app().sees('已收藏')
    await app().back()
    await app().tapRole('tab', '收藏')
    await app().sees('共1家', '青枫社区卫生服务中心')
  })

  test('go on without a position where it is refused', async () => {
    await app().scenario('location-refused', 'institutions')
    await app().tap('用我的位置，看距离')
    // The position is protected by the guide.
    await app().acceptPrivacyGuide()
    await app().sees('没有允许使用位置', '按区看也可以')
    await app().tapRole('tab', '西湖区')
    await app().sees('云栖湖人民医院', '三级甲等·西湖区')
  })
})

describe.each(HOSTS)('%s: drugs', (host) => {
  const app = useApp(host)

  test('are found by initials, estimated, and compared by what the person pays', async () => {
    await app().scenario('normal', 'drugs')
    await app().sees('药品目录', '全部393')
    await app().fill('药名、首字母或分类', 'ejsghsp')
    await app().sees('缓释控释剂型·0.5g×60片·先行自付5%')
    await app().tap('二甲双胍缓释片')
    await app().sees('估算一次要付多少', '药费60.00元，在云栖湖人民医院', '3.00', '39.90', '17.10', '20.10')
    await app().tap('比一比药店的价')
    await app().sees('药价', '去松风大药房，您付17.42。', '剩3盒', '19.43', '20.77', '统筹未开通', '缺货')
    await app().tapRole('tab', '标价最低')
    // The first one is open.
    await app().sees('先行自付46.00×5%', '合计自己付46.00')
  })

  test('cost more while the limit is used up, and the page says so', async () => {
    await app().scenario('limit-reached')
    await app().goTo('price', METFORMIN)
    await app().sees('二甲双胍缓释片', '年度限额已用完')
  })

  test('have a code on each box that leads to the purchase', async () => {
    await app().scenario('normal', 'trace')
    await app().sees('演示用的码')
    await app().tap('您买的')
    await app().sees('卖过一次，就是您这次', '您的购药记录')
    await app().tap('看这笔明细')
    await app().sees('交易详情')
    await app().back()
    await app().sees('再查一盒')
    await app().tap('再查一盒')
    await app().fill('20 位追溯码', '1234')
    await app().sees('还差16位')
  })
})

describe.each(VENDORS)('%s: on a phone', (vendor) => {
  const app = usePhone(vendor)

  test('nothing asks for the position before it is used, and the map is the vendor’s', async () => {
    await app().scenario('normal', 'institutions')
    await app().page.evaluate(() => (window.simulator.consents.locationDenied = true))
    await app().sees('统筹支付', '用我的位置，看距离')
    expect((await app().outside()).located).toBe(0)
    await app().tapRole('button', '去这里，月塘中医院')
    await app().passes(1)
    expect((await app().outside()).map).toBe('月塘中医院，上城区')
    await app().tap('月塘中医院')
    await app().sees('机构详情')
    await app().tap('打电话')
    await app().passes(1)
    expect((await app().outside()).called).toMatch(/^0571-0\d{7}$/)
    expect((await app().outside()).located).toBe(0)
  })

  test('a box is scanned; without the camera its code is typed', async () => {
    await app().scenario('normal', 'trace')
    await app().sees('演示用的码')
    await app().page.evaluate(() => (window.simulator.outside.code = 'https://t.example/?c=81234567890123456789'))
    await app().tap('扫一扫')
    await app().sees('没有销售记录', '8123456789012345 6789'.replace(' ', ''))
    await app().page.evaluate(() => (window.simulator.camera.denied.camera = true))
    await app().passes(1)
    await app().tap('扫一扫')
    await app().sees('没有允许使用相机', '照着盒子输入')
  })
})
