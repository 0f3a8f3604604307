import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { describeTime } from '@/components/time-text'
import type { TraceResult } from '@/contract'
import { groupTrace } from '@/domain/trace-code'
import { traceText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'
import { useCallHotline } from '@/services/use-hotline'
import { useRuntime } from '@/services/runtime-provider'

/** One of four answers, the person's own purchase where there is one, and what to do where something is wrong. */
export function TraceOutcome({ result, onAgain }: { result: TraceResult; onAgain: () => void }) {
  const { clock } = useRuntime()
  const call = useCallHotline()
  const { outcome, own, sales, genericName, traceCode } = result
  const good = outcome === 'yours'
  const { title, text } = t.outcomes[outcome]
  const advice: readonly string[] = t.advice[outcome]
  return (
    <>
      <Card>
        <View className="trace-head" aria-live="polite">
          <View className={good ? 'trace-symbol trace-symbol-good' : 'trace-symbol'}>
            <Icon name={good ? 'check' : 'warning'} />
          </View>
          <View className="trace-main">
            <Text className="trace-title">{title}</Text>
            <Text className="trace-text">{text}</Text>
          </View>
        </View>
        <ListRow title={t.sales} end={t.times(sales)} />
        <ListRow title={t.drug} end={genericName ?? t.unknownDrug} />
        <ListRow title={t.title} detail={groupTrace(traceCode)} />
      </Card>
      {own && (
        <Card title={t.yourPurchase} tight>
          <ListRow
            icon="shop"
            title={t.purchase(own.institution, describeTime(own.boughtAt, clock()))}
            detail={t.see}
            onPress={() => open('transaction', { id: own.transactionId, ...(own.cardId === undefined ? {} : { card: own.cardId }) })}
          />
        </Card>
      )}
      {advice.length > 0 && (
        <Card>
          {advice.map((step, index) => (
            <Text key={step} className="trace-step">
              {`${index + 1}. ${step}`}
            </Text>
          ))}
          <Button kind="soft" icon="phone" text={t.hotline} onPress={call} />
        </Card>
      )}
      <Button kind="outline" text={t.another} onPress={onAgain} />
    </>
  )
}
