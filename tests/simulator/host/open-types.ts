import type { Vendor } from '../compile/program'
import type { Panels } from './api/panels'
import type { Consents } from './environment'
import type { Fire } from './events'

interface Asking {
  vendor: Vendor
  fire: Fire
  panels: Panels
  consents: Consents
  lacks: (what: string) => void
}

const CHOICES = [
  { id: 'refuse', text: '不允许' },
  { id: 'allow', text: '允许' },
]

/** Opens the panel of a button's `open-type` and fires the event of the answer, in each vendor's own shape. */
export function openPanel({ vendor, fire, panels, consents, lacks }: Asking, button: HTMLElement, openType: string): void {
  const ask = async (): Promise<boolean> => {
    const { choice } = await panels.ask({ kind: 'phone', title: '申请获取并验证您的手机号', lines: ['138****00'], choices: CHOICES })
    return choice === 'allow'
  }
  switch (`${vendor}:${openType}`) {
    case 'weapp:getPhoneNumber':
      void ask().then((allowed) => {
        if (allowed) consents.privacyAgreed = true
        const detail = allowed ? { code: 'phone-code', errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' }
        fire(button, 'getphonenumber', detail)
      })
      return
    case 'alipay:getAuthorize':
      void ask().then((allowed) => {
        if (allowed) fire(button, 'getauthorize', {})
        else fire(button, 'error', { error: 2001, errorMessage: '用户取消授权' })
      })
      return
    default:
      lacks(`<button open-type="${openType}">`)
  }
}
