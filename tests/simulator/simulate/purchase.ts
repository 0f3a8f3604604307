import { formatFen, parseYuan } from '@/domain/money'
import { preview } from '@/locales/zh-cn/preview'
import { VENDORS } from '../compile/program'
import { button, heading, labelled } from './parts'
import { NAMES, operate } from './phones'

type Kind = keyof typeof preview.kinds

/** 模拟一笔消费 on both phones at once; each insurer computes its own, and the answers stand below each other. */
export function purchase(): HTMLElement[] {
  const kind = document.createElement('select')
  kind.append(
    ...Object.entries(preview.kinds).map(([value, textContent]) => Object.assign(document.createElement('option'), { value, textContent })),
  )
  const amount = Object.assign(document.createElement('input'), { type: 'text', inputMode: 'decimal', value: '120.00' })
  const said = Object.assign(document.createElement('output'), { id: 'purchase-said' })
  const charge = async (): Promise<void> => {
    const fen = parseYuan(amount.value)
    if (fen === null || fen <= 0 || fen > 10_000_000) return void (said.textContent = preview.amountWrong)
    const answers = await operate((control) => control.simulatePurchase({ kind: kind.value as Kind, amount: fen }))
    said.textContent = VENDORS.map((vendor, index) => {
      const answer = answers[index]
      if (!answer) return `${NAMES[vendor]}：${preview.needCard}`
      return `${NAMES[vendor]}：${preview.effect(formatFen(answer.before), formatFen(answer.after))}`
    }).join('\n')
  }
  return [
    heading(preview.purchase),
    labelled('类型', kind),
    labelled(preview.amount, amount),
    button('两端扣款', () => void charge()),
    said,
  ]
}
