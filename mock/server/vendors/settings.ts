import * as v from 'valibot'
import { ALERT_KINDS, type Host } from '@/contract'
import { createAlipay } from './alipay'
import type { Templates, Vendors } from './vendor'
import { createWechat } from './wechat'

const templates = v.record(
  v.picklist(['weapp', 'alipay']),
  v.record(v.picklist(ALERT_KINDS), v.object({ id: v.string(), fields: v.record(v.string(), v.string()) })),
)

/** @throws Error that names the setting without quoting its value */
function templatesOf(text: string | undefined, host: Host): Templates {
  try {
    return (v.parse(templates, JSON.parse(text ?? '{}')) as Partial<Record<Host, Templates>>)[host] ?? {} // the schema's own keys
  } catch {
    throw new Error('VENDOR_TEMPLATES is not {"weapp":{"low-balance":{"id":"…","fields":{"balance":"amount1"}}}}')
  }
}

/** Page that a message opens. */
const PAGE = 'pages/home/index'

/** Vendors with credentials in the environment; the others are simulated. @throws Error for a setting that cannot be parsed */
export function vendorsOf(env: Readonly<Record<string, string | undefined>>): Vendors {
  const vendors: Vendors = {}
  const { WECHAT_APP_ID, WECHAT_APP_SECRET, ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY, ALIPAY_AES_KEY, VENDOR_TEMPLATES } = env
  if (WECHAT_APP_ID && WECHAT_APP_SECRET)
    vendors.weapp = createWechat({
      appId: WECHAT_APP_ID,
      secret: WECHAT_APP_SECRET,
      api: env.WECHAT_API ?? 'https://api.weixin.qq.com',
      templates: templatesOf(VENDOR_TEMPLATES, 'weapp'),
      page: PAGE,
    })
  if (ALIPAY_APP_ID && ALIPAY_PRIVATE_KEY && ALIPAY_PUBLIC_KEY && ALIPAY_AES_KEY)
    vendors.alipay = createAlipay({
      appId: ALIPAY_APP_ID,
      privateKey: ALIPAY_PRIVATE_KEY,
      alipayPublicKey: ALIPAY_PUBLIC_KEY,
      aesKey: ALIPAY_AES_KEY,
      gateway: env.ALIPAY_GATEWAY ?? 'https://openapi.alipay.com/gateway.do',
      templates: templatesOf(VENDOR_TEMPLATES, 'alipay'),
      page: PAGE,
    })
  return vendors
}
