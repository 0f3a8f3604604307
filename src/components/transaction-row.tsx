import { Text, View } from '@tarojs/components'
import type { EntryKind, Transaction } from '@/contract'
import { toDayAndClock } from '@/domain/beijing-time'
import { touchesNoAccount } from '@/domain/transaction-query'
import { t } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { classes, useAppearance, useMoney } from './appearance'
import { Icon, type IconName } from './icon'
import type { Tone } from './list-row'
import { Pressable } from './pressable'
import './list-row.scss'
import './transaction-row.scss'

interface Look {
  icon: IconName
  tone: Tone
}

const LOOKS: Readonly<Partial<Record<string, Look>>> = {
  'monthly-credit': { icon: 'deposit', tone: 'brand' },
  'yearly-advance': { icon: 'deposit', tone: 'brand' },
  interest: { icon: 'deposit', tone: 'brand' },
  'back-payment': { icon: 'deposit', tone: 'brand' },
  pharmacy: { icon: 'shop', tone: 'plain' },
  'mutual-aid': { icon: 'family', tone: 'pool' },
  grant: { icon: 'family', tone: 'pool' },
  'grant-return': { icon: 'family', tone: 'pool' },
  reversal: { icon: 'refund', tone: 'brand' },
  freeze: { icon: 'lock', tone: 'warn' },
  unfreeze: { icon: 'lock', tone: 'plain' },
  outpatient: { icon: 'hospital', tone: 'plain' },
  emergency: { icon: 'hospital', tone: 'plain' },
  chronic: { icon: 'hospital', tone: 'plain' },
  inpatient: { icon: 'hospital', tone: 'plain' },
  remote: { icon: 'hospital', tone: 'plain' },
} satisfies Partial<Record<EntryKind, Look>>

/** Title of an entry: family member, counterparty or kind. */
export function transactionTitle({ counterparty, kind, member }: Transaction): string {
  if (member) return t.transactions.member(member.nameMasked, member.relation)
  return counterparty ?? wordOf(t.transactions.kinds, kind)
}

function aboutOf({ counterparty, note, kind, period, member }: Transaction): string {
  if (period) return t.transactions.creditOf(Number(period.slice(5, 7)))
  return note ?? (member ? counterparty : null) ?? wordOf(t.transactions.kinds, kind)
}

/** Time and kind. Lines break only between the two. */
function About({ transaction }: { transaction: Transaction }) {
  const { large } = useAppearance().type
  const at = toDayAndClock(transaction.occurredAt)
  return (
    <View className="list-row-detail transaction-about">
      <Text className="transaction-at">{large ? at : `${at} ·`}</Text>
      <Text>{aboutOf(transaction)}</Text>
    </View>
  )
}

interface TransactionRowProps {
  transaction: Transaction
  onOpen: () => void
}

export function TransactionRow({ transaction, onOpen }: TransactionRowProps) {
  const { state, kind } = transaction
  const pending = state === 'pending'
  const { icon, tone } = pending ? ({ icon: 'clock', tone: 'warn' } as const) : (LOOKS[kind] ?? { icon: 'document', tone: 'plain' })
  return (
    <Pressable className="transaction-row" role="link" onPress={onOpen}>
      <View className={`list-row-icon list-row-icon-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="list-row-main">
        <Text className="transaction-title">{transactionTitle(transaction)}</Text>
        <About transaction={transaction} />
      </View>
      {touchesNoAccount(transaction) ? <FeesEnd transaction={transaction} /> : <AccountEnd transaction={transaction} />}
    </Pressable>
  )
}

/** Amount and the balance after it. */
function AccountEnd({ transaction: { amount, state, balanceAfter } }: { transaction: Transaction }) {
  const money = useMoney()
  const balance = balanceAfter === null ? '' : t.transactions.balanceAfter(money(balanceAfter))
  const pending = state === 'pending'
  return (
    <View className="transaction-end">
      <Text className={classes('transaction-amount', amount > 0 && 'transaction-credit', pending && 'transaction-pending')}>
        {money(amount, true)}
      </Text>
      <State state={state} otherwise={balance} />
    </View>
  )
}

/** Total cost and the fund's share, for entries without an effect on a personal account, where the amount would be 0.00. */
function FeesEnd({ transaction: { state, fees } }: { transaction: Transaction }) {
  const money = useMoney()
  if (fees === null) return null
  return (
    <View className="transaction-end">
      <Text className={classes('transaction-amount', state === 'pending' && 'transaction-pending')}>
        {t.transactions.totalFee(money(fees.medfeeSumamt))}
      </Text>
      <State state={state} otherwise={t.transactions.fundPaid(money(fees.fundPaySumamt))} />
    </View>
  )
}

const STATES = { pending: t.transactions.pending, reversed: t.transactions.reversed, posted: null } as const

const State = ({ state, otherwise }: { state: Transaction['state']; otherwise: string }) => (
  <Text className={classes('list-row-detail', state === 'pending' && 'transaction-waiting')}>{STATES[state] ?? otherwise}</Text>
)
