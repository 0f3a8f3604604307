import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/components/field'
import { ListRow } from '@/components/list-row'
import { Segmented } from '@/components/segmented'
import { Submit } from '@/components/submit'
import { formatFen, parseYuan } from '@/domain/money'
import { entriesLeft } from '@/domain/recovery'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const t = preview.cashier

/** A line of the bill. */
export type Item = NonNullable<Parameters<Panel['control']['scanCredential']>[0]['items']>[number]

const LEVELS = (['1', '2', '3'] as const).map((value) => ({ value, text: t.levels[value] }))
/** Fen. */
const LARGEST = 10_000_000
const MOST = 20

/** The bill, line by line; without a line it is what such a counter usually sells. */
export function CashierItems({ items, onItems }: { items: readonly Item[]; onItems: (items: readonly Item[]) => void }) {
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const [level, setLevel] = useState<Item['level']>('1')
  const amount = parseYuan(typed)
  const valid = amount !== null && amount > 0 && amount <= LARGEST
  const wrong = typed !== '' && !valid
  const add = () => {
    if (!valid) return
    onItems([...items, { name: name.trim() || t.unnamed, amount, level }])
    setName('')
    setTyped('')
  }
  return (
    <>
      <Text className="panel-label">{items.length === 0 ? t.usualItems : t.items(items.length)}</Text>
      {items.map((item, index) => (
        <ListRow
          // Lines may be equal; they are only added at the end, and taken away one by one.
          key={`${index} ${item.name}`}
          title={item.name}
          detail={t.levels[item.level]}
          end={formatFen(item.amount)}
          inPlace
          label={t.remove(item.name)}
          onPress={() => onItems(items.filter((_, at) => at !== index))}
        />
      ))}
      {items.length < MOST && (
        <>
          <Field label={t.itemName} value={name} placeholder={t.unnamed} maxLength={40} onChange={setName} />
          <Field
            entry="item-amount"
            label={t.itemAmount}
            type="digit"
            value={typed}
            maxLength={10}
            hints={wrong ? [{ tone: 'bad', text: preview.amountWrong }] : []}
            onChange={setTyped}
          />
          <Segmented options={LEVELS} value={level} onChange={setLevel} />
          <View className="panel-row">
            <Submit
              className="panel-half"
              kind="soft"
              small
              text={t.add}
              busy={null}
              missing={entriesLeft({ 'item-amount': valid })}
              missingText={t.add}
              onPress={add}
            />
          </View>
        </>
      )}
    </>
  )
}
