import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Icon } from '@/components/icon'
import type { DrugBill, Standing } from '@/contract'
import { reasonsOf, type BillReason } from '@/domain/drug-offers'
import { drugText as t } from '@/locales/zh-cn/directory'
import './reasons.scss'

function sentenceOf(reason: BillReason, money: (fen: number) => string): string {
  switch (reason.kind) {
    case 'deductible':
      return t.reasonDeductible(money(reason.left), money(reason.counted))
    case 'limit':
      return reason.left === 0 ? t.reasonLimitUsed : t.reasonLimit(money(reason.left))
    case 'account':
      return t.reasonAccount(money(reason.left), money(reason.cash))
    case 'frozen':
      return t.reasonFrozen
  }
}

/** Why the person pays more than the ratio says: a sentence for each cause, and nothing where there is none. */
export function Reasons({ bill, standing, pharmacy }: { bill: DrugBill; standing: Standing; pharmacy: boolean }) {
  const money = useMoney()
  return (
    <>
      {reasonsOf(bill, standing, pharmacy).map((reason) => (
        <View key={reason.kind} className="reason" aria-live="polite">
          <Icon name="info" size="s" />
          <Text className="reason-text">{sentenceOf(reason, money)}</Text>
        </View>
      ))}
    </>
  )
}
