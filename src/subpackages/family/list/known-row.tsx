import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { describeMonthShort, describeTime } from '@/components/time-text'
import type { KnownRelative } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { daysBetween } from '@/domain/calendar'
import { actionOf, DUE_DAYS, type FamilyAction } from '@/domain/family'
import { familyText as t } from '@/locales/zh-cn/family'
import { factsOf } from '../facts'
import { Track } from '../track'
import { placeText, pronounOf, relationText, visitText } from '../words'
import { openAction } from './open-action'

interface KnownRowProps {
  row: KnownRelative
  /** The page's own moment: a row of another one says so. */
  asOf: string
  now: number
  onMore: () => void
}

const COVERED: readonly KnownRelative['status'][] = ['normal', 'retired']

/** One relative: covered or not, what is there, what comes next, and one action. */
export function KnownRow({ row, asOf, now, onMore }: KnownRowProps) {
  const { care } = useAppearance()
  const today = toDate(now)
  const relation = relationText(row.relation)
  const facts = factsOf(row, today)
  const action = actionOf(facts)
  const shown = action === 'code' && !row.code ? null : action
  const statement = statementOf(row, today, care)
  return (
    <Card>
      <View className="family-row-head">
        <Pressable className="family-who" label={`${relation}，${row.psnNameMasked}，${t.more(relation)}`} onPress={onMore}>
          <Text className="family-relation">{relation}</Text>
          <Text className={care ? 'family-relation' : 'family-name'}>{care ? row.psnNameMasked : t.age(row.psnNameMasked, row.age)}</Text>
        </Pressable>
        <Tag text={(care ? t.statusCare : t.status)[row.status]} tone={COVERED.includes(row.status) ? 'brand' : 'warn'} />
      </View>
      {!care && <Text className="family-place">{placeText(row, row.guardian)}</Text>}
      {!care && row.asOf.slice(0, 10) !== asOf.slice(0, 10) && <Text className="family-place">{t.asOf(describeTime(row.asOf, now))}</Text>}
      {statement && <Text className="family-statement">{statement}</Text>}
      {care ? (
        <CareFigures row={row} today={today} uncovered={facts.uncovered} />
      ) : (
        <Figures row={row} today={today} uncovered={facts.uncovered} />
      )}
      {care ? shown && <CareAction row={row} action={shown} /> : <Foot row={row} today={today} action={shown} />}
    </Card>
  )
}

/** What is wrong, in one sentence; null where nothing is. */
function statementOf(row: KnownRelative, today: string, care: boolean): string | null {
  const months = row.missingMonths.map(describeMonthShort).join('、')
  switch (row.status) {
    case 'lapsed':
      return (care ? t.lapsedCare : t.lapsed)(row.unpaidYears.join('、'))
    case 'arrears':
      return t.arrears(months)
    case 'paused':
      return t.paused(months, row.pausedSince === null ? '' : dayText(row.pausedSince, today))
    case 'waiting':
      return t.waiting(row.coveredFrom === null ? '' : dayText(row.coveredFrom, today))
    case 'moved':
      return t.moved
    case 'left':
      return t.left
    default:
      return null
  }
}

interface FiguresProps {
  row: KnownRelative
  today: string
  uncovered: boolean
}

function Figures({ row, today, uncovered }: FiguresProps) {
  const money = useMoney()
  const { usable, outpatientLeft, coveredIfPaidToday } = row
  const [label, value, tone] =
    usable !== null
      ? [t.account, money(usable), '']
      : uncovered
        ? [t.account, t.noAccount, 'family-fact-none']
        : [t.outpatientLeft, outpatientLeft === null ? t.noLimit : money(outpatientLeft), 'family-fact-pool']
  return (
    <View className="family-facts">
      <Fact label={label} value={value} tone={tone} />
      <Fact label={t.lastVisit} value={visitText(row, today)} tone={row.lastVisit ? '' : 'family-fact-none'} />
      {coveredIfPaidToday !== null ? (
        <Fact label={t.ifPaidToday} value={t.dueFrom(dayText(coveredIfPaidToday, today))} tone="family-fact-warn" />
      ) : (
        <Fact label={t.nextDue} value={dueText(row, today)} tone={row.status === 'retired' ? 'family-fact-none' : ''} />
      )}
    </View>
  )
}

/** From when, or until when, a year can be paid; how many days that is within the thirty that make it something to do. */
function dueSoon({ from, until }: NonNullable<KnownRelative['due']>, today: string): string {
  const open = from <= today
  const days = daysBetween(today, open ? until : from)
  const text = open ? t.dueOpen : t.dueFrom(dayText(from, today))
  return days > DUE_DAYS ? text : `${text} · ${(open ? t.dueLeft : t.dueWithin)(days)}`
}

function dueText({ due, monthly, insutype }: KnownRelative, today: string): string {
  if (due) return dueSoon(due, today)
  if (monthly) return t.dueMonthly
  return insutype === '390' ? t.duePaid : t.dueRetired
}

const Fact = ({ label, value, tone }: { label: string; value: string; tone: string }) => (
  <View className="family-fact">
    <Text className="family-fact-label">{label}</Text>
    <Text className={classes('family-fact-value', tone)}>{value}</Text>
  </View>
)

/** One figure and one sentence for each. */
function CareFigures({ row, today, uncovered }: FiguresProps) {
  const money = useMoney()
  const { usable, outpatientLeft, coveredIfPaidToday, quota } = row
  if (uncovered)
    return coveredIfPaidToday === null ? null : (
      <Text className="family-care-strong">{t.ifPaidTodayCare(dayText(coveredIfPaidToday, today))}</Text>
    )
  const figure = usable ?? outpatientLeft
  return (
    <View className="family-care">
      <Text className="family-care-label">
        {usable !== null ? t.usableCare(pronounOf(row.gend)) : figure === null ? t.outpatientOpen : t.outpatientCare}
      </Text>
      {figure !== null && <Amount fen={figure} size="m" />}
      {quota && (
        <Text className="family-care-label">
          {t.quotaCare}
          <Text className="family-pool">{money(quota.left)}</Text>
          {t.quotaCareUnit}
        </Text>
      )}
    </View>
  )
}

const CareAction = ({ row, action }: { row: KnownRelative; action: FamilyAction }) => (
  <Button
    className="family-care-action"
    kind={action === 'pay' ? 'primary' : 'soft'}
    text={t.actionsCare(pronounOf(row.gend))[action]}
    onPress={() => openAction(action, row.memberId)}
  />
)

const IN_LAW = /^(wifes|husbands)-/

function Foot({ row, today, action }: { row: KnownRelative; today: string; action: FamilyAction | null }) {
  return (
    <View className="family-foot">
      <View className="family-note">
        {row.quota ? <QuotaNote quota={row.quota} today={today} /> : <Text className="family-note-text">{noteOf(row, today)}</Text>}
      </View>
      {action && (
        <Pressable
          className="family-act"
          label={`${t.actions[action]}，${relationText(row.relation)}`}
          onPress={() => openAction(action, row.memberId)}
        >
          <Text className="family-act-face">{t.actions[action]}</Text>
        </Pressable>
      )}
    </View>
  )
}

function noteOf({ bar, relation, ended }: KnownRelative, today: string): string {
  if (ended) return t.ended(t.endedBy(ended.reason), dayText(ended.on, today))
  if (bar === null) return t.notGranted
  if (bar === 'relation' && IN_LAW.test(relation)) return t.inLaw
  return t.bar(bar)
}

function QuotaNote({ quota, today }: { quota: NonNullable<KnownRelative['quota']>; today: string }) {
  const money = useMoney()
  const { granted, used, left, endsOn } = quota
  return (
    <>
      <Text className="family-note-text">
        {t.quotaLine(money(granted), money(used))}
        <Text className="family-pool">{t.quotaLeft(money(left))}</Text>
      </Text>
      <Track part={used} whole={granted} />
      {endsOn !== null && <Text className="family-note-text">{t.ending(dayText(endsOn, today))}</Text>}
    </>
  )
}
