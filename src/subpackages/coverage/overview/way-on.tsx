import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { dayText } from '@/components/day-text'
import { FailureNotice } from '@/components/failure-notice'
import { describeTime } from '@/components/time-text'
import type { Coverage } from '@/contract'
import { coverageRemind } from '@/contract/operations/coverage'
import { toDate } from '@/domain/beijing-time'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'

interface WayOnProps {
  coverage: Coverage
  /** Null for a relative, whose employer nobody else reminds. */
  cardId: string | null
  chosen: number
  now: number
}

/** The one thing to do about what is missing: by whoever has to pay. */
export function WayOn({ coverage, cardId, chosen, now }: WayOnProps) {
  const money = useMoney()
  const remind = useAction(coverageRemind)
  const { employerPays, reminder, paths } = coverage
  const path = paths[chosen]
  if (!employerPays || cardId === null) {
    const text = path?.kind === 'premium' ? t.pay(money(path.amount)) : t.payMonths
    return <Button text={text} onPress={() => open('official')} />
  }
  const waits = reminder !== null && toDate(now) < reminder.nextOn
  return (
    <View>
      {remind.failure && (
        <FailureNotice failure={remind.failure} onStep={{ retry: () => void remind.run({ cardId }), back: remind.reset }} />
      )}
      {reminder !== null && <Text className="coverage-reminded">{t.remindedNote(describeTime(reminder.at, now))}</Text>}
      <Button
        text={waits ? t.reminded(dayText(reminder.nextOn, toDate(now))) : t.remind}
        disabled={waits || remind.pending}
        onPress={() => void remind.run({ cardId })}
      />
    </View>
  )
}
