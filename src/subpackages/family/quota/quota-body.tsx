import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import { t as words } from '@/locales'
import type { GrantDetail } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { familyText as t } from '@/locales/zh-cn/family'
import { open } from '@/navigation'
import { Equation } from '../equation'
import { Track } from '../track'
import { placeText, pronounOf, relationText } from '../words'

interface QuotaBodyProps {
  detail: GrantDetail
  asOf: string
  now: number
  onEnd: () => void
}

/** What the relative can still spend, what that leaves the giver, and every payment out of it. */
export function QuotaBody({ detail, asOf, now, onEnd }: QuotaBodyProps) {
  const money = useMoney()
  const { person, quota, ended, giver, uses } = detail
  const today = toDate(now)
  const she = pronounOf(person?.gend ?? '')
  const sum = uses.reduce((all, { amount }) => all - amount, 0)
  return (
    <>
      <LeftCard detail={detail} she={she} today={today} />
      <Card title={t.mine} aside={describeTime(asOf, now)}>
        <Equation
          terms={[
            { label: t.total, value: money(giver.total) },
            { label: t.granted, value: money(giver.granted) },
            { label: t.yours, value: money(giver.usable) },
          ]}
        />
        {quota.used > 0 && <Text className="quota-note">{t.spentNote(she, money(quota.used))}</Text>}
      </Card>
      <View className="quota-uses-head">
        <Text className="card-title">{t.usesTitle(she, uses.length)}</Text>
        <Text className="card-aside">{t.usesSum(money(sum))}</Text>
      </View>
      <Card tight>
        {uses.length === 0 && <Text className="quota-note quota-none">{t.noUses}</Text>}
        {uses.map((use) => (
          <Use key={use.transactionId} use={use} />
        ))}
      </Card>
      {!ended && quota.endsOn === null && (
        <Card tight>
          <ListRow title={t.end} detail={t.endDetail(money(quota.left - quota.pending), she)} danger onPress={onEnd} />
        </Card>
      )}
    </>
  )
}

function LeftCard({ detail, she, today }: { detail: GrantDetail; she: string; today: string }) {
  const money = useMoney()
  const { care } = useAppearance()
  const { person, relation, quota, ended } = detail
  const { granted, used, left, pending, since, endsOn } = quota
  const word = relationText(relation)
  const over = ended !== null
  return (
    <Card className={classes(over && 'quota-over')}>
      <View className="family-row-head">
        <View className="quota-who">
          <Text className="card-title">{person ? t.person(person.psnNameMasked, word) : word}</Text>
          {person && <Text className="family-place">{placeText(person)}</Text>}
        </View>
        <Tag text={over ? t.endedTag : endsOn === null ? t.open : t.endingTag} tone={over ? 'plain' : 'pool'} />
      </View>
      {ended ? (
        <>
          <Text className="quota-note">{t.endedOn(t.endedBy(ended.reason), dayText(ended.on, today))}</Text>
          <Text className="quota-note">{t.returned(money(ended.returned))}</Text>
        </>
      ) : (
        <>
          <Text className="quota-note">{t.canSpend(she)}</Text>
          <Amount fen={left} size="l" />
        </>
      )}
      {!care && <Track part={used} whole={granted} thick />}
      <View className="quota-legend">
        <Text>
          {t.used} <Text className="family-strong">{money(used)}</Text>
        </Text>
        <Text>
          {t.grantedWord} <Text className="family-strong">{money(granted)}</Text>
          {t.grantedOn(since)}
        </Text>
      </View>
      {pending > 0 && <Text className="quota-note">{t.pendingUse(money(pending))}</Text>}
      {endsOn !== null && <Text className="quota-note">{t.ending(dayText(endsOn, today))}</Text>}
    </Card>
  )
}

function Use({ use }: { use: GrantDetail['uses'][number] }) {
  const money = useMoney()
  const { transactionId, occurredAt, counterparty, medType, amount, left } = use
  const kind = t.useKinds[medType ?? ''] ?? words.common.otherCode
  return (
    <ListRow
      title={counterparty ?? kind}
      detail={t.useWhen(`${toDate(occurredAt).slice(5)} ${toClock(occurredAt)}`, kind)}
      inPlace
      end={
        <View className="quota-use">
          <Text className="quota-use-amount">{money(amount, true)}</Text>
          <Text className="family-place">{left === null ? t.usePending : t.useLeft(money(left))}</Text>
        </View>
      }
      onPress={() => open('transaction', { id: transactionId })}
    />
  )
}
