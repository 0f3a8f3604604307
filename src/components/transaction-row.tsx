import { Text, View } from '@tarojs/components'
import type { EntryKind, Transaction } from '@/contract'
import { beijing } from '@/domain/beijing-time'
import { t } from '@/locales'
import { classes, useMoney } from './appearance'
import { Icon, type IconName } from './icon'
import type { Tone } from './list-row'
import { Pressable } from './pressable'
import './list-row.scss'
import './transaction-row.scss'

const LOOKS: Partial<Record<EntryKind, { icon: IconName; tone: Tone }>> = {
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
}

/** Who or what an entry is about. */
export function transactionTitle({ counterparty, kind, member }: Transaction): string {
  if (member) return t.transactions.member(member.nameMasked, member.relation)
  return counterparty ?? t.transactions.kinds[kind]
}

function detailOf({ occurredAt, counterparty, note, kind, period, member }: Transaction): string {
  const at = beijing(occurredAt).format('MM-DD HH:mm')
  const about = period
    ? t.transactions.creditOf(Number(period.slice(5, 7)))
    : (note ?? (member ? counterparty : null) ?? t.transactions.kinds[kind])
  return `${at} · ${about}`
}

interface TransactionRowProps {
  transaction: Transaction
  onOpen: () => void
}

export function TransactionRow({ transaction, onOpen }: TransactionRowProps) {
  const money = useMoney()
  const { amount, state, kind, balanceAfter } = transaction
  const pending = state === 'pending'
  const { icon, tone } = pending ? ({ icon: 'clock', tone: 'warn' } as const) : (LOOKS[kind] ?? { icon: 'document', tone: 'plain' })
  const balance = pending ? t.transactions.pending : balanceAfter === null ? '' : t.transactions.balanceAfter(money(balanceAfter))
  return (
    <Pressable className="transaction-row" role="link" onPress={onOpen}>
      <View className={`list-row-icon list-row-icon-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="list-row-main">
        <Text className="transaction-title">{transactionTitle(transaction)}</Text>
        <Text className="list-row-detail">{detailOf(transaction)}</Text>
      </View>
      <View className="transaction-end">
        <Text className={classes('transaction-amount', amount > 0 && 'transaction-credit', pending && 'transaction-pending')}>
          {money(amount, true)}
        </Text>
        <Text className={classes('list-row-detail', pending && 'transaction-waiting')}>
          {state === 'reversed' ? t.transactions.reversed : balance}
        </Text>
      </View>
    </Pressable>
  )
}
