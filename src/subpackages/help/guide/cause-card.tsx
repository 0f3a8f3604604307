import { Text, View } from '@tarojs/components'
import { useAppearance, useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { Candidate, Sum } from '@/domain/help-tree'
import { help as t } from '@/locales/zh-cn/help'
import { useGo } from './use-go'

/** The most likely cause, the arithmetic behind it, and what to do. */
export function CauseCard({ candidate: { cause, sum } }: { candidate: Candidate }) {
  const go = useGo()
  const { title, text, steps } = t.causes[cause.id]
  return (
    <Card title={title}>
      <Text className="guide-text">{text}</Text>
      {sum && <SumRow sum={sum} />}
      {steps.map((step, index) => (
        <View key={step} className="guide-step">
          <Text className="guide-step-number">{index + 1}</Text>
          <Text className="guide-step-text">{step}</Text>
        </View>
      ))}
      {cause.actions.length > 0 && (
        <View className="guide-actions">
          {cause.actions.map((action, index) => (
            <Button
              key={action}
              className="guide-action"
              kind={index === 0 ? 'soft' : 'outline'}
              small
              text={t.actions[action]}
              onPress={() => go(action)}
            />
          ))}
        </View>
      )}
    </Card>
  )
}

/** 现余额 − 结算中 = 入账后: each term with its name; one term a line in large type. */
function SumRow({ sum: { parts, result } }: { sum: Sum }) {
  const { large } = useAppearance().type
  const money = useMoney()
  return (
    <View className={large ? 'guide-sum guide-sum-care' : 'guide-sum'} role="text">
      {parts.map(({ term, fen }, index) => (
        <Term
          key={term}
          sign={index === 0 ? null : fen < 0 || term === 'pending' || term === 'granted' ? '−' : '+'}
          name={t.terms[term]}
          value={money(Math.abs(fen))}
        />
      ))}
      <Term sign="=" name={t.terms[result.term]} value={money(result.fen)} />
    </View>
  )
}

/** The sign stands between two terms; in large type, where each term has its own line, before the name. */
function Term({ sign, name, value }: { sign: '+' | '−' | '=' | null; name: string; value: string }) {
  const { large } = useAppearance().type
  return (
    <>
      {sign && !large && <Text className="guide-sum-sign">{sign}</Text>}
      <View className="guide-term">
        <Text className="guide-term-name">{sign && large ? `${sign} ${name}` : name}</Text>
        <Text className="guide-term-value">{value}</Text>
      </View>
    </>
  )
}
