import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { Submit } from '@/components/submit'
import { CASE_RESULTS, type CaseResult } from '@/contract'
import { formatFen, parseYuan } from '@/domain/money'
import { entriesLeft } from '@/domain/recovery'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const KINDS = (['pharmacy', 'outpatient', 'inpatient'] as const).map((value) => ({ value, text: preview.kinds[value] }))
/** Fen. */
const LARGEST = 10_000_000
const MONTHLY_CREDIT = 24_800

type Wanted = Parameters<Panel['control']['previewPurchase']>[0]
type Effect = Awaited<ReturnType<Panel['control']['previewPurchase']>>

/** Effect of the purchase if it were made now; null while it is calculated or when there is none. */
function useEffectOf({ previewPurchase }: Panel['control'], wanted: Wanted | null, status: Panel['status']): Effect {
  const [effect, setEffect] = useState<Effect>(null)
  const { kind, amount } = wanted ?? {}
  useEffect(() => {
    let here = true
    if (kind === undefined || amount === undefined) setEffect(null)
    else void previewPurchase({ kind, amount }).then((next) => here && setEffect(next))
    return () => void (here = false)
    // `status` is a dependency, because any change of the account changes the effect.
  }, [amount, kind, previewPurchase, status])
  return effect
}

/** A purchase or a credit, settled by the ledger that settles everything else. */
export function Purchase({ panel }: { panel: Panel }) {
  const { control, status } = panel
  const [kind, setKind] = useState<'pharmacy' | 'outpatient' | 'inpatient'>('pharmacy')
  const [typed, setTyped] = useState('120.00')
  // Shown below the buttons, because the panel's head is scrolled out of sight here.
  const [result, setResult] = useState<string | null>(null)
  const amount = parseYuan(typed)
  const valid = amount !== null && amount > 0 && amount <= LARGEST
  const effect = useEffectOf(control, valid ? { kind, amount } : null, status)
  if (status.balance === null) {
    return (
      <Card title={preview.purchase}>
        <Text className="panel-note">{status.cards > 0 ? preview.needAccount : preview.needCard}</Text>
      </Card>
    )
  }
  const charge = async () => {
    if (!valid) return
    const { accountPaid, fundPaid } = await control.simulatePurchase({ kind, amount })
    setResult(preview.charged(formatFen(accountPaid), formatFen(fundPaid)))
  }
  const credit = async () => {
    const { before, after } = await control.simulateCredit(MONTHLY_CREDIT)
    setResult(preview.credited(formatFen(before), formatFen(after)))
  }
  const backPay = async () => {
    const { coveredFrom } = await control.simulateBackPayment()
    setResult(coveredFrom === null ? preview.backPaid : preview.backPaidFrom(coveredFrom))
  }
  const answer = async (what: 'evidence' | CaseResult) => {
    try {
      await (what === 'evidence' ? control.handInEvidence() : control.decideCase(what))
      setResult(preview.caseAnswered)
    } catch {
      setResult(preview.noCase)
    }
  }
  const sync = async () => {
    const { resumed } = await control.simulateSync()
    setResult(resumed ? preview.synced : preview.notLate)
  }
  return (
    <Card title={preview.purchase}>
      <Segmented options={KINDS} value={kind} onChange={setKind} />
      <View className="panel-gap" />
      <Field
        entry="amount"
        label={preview.amount}
        type="digit"
        value={typed}
        maxLength={10}
        hints={valid ? [] : [{ tone: 'bad', text: preview.amountWrong }]}
        onChange={setTyped}
      />
      {effect && <Text className="panel-note">{preview.effect(formatFen(effect.before), formatFen(effect.after))}</Text>}
      <Submit
        text={preview.charge}
        busy={null}
        missing={entriesLeft({ amount: valid })}
        missingText={preview.charge}
        onPress={() => void charge()}
      />
      <View className="panel-row">
        <Button className="panel-half" kind="outline" small text={preview.credit} onPress={() => void credit()} />
        <Button className="panel-half panel-second" kind="outline" small text={preview.sync} onPress={() => void sync()} />
      </View>
      <View className="panel-row">
        <Button className="panel-half" kind="outline" small text={preview.backPay} onPress={() => void backPay()} />
        <Button className="panel-half panel-second" kind="outline" small text={preview.evidence} onPress={() => void answer('evidence')} />
      </View>
      <View className="panel-row">
        {CASE_RESULTS.map((result, index) => (
          <Button
            key={result}
            className={index === 0 ? 'panel-half' : 'panel-half panel-second'}
            kind="outline"
            small
            text={preview.caseResults[result]}
            onPress={() => void answer(result)}
          />
        ))}
      </View>
      {result && <Banner tone="brand" icon="check" text={result} />}
    </Card>
  )
}
