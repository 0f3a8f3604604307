import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { formatFen, parseYuan } from '@/domain/money'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const KINDS = (['pharmacy', 'outpatient', 'inpatient'] as const).map((value) => ({ value, text: preview.kinds[value] }))
/** Fen. */
const LARGEST = 10_000_000
const MONTHLY_CREDIT = 24_800

/** A purchase or a credit, settled by the same ledger as everything else. */
export function Purchase({ panel }: { panel: Panel }) {
  const { control, status } = panel
  const [kind, setKind] = useState<'pharmacy' | 'outpatient' | 'inpatient'>('pharmacy')
  const [typed, setTyped] = useState('120.00')
  // Said below the buttons, where the finger is: the head of the panel is out of sight here.
  const [result, setResult] = useState<string | null>(null)
  const amount = parseYuan(typed)
  const valid = amount !== null && amount > 0 && amount <= LARGEST
  if (status.balance === null) {
    return (
      <Card title={preview.purchase}>
        <Text className="panel-note">{preview.needCard}</Text>
      </Card>
    )
  }
  const effect = valid ? control.previewPurchase({ kind, amount }) : null
  const charge = () => {
    if (!valid) return
    const { accountPaid, fundPaid } = control.simulatePurchase({ kind, amount })
    setResult(preview.charged(formatFen(accountPaid), formatFen(fundPaid)))
  }
  const credit = () => {
    const { before, after } = control.simulateCredit(MONTHLY_CREDIT)
    setResult(preview.credited(formatFen(before), formatFen(after)))
  }
  const sync = () => {
    control.simulateSync()
    setResult(preview.synced)
  }
  return (
    <Card title={preview.purchase}>
      <Segmented options={KINDS} value={kind} onChange={setKind} />
      <View className="panel-gap" />
      <Field
        label={preview.amount}
        type="digit"
        value={typed}
        maxLength={10}
        hints={valid ? [] : [{ tone: 'bad', text: preview.amountWrong }]}
        onChange={setTyped}
      />
      {effect && <Text className="panel-note">{preview.effect(formatFen(effect.before), formatFen(effect.after))}</Text>}
      <Button text={preview.charge} disabled={!valid} onPress={charge} />
      <View className="panel-row">
        <Button className="panel-half" kind="outline" small text={preview.credit} onPress={credit} />
        <Button className="panel-half panel-second" kind="outline" small text={preview.sync} onPress={sync} />
      </View>
      {result && <Banner tone="brand" icon="check" text={result} />}
    </Card>
  )
}
