import type { AlertKind, MessageBody } from '@/contract'
import { toClock, toDate } from './beijing-time'
import { characters } from './characters'
import { moneyParts } from './money'

/** Fields of the platform templates. Labels are in `locales`; the order is set in the vendors' consoles. */
export type AlertFieldKey =
  | 'amount'
  | 'balance'
  | 'threshold'
  | 'period'
  | 'counterparty'
  | 'percent'
  | 'reimbursed'
  | 'months'
  | 'days'
  | 'dueOn'
  | 'changedAt'
  | 'remark'

export interface AlertField {
  key: AlertFieldKey
  value: string
}

/** WeChat: thing ≤ 20 characters. Alipay allows 50, so the stricter one serves both. */
const THING_LIMIT = 20
/** WeChat: amount ≤ 10 digits with two decimals behind the currency sign. */
const AMOUNT_LIMIT = 10

/** Shortens a text to `limit` characters, the last of which is an ellipsis. Combining marks stay with their character. */
export function clip(text: string, limit = THING_LIMIT): string {
  const whole = characters(text)
  return whole.length <= limit ? text : `${whole.slice(0, limit - 1).join('')}…`
}

/** Joins as many whole items as fit, with an ellipsis for the rest. Items are not cut, because a shortened date reads as another date. */
export function clipList(items: readonly string[], limit = THING_LIMIT): string {
  const whole = items.join(' ')
  if (whole.length <= limit) return whole
  const kept: string[] = []
  for (const item of items) {
    if ([...kept, item].join(' ').length > limit - 1) break
    kept.push(item)
  }
  return `${kept.join(' ')}…`
}

/**
 * `¥486.20`, without thousands separators, which the vendors' amount type rejects.
 * @param value fen
 * @throws RangeError above 10 digits, because a shortened amount would be wrong
 */
function amountValue(fen: number): string {
  const { sign, yuan, cents } = moneyParts(fen)
  const digits = yuan.replace(/,/g, '')
  if (digits.length > AMOUNT_LIMIT) throw new RangeError(`amount too long for a template: ${fen}`)
  return `${sign === '−' ? '-' : ''}¥${digits}.${cents}`
}

const timeValue = (iso: string): string => `${toDate(iso)} ${toClock(iso)}`

/** What the holder of the list has to do something about; everything else about relatives is news. */
export const isFamilyAlert = ({ about }: Extract<MessageBody, { kind: 'family' }>): boolean =>
  ['lapsed', 'arrears', 'due', 'quota'].includes(about)

const fieldsOf = (body: MessageBody): AlertField[] => {
  switch (body.kind) {
    case 'low-balance':
      return [
        { key: 'balance', value: amountValue(body.balance) },
        { key: 'threshold', value: amountValue(body.threshold) },
        { key: 'changedAt', value: timeValue(body.at) },
      ]
    case 'spending':
      return [
        { key: 'amount', value: amountValue(body.amount) },
        { key: 'balance', value: amountValue(body.balance) },
        { key: 'counterparty', value: clip(body.counterparty) },
        { key: 'changedAt', value: timeValue(body.at) },
      ]
    case 'credit':
      return [
        { key: 'amount', value: amountValue(body.amount) },
        { key: 'balance', value: amountValue(body.balance) },
        ...(body.period === null ? [] : [{ key: 'period' as const, value: body.period }]),
        { key: 'changedAt', value: timeValue(body.at) },
      ]
    case 'pooled-quota':
      return [
        { key: 'percent', value: `${body.percent}%` },
        { key: 'reimbursed', value: amountValue(body.reimbursed) },
        { key: 'changedAt', value: timeValue(body.at) },
      ]
    case 'password-age':
      return [
        { key: 'days', value: String(body.days) },
        { key: 'dueOn', value: body.dueOn },
      ]
    case 'missed-contribution':
      return [{ key: 'months', value: clipList(body.months) }]
    case 'family':
      return isFamilyAlert(body) ? [{ key: 'months', value: clip(`${body.psnNameMasked ?? ''} ${body.at.slice(0, 10)}`) }] : []
    case 'sync-restored':
      return [{ key: 'changedAt', value: timeValue(body.at) }]
    default:
      return []
  }
}

/**
 * The template fields of a platform message, within both vendors' limits.
 * @param remark free text of the last field, in the app's language
 * @returns keys and values; empty for kinds without a platform template
 * @throws RangeError for an amount above 10 digits of yuan
 */
export function renderAlert(body: MessageBody, remark?: string): AlertField[] {
  const fields = fieldsOf(body)
  return fields.length > 0 && remark ? [...fields, { key: 'remark', value: clip(remark) }] : fields
}

/** The template of a message; null for kinds without one. */
export const templateOf = (body: MessageBody): AlertKind | null => {
  switch (body.kind) {
    case 'low-balance':
    case 'spending':
    case 'credit':
    case 'pooled-quota':
    case 'password-age':
    case 'missed-contribution':
    case 'sync-restored':
      return body.kind
    // What a relative's insurance needs goes with the template for contributions.
    case 'family':
      return isFamilyAlert(body) ? 'missed-contribution' : null
    default:
      return null
  }
}
