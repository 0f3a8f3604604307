import { createDecipheriv, createVerify } from 'node:crypto'
import { AlipaySdk, type AlipaySdkCommonResult } from 'alipay-sdk'
import * as v from 'valibot'
import { dataFor, WrongCode, type SendOutcome, type Templates, type Vendor } from './vendor'

export interface AlipaySettings {
  appId: string
  /** PKCS#8, base64. */
  privateKey: string
  /** Alipay's public key, which verifies the signatures of its answers; base64. */
  alipayPublicKey: string
  /** AES key of the app's content encryption, base64. */
  aesKey: string
  /** `https://openapi.alipay.com/gateway.do`, unless a test says otherwise. */
  gateway: string
  templates: Templates
  page: string
}

const PATIENCE = 10_000
const OK = '10000'
/** Codes that no retry can help: parameters, template. Limits and our own configuration are retried, because they pass or get fixed. */
const INVALID = /^(isv\.(invalid-parameter|missing-)|INVALID_PARAMETER|TEMPLATE_|USER_TEMPLATE_)/
/** The user did not subscribe, or has no send left. */
const REFUSED = /SUBSCRI|REJECT|FORM_ID|REACH_LIMIT/
const CODE_UNKNOWN = /code-invalid|CODE_INVALID/

const envelope = v.object({ response: v.string(), sign: v.string() })
const phoneDocument = v.object({ code: v.string(), mobile: v.optional(v.string()) })
const tokenAnswer = v.union([v.object({ openId: v.string() }), v.object({ userId: v.string() })])

/** Alipay does not sign early failures. An unsigned answer may report a failure, never a success. */
class Sdk extends AlipaySdk {
  override checkResponseSign(raw: string, responseKey: string, sign: string, traceId: string): void {
    if (v.is(v.looseObject({ error_response: v.object({}) }), JSON.parse(raw))) return
    super.checkResponseSign(raw, responseKey, sign, traceId)
  }
}

const pem = (base64: string): string => `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----`

const codeOf = ({ code, subCode }: AlipaySdkCommonResult): string => String(subCode ?? code)

/** Alipay's server API through the official SDK, which signs requests (RSA2) and verifies the signatures of answers. */
export function createAlipay({ appId, privateKey, alipayPublicKey, aesKey, gateway, templates, page }: AlipaySettings): Vendor {
  const sdk = new Sdk({ appId, privateKey, alipayPublicKey, gateway, keyType: 'PKCS8', signType: 'RSA2', timeout: PATIENCE })
  const ask = (method: string, params: Record<string, unknown>): Promise<AlipaySdkCommonResult> =>
    sdk.exec(method, params, { validateSign: true })

  /** Decrypts the document of `my.getPhoneNumber`, which Alipay signs and encrypts with this app's AES key. @throws when it is not valid */
  function open(text: string): unknown {
    const { response, sign } = v.parse(envelope, JSON.parse(text))
    // The signature covers the encrypted text including its JSON quotation marks.
    if (!createVerify('RSA-SHA256').update(`"${response}"`).verify(pem(alipayPublicKey), sign, 'base64')) throw new WrongCode('signature')
    const key = Buffer.from(aesKey, 'base64')
    const cipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16))
    return JSON.parse(cipher.update(response, 'base64', 'utf8') + cipher.final('utf8')) as unknown
  }

  return {
    async openId(loginCode) {
      const answer = await ask('alipay.system.oauth.token', { grantType: 'authorization_code', code: loginCode })
      const parsed = v.safeParse(tokenAnswer, answer)
      if (parsed.success) return 'openId' in parsed.output ? parsed.output.openId : parsed.output.userId
      if (CODE_UNKNOWN.test(codeOf(answer))) throw new WrongCode(codeOf(answer))
      throw new Error(`Alipay answered ${codeOf(answer)}`)
    },
    async phone(phoneCode) {
      let document: unknown
      try {
        document = open(phoneCode)
      } catch {
        throw new WrongCode('document')
      }
      const { code, mobile } = v.parse(phoneDocument, document)
      if (code !== OK || mobile === undefined) throw new WrongCode(code)
      return mobile
    },
    async send(openId, kind, fields): Promise<SendOutcome> {
      const template = templates[kind]
      const data = template && dataFor(template, fields)
      if (!data) return 'invalid'
      const answer = await ask('alipay.open.app.mini.templatemessage.send', {
        bizContent: { to_open_id: openId, user_template_id: template.id, page, data: JSON.stringify(data) },
      })
      if (answer.code === OK) return 'sent'
      if (REFUSED.test(codeOf(answer))) return 'refused'
      if (INVALID.test(codeOf(answer))) return 'invalid'
      throw new Error(`Alipay answered ${codeOf(answer)}`)
    },
  }
}
