import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import type { DisputeCase } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { dayParts } from '@/domain/calendar'
import { t as words } from '@/locales'
import { caseText as t } from '@/locales/zh-cn/case'
import { wordOf } from '@/locales/word-of'

type SignIn = DisputeCase['evidence']['signIns'][number]

function signInText({ at, device, known }: SignIn): string {
  const { month, day } = dayParts(toDate(at))
  return (known ? t.known : t.strange)(`${words.time.day(month, day)} ${toClock(at)}`, device ?? t.aDevice)
}

/** What goes with the case by itself, and what the owner added. */
export function EvidenceCard({ found: { evidence, note } }: { found: DisputeCase }) {
  const rows = [
    { label: t.paid, value: wordOf(t.paidBy, evidence.paidBy) },
    ...(evidence.signIns.length === 0 ? [{ label: t.signIn, value: t.noSignIn }] : []),
    ...evidence.signIns.map((signIn) => ({ label: t.signIn, value: signInText(signIn) })),
    ...(note === null || note === '' ? [] : [{ label: t.yourNote, value: note }]),
  ]
  return (
    <Card title={t.evidence} aside={t.count(rows.length)}>
      {rows.map(({ label, value }) => (
        <View key={value} className="case-fact">
          <Text className="case-fact-label">{label}</Text>
          <Text className="case-fact-value">{value}</Text>
        </View>
      ))}
    </Card>
  )
}
