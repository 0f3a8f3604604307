import { createCipheriv, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const APP = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ALIPAY = generateKeyPairSync('rsa', { modulusLength: 2048 })
const AES_KEY = Buffer.from('0123456789abcdef')

const base64Of = (key: typeof APP.publicKey, type: 'spki' | 'pkcs8') => key.export({ type, format: 'der' } as never).toString('base64')

/** Credentials of an app that exists nowhere. */
export const CREDENTIALS = {
  secret: 'wechat-secret-of-the-tests',
  privateKey: base64Of(APP.privateKey, 'pkcs8'),
  alipayPublicKey: base64Of(ALIPAY.publicKey, 'spki'),
  aesKey: AES_KEY.toString('base64'),
}

const signed = (text: string, key = ALIPAY.privateKey): string => createSign('RSA-SHA256').update(text).sign(key, 'base64')

/** What `my.getPhoneNumber` hands out. @param key signs it; Alipay's, unless somebody forges it */
export function phoneDocument(mobile: string, key = ALIPAY.privateKey): string {
  const cipher = createCipheriv('aes-128-cbc', AES_KEY, Buffer.alloc(16))
  const response = cipher.update(JSON.stringify({ code: '10000', msg: 'Success', mobile }), 'utf8', 'base64') + cipher.final('base64')
  return JSON.stringify({ response, sign: signed(`"${response}"`, key) })
}

export const forgedDocument = (mobile: string): string => phoneDocument(mobile, APP.privateKey)

export interface FakeVendors {
  url: string
  /** Paths (WeChat) and methods (Alipay) asked for, with what was said. */
  asked: { what: string; said: Record<string, unknown> }[]
  /** `errcode` of WeChat's next answers to a path. */
  wechat: Record<string, number[]>
  /** Alipay's next answers to a method; else it is well. */
  alipay: Record<string, object[]>
  /** Alipay's answers are signed by somebody else. */
  forged: boolean
  close(): void
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** Answers as the vendors' documents say: tokens that end, codes that work once, signatures that have to be right. */
export async function fakeVendors(): Promise<FakeVendors> {
  let tokens = 0
  const used = new Set<string>()
  const fake: FakeVendors = { url: '', asked: [], wechat: {}, alipay: {}, forged: false, close: () => void server.close() }

  const tokenFor = (secret: unknown): object =>
    secret === CREDENTIALS.secret ? { access_token: `token-${(tokens += 1)}`, expires_in: 7200 } : { errcode: 40125 }

  function personOf(code: string): object {
    if (used.has(code)) return { errcode: 40163 }
    used.add(code)
    return { openid: `open-${code}`, session_key: 'k' }
  }

  function wechat(path: string, query: URLSearchParams, said: Record<string, unknown>): object {
    fake.asked.push({ what: path, said: { ...Object.fromEntries(query), ...said } })
    const errcode = fake.wechat[path]?.shift() ?? 0
    if (errcode !== 0) return { errcode, errmsg: `what was sent: ${JSON.stringify(said)}` }
    if (path === '/cgi-bin/stable_token') return tokenFor(said.secret)
    if (path === '/sns/jscode2session') return personOf(query.get('js_code') ?? '')
    if (query.get('access_token') !== `token-${tokens}`) return { errcode: 40001 }
    return path === '/wxa/business/getuserphonenumber' ? { errcode: 0, phone_info: { purePhoneNumber: said.code } } : { errcode: 0 }
  }

  function alipay(params: URLSearchParams): string {
    const method = params.get('method') ?? ''
    fake.asked.push({ what: method, said: Object.fromEntries(params) })
    const text = [...params]
      .filter(([key]) => key !== 'sign')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key}=${value}`)
      .join('&')
    if (
      !createVerify('RSA-SHA256')
        .update(text)
        .verify(APP.publicKey, params.get('sign') ?? '', 'base64')
    )
      return '{"error_response":{"code":"40002","sub_code":"isv.invalid-signature"}}'
    const well = method === 'alipay.system.oauth.token' ? { open_id: `open-${params.get('code')}`, access_token: 'a' } : { code: '10000' }
    const answer = fake.alipay[method]?.shift() ?? well
    if ('error' in answer) return JSON.stringify({ error_response: answer.error })
    const body = JSON.stringify(answer)
    return `{"${method.replaceAll('.', '_')}_response":${body},"sign":"${signed(body, fake.forged ? APP.privateKey : ALIPAY.privateKey)}"}`
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://vendor')
    void bodyOf(request).then((body) => {
      response.setHeader('content-type', 'application/json')
      if (url.pathname !== '/gateway.do')
        return response.end(JSON.stringify(wechat(url.pathname, url.searchParams, JSON.parse(body || '{}') as never)))
      const params = new URLSearchParams(url.search)
      for (const [key, value] of new URLSearchParams(body)) params.set(key, value)
      return response.end(alipay(params))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fake
}
