import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { FailureNotice } from '@/components/failure-notice'
import { GroundHead } from '@/components/ground'
import { Segmented } from '@/components/segmented'
import { Legend, SplitBar } from '@/components/split-bar'
import { Tag } from '@/components/tag'
import type { Workforce } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { homeText as t } from '@/locales/zh-cn/enterprise'
import { officerText } from '@/locales/zh-cn/officer'
import { AccountLinks } from './account-links'
import { useAccounts, type Counts } from './use-accounts'

interface AccountsCardProps {
  workforce: Workforce
  /** Which of the purposes is shown. */
  chosen: number
  onChoose: (index: number) => void
  now: number
}

/** Ground B: how many consented, by purpose, and the query for them. Whoever waits or refused is a number and never a name. */
export function AccountsCard({ workforce, chosen, onChoose, now }: AccountsCardProps) {
  const { care } = useAppearance()
  const { purposes, latest } = workforce
  const counts = purposes[chosen] ?? purposes[0]
  const work = useAccounts(workforce)
  if (!counts) return null
  const { granted } = counts
  const start = care ? t.care.start(granted) : t.start(granted)
  return (
    <Card>
      {care ? (
        <View className="hr-care-head">
          <Text className="hr-title">{t.accounts}</Text>
          <Tag text={t.care.byConsent} tone="pool" />
        </View>
      ) : (
        <GroundHead ground="b" title={t.accounts}>
          <Tag text={t.byConsent} tone="pool" />
        </GroundHead>
      )}
      {purposes.length > 1 && (
        <View className="hr-purposes">
          <Segmented
            options={purposes.map(({ purpose }, value) => ({ value, text: officerText.purposes[purpose] }))}
            value={purposes.indexOf(counts)}
            onChange={onChoose}
          />
        </View>
      )}
      {work.failure && <FailureNotice failure={work.failure} onStep={{ retry: work.reset, back: work.reset }} />}
      {granted > 0 ? (
        <>
          <Consents counts={counts} />
          {!care && <Bounds counts={counts} now={now} />}
          <Button
            className="hr-action"
            text={work.starting ? t.starting : start}
            disabled={work.pending}
            onPress={() => work.start(counts.purpose)}
          />
        </>
      ) : (
        <Nobody counts={counts} pending={work.pending} onInvite={() => work.ask(counts.purpose)} />
      )}
      <AccountLinks counts={counts} latest={latest} work={work} now={now} />
    </Card>
  )
}

function Consents({ counts: { granted, waiting, refused, notAsked } }: { counts: Counts }) {
  const { care } = useAppearance()
  const words = care ? t.care : t
  return (
    <>
      <SplitBar
        parts={[
          { swatch: 'chart1', value: granted },
          { swatch: 'chart2', value: waiting },
          { swatch: 'chart5', value: refused },
          { swatch: 'chart3', value: notAsked },
        ]}
      />
      <View className="hr-legend">
        <Legend swatch="chart1" text={words.granted} value={String(granted)} />
        <Legend swatch="chart2" text={words.waiting} value={String(waiting)} />
        <Legend swatch="chart5" text={words.refused} value={String(refused)} />
        {notAsked > 0 && <Legend swatch="chart3" text={t.notAsked} value={String(notAsked)} />}
      </View>
    </>
  )
}

const Bounds = ({ counts: { answerDays, pauseDays, until }, now }: { counts: Counts; now: number }) => (
  <Text className="hr-note">
    {t.bounds}
    {t.answer(answerDays, pauseDays)}
    {t.until(dayText(until, toDate(now)))}
  </Text>
)

/** No chart of nothing: who has to be asked first. */
function Nobody({ counts, pending, onInvite }: { counts: Counts; pending: boolean; onInvite: () => void }) {
  const { waiting, askable, answerDays, pauseDays } = counts
  return (
    <>
      <Text className="hr-title">{t.nobody}</Text>
      <Text className="hr-note">
        {waiting > 0 ? t.nobodyWaiting(waiting) : t.nobodyText}
        {t.answer(answerDays, pauseDays)}
      </Text>
      {askable > 0 && (
        <Button className="hr-action" text={pending ? t.inviting : t.invite(askable)} disabled={pending} onPress={onInvite} />
      )}
    </>
  )
}
