import type { AlertField } from '@/domain/alert-message'
import { createAlipay } from '../../../mock/server/vendors/alipay'
import { vendorsOf } from '../../../mock/server/vendors/settings'
import { WrongCode, type Templates, type Vendor } from '../../../mock/server/vendors/vendor'
import { createWechat } from '../../../mock/server/vendors/wechat'
import { CREDENTIALS, fakeVendors, forgedDocument, phoneDocument, type FakeVendors } from './support/vendors'

const templates: Templates = { 'low-balance': { id: 'T1', fields: { balance: 'amount1', threshold: 'amount2', changedAt: 'time3' } } }
const fields: AlertField[] = [
  { key: 'balance', value: '¥88.00' },
  { key: 'threshold', value: '¥100.00' },
  { key: 'changedAt', value: '2026-07-15 09:41' },
]
const data = { amount1: { value: '¥88.00' }, amount2: { value: '¥100.00' }, time3: { value: '2026-07-15 09:41' } }

let fake: FakeVendors
beforeEach(async () => {
  fake = await fakeVendors()
})
afterEach(() => fake.close())

/** What an error says, for all to read. */
const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => String(error),
  )

describe('WeChat', () => {
  let wechat: Vendor
  beforeEach(() => {
    wechat = createWechat({ appId: 'wx1', secret: CREDENTIALS.secret, api: fake.url, templates, page: 'p' })
  })
  const tokens = () => fake.asked.filter(({ what }) => what === '/cgi-bin/stable_token').length
  const SEND = '/cgi-bin/message/subscribe/send'

  it('tells who opened the app and their phone, by codes that work once', async () => {
    expect(await wechat.openId('c1')).toBe('open-c1')
    await expect(wechat.openId('c1')).rejects.toThrow(WrongCode)
    expect(await wechat.phone('13900000000')).toBe('13900000000')
    fake.wechat['/wxa/business/getuserphonenumber'] = [40029]
    await expect(wechat.phone('x')).rejects.toThrow(WrongCode)
  })

  it('keeps one token for all, and renews it once when it ended early', async () => {
    await Promise.all([wechat.phone('1'), wechat.phone('2'), wechat.phone('3')])
    expect(tokens()).toBe(1)
    fake.wechat[SEND] = [42001]
    expect(await wechat.send('o', 'low-balance', fields)).toBe('sent')
    expect(tokens()).toBe(2)
    fake.wechat[SEND] = [40001, 40001]
    await expect(wechat.send('o', 'low-balance', fields)).rejects.toThrow('40001')
  })

  it('sends the template’s fields by their names there', async () => {
    expect(await wechat.send('o1', 'low-balance', fields)).toBe('sent')
    expect(fake.asked.at(-1)).toMatchObject({ what: SEND, said: { touser: 'o1', template_id: 'T1', page: 'p', data } })
  })

  it.each([
    [43101, 'refused'],
    [40003, 'invalid'],
    [43107, 'invalid'],
    [45168, 'invalid'],
    [40037, 'invalid'],
    [47003, 'invalid'],
    [41030, 'invalid'],
  ])('takes %d as %s', async (errcode, outcome) => {
    fake.wechat[SEND] = [errcode]
    expect(await wechat.send('o', 'low-balance', fields)).toBe(outcome)
  })

  it('has what passes tried again, and says nothing of what was sent', async () => {
    for (const errcode of [-1, 45009, 43108]) {
      fake.wechat[SEND] = [errcode]
      expect(await said(wechat.send('o', 'low-balance', fields))).toBe(`Error: WeChat answered ${errcode}`)
    }
    fake.close()
    expect(await said(wechat.phone('13900000000'))).not.toMatch(/13900000000|wechat-secret/)
  })

  it('sends no template that nobody has registered', async () => {
    expect(await wechat.send('o', 'spending', fields)).toBe('invalid')
    expect(await wechat.send('o', 'low-balance', [...fields, { key: 'remark', value: 'x' }])).toBe('invalid')
    expect(fake.asked).toEqual([])
  })
})

describe('Alipay', () => {
  let alipay: Vendor
  const OAUTH = 'alipay.system.oauth.token'
  const SEND = 'alipay.open.app.mini.templatemessage.send'
  beforeEach(() => {
    alipay = createAlipay({ appId: '2021', ...CREDENTIALS, gateway: `${fake.url}/gateway.do`, templates, page: 'p' })
  })

  it('tells who opened the app, over signatures of both sides', async () => {
    expect(await alipay.openId('c1')).toBe('open-c1')
    fake.forged = true
    await expect(alipay.openId('c2')).rejects.toThrow()
    fake.forged = false
    fake.alipay[OAUTH] = [{ error: { code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.code-invalid' } }]
    await expect(alipay.openId('c3')).rejects.toThrow(WrongCode)
    fake.alipay[OAUTH] = [{ error: { code: '20000', msg: 'Service Currently Unavailable', sub_code: 'isp.unknow-error' } }]
    await expect(alipay.openId('c4')).rejects.not.toThrow(WrongCode)
  })

  it('opens the phone document that Alipay signed, and no other', async () => {
    expect(await alipay.phone(phoneDocument('13900000000'))).toBe('13900000000')
    for (const wrong of [forgedDocument('13900000000'), '{}', 'no', '{"response":"AAAA","sign":"AAAA"}'])
      await expect(alipay.phone(wrong)).rejects.toThrow(WrongCode)
  })

  it('sends a template message, and tells what became of it', async () => {
    expect(await alipay.send('o1', 'low-balance', fields)).toBe('sent')
    const { biz_content: content } = fake.asked.at(-1)?.said as { biz_content: string }
    const sent = JSON.parse(content) as { data: string }
    expect(sent).toMatchObject({ to_open_id: 'o1', user_template_id: 'T1', page: 'p' })
    expect(JSON.parse(sent.data)).toEqual(data)
    fake.alipay[SEND] = [{ code: '40004', sub_code: 'USER_NOT_SUBSCRIBE' }]
    expect(await alipay.send('o1', 'low-balance', fields)).toBe('refused')
    fake.alipay[SEND] = [{ code: '40004', sub_code: 'TEMPLATE_NOT_EXIST' }]
    expect(await alipay.send('o1', 'low-balance', fields)).toBe('invalid')
    for (const sub_code of ['aop.unknow-error', 'isv.app-call-limited', 'isv.invalid-signature']) {
      fake.alipay[SEND] = [{ code: '40005', sub_code }]
      await expect(alipay.send('o1', 'low-balance', fields)).rejects.toThrow()
    }
  })
})

describe('credentials', () => {
  it('come from the environment, all of a vendor’s or none, and are quoted nowhere', () => {
    expect(vendorsOf({})).toEqual({})
    expect(vendorsOf({ WECHAT_APP_ID: 'wx1' })).toEqual({})
    expect(Object.keys(vendorsOf({ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }))).toEqual(['weapp'])
    const { privateKey, alipayPublicKey, aesKey } = CREDENTIALS
    const alipay = { ALIPAY_APP_ID: '1', ALIPAY_PRIVATE_KEY: privateKey, ALIPAY_PUBLIC_KEY: alipayPublicKey, ALIPAY_AES_KEY: aesKey }
    expect(Object.keys(vendorsOf(alipay))).toEqual(['alipay'])
    const broken = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'the secret', VENDOR_TEMPLATES: '{"weapp":{"low-balance":"secret id"}}' }
    expect(() => vendorsOf(broken)).toThrow('VENDOR_TEMPLATES')
    expect(() => vendorsOf(broken)).not.toThrow('secret')
  })
})
