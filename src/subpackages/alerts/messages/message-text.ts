import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/list-row'
import { dayText } from '@/components/day-text'
import { describeMonth } from '@/components/time-text'
import type { FamilyNews, MessageBody, WorkNews } from '@/contract'
import { t } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { inboxText } from '@/locales/zh-cn/alerts'
import { familyNews, type FamilyText } from '@/locales/zh-cn/family-news'
import { relations } from '@/locales/zh-cn/relations'

export interface MessageText {
  icon: IconName
  tone: Tone
  title: string
  text: string
}

type Writers = {
  [Kind in MessageBody['kind']]: (body: Extract<MessageBody, { kind: Kind }>, money: (fen: number) => string, sentOn: string) => MessageText
}

const m = inboxText

/** One text function for each kind: a kind added to the contract does not compile without one. */
const WRITERS: Writers = {
  'low-balance': ({ balance, threshold }, money) => ({
    icon: 'bell',
    tone: 'warn',
    title: m.lowBalance[0],
    text: m.lowBalance[1](money(balance), money(threshold)),
  }),
  spending: ({ amount, balance, counterparty }, money) => ({
    icon: 'shop',
    tone: 'plain',
    title: m.spending[0](money(amount)),
    text: m.spending[1](counterparty, money(balance)),
  }),
  credit: ({ amount, balance, period }, money) => ({
    icon: 'deposit',
    tone: 'brand',
    title: m.credit[0](period ? t.transactions.creditOf(Number(period.slice(5, 7))) : m.creditUnnamed, money(amount)),
    text: m.credit[1](money(balance)),
  }),
  'pooled-quota': ({ percent, reimbursed, limit }, money) => ({
    icon: 'chart',
    tone: 'pool',
    title: m.pooledQuota[0](percent),
    text: m.pooledQuota[1](money(reimbursed), money(limit)),
  }),
  'password-age': ({ dueOn }, _money, sentOn) => ({
    icon: 'key',
    tone: 'warn',
    title: m.passwordAge[0],
    text: m.passwordAge[1](dayText(dueOn, sentOn)),
  }),
  'missed-contribution': ({ months }) => ({
    icon: 'warning',
    tone: 'warn',
    title: m.missed[0],
    text: m.missed[1](months.map(describeMonth).join('、')),
  }),
  'sync-restored': () => ({ icon: 'refresh', tone: 'brand', title: m.restored[0], text: m.restored[1] }),
  pending: ({ amount, counterparty, expectedOn }, money, sentOn) => ({
    icon: 'clock',
    tone: 'warn',
    title: m.pending[0],
    text: m.pending[1](counterparty, money(amount), expectedOn === undefined ? null : dayText(expectedOn, sentOn)),
  }),
  reversal: ({ amount, counterparty }, money) => ({
    icon: 'refund',
    tone: 'brand',
    title: m.reversal[0],
    text: m.reversal[1](counterparty, money(amount)),
  }),
  family: ({ about, relation, psnNameMasked, amount }, money) => {
    const texts: Partial<Record<FamilyNews, FamilyText>> = relation === null ? familyNews.ofGiver : familyNews.ofRelative
    const write = Object.keys(texts).includes(about) ? texts[about as FamilyNews] : undefined // just looked up
    const who =
      relation === null ? (psnNameMasked ?? '') : `${wordOf(relations, relation)}${psnNameMasked === null ? '' : ` ${psnNameMasked}`}`
    const [title, text] = write ? write(who, money(amount ?? 0)) : familyNews.other
    return { icon: 'family', tone: 'pool', title, text }
  },
  workplace: ({ about, employerName, until, files = [] }, _money, sentOn) => {
    const known = Object.keys(m.workplace).includes(about) ? (about as WorkNews) : 'asked' // just looked up
    const [title, text] = m.workplace[known](employerName, dayText(until, sentOn), files.join('、'))
    return { icon: 'eye', tone: 'brand', title, text }
  },
  'balance-synced': ({ balance }, money) => ({ icon: 'refresh', tone: 'plain', title: m.synced[0], text: m.synced[1](money(balance)) }),
  'card-bound': ({ city }) => ({ icon: 'card', tone: 'brand', title: m.bound[0], text: m.bound[1](city) }),
  'new-device': ({ device, city }) => ({ icon: 'device', tone: 'danger', title: m.newDevice[0], text: m.newDevice[1](device, city) }),
}

/** Texts of a message. Amounts are hidden when the person hides amounts. @param sentOn its day, `YYYY-MM-DD`: days of that year go without a year */
export function messageText(body: MessageBody, money: (fen: number) => string, sentOn: string): MessageText {
  // `WRITERS` is indexed by the body's own kind; TypeScript does not correlate the two across a union.
  const write = WRITERS[body.kind] as (body: MessageBody, money: (fen: number) => string, sentOn: string) => MessageText
  return write(body, money, sentOn)
}
