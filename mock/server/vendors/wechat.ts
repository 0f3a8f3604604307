import * as v from 'valibot'
import { dataFor, WrongCode, type SendOutcome, type Templates, type Vendor } from './vendor'

export interface WechatSettings {
  appId: string
  secret: string
  /** `https://api.weixin.qq.com`, unless a test says otherwise. */
  api: string
  templates: Templates
  /** Page that a message opens. */
  page: string
}

/** ms that one request may take. */
const PATIENCE = 10_000
/** A token is renewed this long before it ends, ms. */
const AHEAD = 300_000

/** Unknown code, used code, or a user whom WeChat blocks. */
const CODE_UNKNOWN: readonly number[] = [40029, 40163, 40226]
/** The access token is invalid, or has expired early. */
const TOKEN_GONE: readonly number[] = [40001, 40014, 42001]
/** The user has no send left, or has switched messages off. */
const REFUSED: readonly number[] = [43101]
/** Wrong user, template, field, page or text, or the app may not send: every retry would fail too. */
const INVALID: readonly number[] = [40003, 40037, 41030, 43107, 45168, 47003]

const failure = v.object({ errcode: v.optional(v.number(), 0) })
const tokenAnswer = v.object({ access_token: v.string(), expires_in: v.number() })
const sessionAnswer = v.object({ openid: v.string() })
const phoneAnswer = v.object({ phone_info: v.object({ purePhoneNumber: v.string() }) })

/** Contains the vendor's code only, because its text may quote what was sent. */
const refusal = (errcode: number): Error => new Error(`WeChat answered ${errcode}`)

/** WeChat's server side: `code2session`, the phone number of a code, and subscription messages. */
export function createWechat({ appId, secret, api, templates, page }: WechatSettings): Vendor {
  let token: { value: string; until: number } | null = null
  /** The renewal in progress, shared by all calls that wait for a token. */
  let renewing: Promise<string> | null = null

  async function ask(path: string, query: Record<string, string>, body?: unknown): Promise<{ errcode: number; answer: unknown }> {
    const response = await fetch(`${api}${path}?${new URLSearchParams(query).toString()}`, {
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(`WeChat answered HTTP ${response.status}`)
    const answer: unknown = await response.json()
    return { errcode: v.parse(failure, answer).errcode, answer }
  }

  async function renew(): Promise<string> {
    const { errcode, answer } = await ask('/cgi-bin/stable_token', {}, { grant_type: 'client_credential', appid: appId, secret })
    if (errcode !== 0) throw refusal(errcode)
    const { access_token: value, expires_in: seconds } = v.parse(tokenAnswer, answer)
    token = { value, until: Date.now() + seconds * 1000 - AHEAD }
    return value
  }

  function accessToken(): Promise<string> {
    if (token && Date.now() < token.until) return Promise.resolve(token.value)
    renewing ??= renew().finally(() => (renewing = null))
    return renewing
  }

  /** Sends a request with an access token; a token that has expired early is renewed once. */
  async function askAsApp(path: string, body: unknown): Promise<{ errcode: number; answer: unknown }> {
    const used = await accessToken()
    const first = await ask(path, { access_token: used }, body)
    if (!TOKEN_GONE.includes(first.errcode)) return first
    // Another call may have renewed it meanwhile.
    if (token?.value === used) token = null
    return ask(path, { access_token: await accessToken() }, body)
  }

  const orThrow = ({ errcode, answer }: { errcode: number; answer: unknown }): unknown => {
    if (CODE_UNKNOWN.includes(errcode)) throw new WrongCode(String(errcode))
    if (errcode !== 0) throw refusal(errcode)
    return answer
  }

  return {
    async openId(loginCode) {
      const query = { appid: appId, secret, js_code: loginCode, grant_type: 'authorization_code' }
      return v.parse(sessionAnswer, orThrow(await ask('/sns/jscode2session', query))).openid
    },
    async phone(phoneCode) {
      const answer = orThrow(await askAsApp('/wxa/business/getuserphonenumber', { code: phoneCode }))
      return v.parse(phoneAnswer, answer).phone_info.purePhoneNumber
    },
    async send(openId, kind, fields): Promise<SendOutcome> {
      const template = templates[kind]
      const data = template && dataFor(template, fields)
      if (!data) return 'invalid'
      const message = { touser: openId, template_id: template.id, page, data, miniprogram_state: 'formal', lang: 'zh_CN' }
      const { errcode } = await askAsApp('/cgi-bin/message/subscribe/send', message)
      if (errcode === 0) return 'sent'
      if (REFUSED.includes(errcode)) return 'refused'
      if (INVALID.includes(errcode)) return 'invalid'
      throw refusal(errcode)
    },
  }
}
