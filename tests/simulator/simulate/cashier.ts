import type { BusinessType } from '@/contract'
import { businesses } from '@/locales/zh-cn/cashier'
import type { Vendor } from '../compile/program'
import { linesOf, readBill } from './bill'
import { button, heading, labelled } from './parts'
import { controlOf, NAMES, simulatorOf } from './phones'

const optionsOf = (choices: readonly (readonly [value: string, text: string])[]): HTMLOptionElement[] =>
  choices.map(([value, text]) => Object.assign(document.createElement('option'), { value, textContent: text }))

/**
 * 收银台: reads the text of a code, and shows what the insurer of that phone answers. The phone stays on its page, so the code on its
 * screen turns into the result.
 */
export function cashier(): HTMLElement[] {
  const of = document.createElement('select')
  of.append(...optionsOf(Object.entries(NAMES)))
  const code = Object.assign(document.createElement('input'), { type: 'text', maxLength: 64, placeholder: 'MOCK-…' })
  const institution = document.createElement('select')
  const business = document.createElement('select')
  const bill = Object.assign(document.createElement('textarea'), { rows: 3, placeholder: '一行一项：血常规 20.00 甲；不填按柜台常见项目' })
  const said = Object.assign(document.createElement('output'), { id: 'cashier-said' })
  const vendor = (): Vendor => of.value as Vendor

  const offer = (): void => {
    const chosen = controlOf(vendor())
      ?.counters()
      .find(({ institutionId }) => institutionId === institution.value)
    business.replaceChildren(...optionsOf((chosen?.businesses ?? []).map((value) => [value, businesses[value]])))
  }
  const fill = (): void => {
    const counters = controlOf(vendor())?.counters() ?? []
    if (institution.options.length === counters.length) return
    institution.replaceChildren(...optionsOf(counters.map(({ institutionId, name, city }) => [institutionId, `${name} · ${city}`])))
    offer()
  }
  const scan = async (): Promise<void> => {
    const control = controlOf(vendor())
    const { items, wrong } = readBill(bill.value)
    if (!control) return void (said.textContent = '手机还没有启动，或这个包连着真实服务。')
    if (wrong !== null) return void (said.textContent = `第 ${wrong} 行读不懂：写成「血常规 20.00 甲」。`)
    const input = { token: code.value.trim(), institutionId: institution.value, business: business.value as BusinessType }
    said.textContent = '…'
    const answer = await control.scanCredential(items.length === 0 ? input : { ...input, items })
    said.textContent = linesOf(answer).join('\n')
  }
  institution.addEventListener('change', offer)
  // Phones start, and are started again, by themselves.
  setInterval(fill, 500)
  return [
    heading('收银台'),
    labelled('手机', of),
    labelled('凭证码', code),
    button('取手机复制的码', () => void (code.value = simulatorOf(vendor())?.outside.clipboard ?? '')),
    labelled('机构', institution),
    labelled('业务', business),
    labelled('项目', bill),
    button('扫码结算', () => void scan()),
    said,
  ]
}
