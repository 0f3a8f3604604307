import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chips } from '@/components/chips'
import { Segmented } from '@/components/segmented'
import { Sheet } from '@/components/sheet'
import { clearFilter, type TransactionFilter } from '@/domain/transaction-filter'
import { t } from '@/locales'
import { useMembers } from './use-members'

interface FilterSheetProps {
  filter: TransactionFilter
  onApply: (filter: TransactionFilter) => void
  onClose: () => void
}

const PERIODS = (['3m', '1y', '3y'] as const).map((value) => ({ value, text: t.transactions.periods[value] }))
const EVERYONE = 'everyone'

/** Choices are applied on 完成 only, so that one request is made however many are changed. */
export function FilterSheet({ filter, onApply, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(filter)
  const members = useMembers()
  const change = (patch: Partial<TransactionFilter>) => setDraft((before) => ({ ...before, ...patch }))
  const finish = (result: TransactionFilter) => {
    onApply(result)
    onClose()
  }
  return (
    <Sheet title={t.transactions.filter} onClose={onClose}>
      <View className="field">
        <Text className="filter-label">{t.transactions.period}</Text>
        <Segmented options={PERIODS} value={draft.period} onChange={(period) => change({ period })} />
      </View>
      {members.length > 0 && (
        <View className="field">
          <Text className="filter-label">{t.transactions.members}</Text>
          <Chips
            options={[{ value: EVERYONE, text: t.transactions.everyone }, ...members]}
            value={draft.memberId ?? EVERYONE}
            onChange={(value) => change({ memberId: value === EVERYONE ? null : value })}
          />
        </View>
      )}
      <Button text={t.transactions.apply} onPress={() => finish(draft)} />
      <Button kind="text" text={t.transactions.clear} onPress={() => finish(clearFilter(draft))} />
    </Sheet>
  )
}
