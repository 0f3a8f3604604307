import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { classes, useAppearance, useMoney, useSpoken } from '@/components/appearance'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Legend, SplitBar } from '@/components/split-bar'
import { Sparkline, SPARKLINE_WIDTH } from '@/components/sparkline'
import { Tag } from '@/components/tag'
import { describeTime } from '@/components/time-text'
import type { Overview, PersonalAccount } from '@/contract'
import { toDayAndClock } from '@/domain/beijing-time'
import { yearTurn } from '@/domain/trend-axis'
import { t } from '@/locales'
import { open } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { usePreferences } from '@/services/use-app-state'

interface BalanceCardProps {
  overview: Overview
  account: PersonalAccount
  asOf: string
  phase: 'ready' | 'delayed' | 'offline'
  onRefresh: () => void
}

/** The page's main figure: the usable balance. It excludes what is granted to relatives. */
export function BalanceCard({ overview, account, asOf, phase, onRefresh }: BalanceCardProps) {
  const { clock } = useRuntime()
  const { hideForNow } = usePreferences()
  const { care, hideAmounts } = useAppearance()
  const money = useMoney()
  const { pending } = overview
  return (
    <Card>
      <View className="balance-head">
        <View className="balance-title">
          <Text>{care ? t.home.balanceCare : account.granted > 0 ? t.home.usable : t.home.balance}</Text>
          <Pressable className="balance-eye" label={hideAmounts ? t.home.show : t.home.hide} onPress={() => hideForNow(!hideAmounts)}>
            <Icon name={hideAmounts ? 'eye-off' : 'eye'} />
          </Pressable>
        </View>
        <AsOf asOf={asOf} phase={phase} onRefresh={onRefresh} />
      </View>
      <View className="balance-figure">
        <Amount fen={account.usable} size="xl" muted={phase !== 'ready'} />
        {pending.count > 0 && phase === 'ready' && (
          <Pressable className="balance-pending" role="link" onPress={() => open('transactions')}>
            <View className="balance-pending-face">
              <Icon name="clock" size="s" />
              <Text className="balance-pending-text">{t.home.pending(pending.count, money(pending.total))}</Text>
            </View>
          </Pressable>
        )}
      </View>
      {account.granted > 0 && (
        <View className="balance-granted">
          <Text>{t.home.granted(money(account.total), money(account.granted))}</Text>
        </View>
      )}
      <Split account={account} stale={phase !== 'ready'} />
      {phase === 'delayed' && <Text className="balance-note">{t.home.delayedNote(describeTime(asOf, clock()).split(' ')[0] ?? '')}</Text>}
      {phase === 'ready' && !care && <Trend overview={overview} />}
    </Card>
  )
}

function AsOf({ asOf, phase, onRefresh }: Pick<BalanceCardProps, 'asOf' | 'phase' | 'onRefresh'>) {
  const { clock } = useRuntime()
  const at = describeTime(asOf, clock())
  if (phase === 'delayed') return <Tag tone="warn" text={t.states.upTo(toDayAndClock(asOf))} />
  if (phase === 'offline') return <Tag text={t.states.offlineTag(at)} />
  return (
    <Pressable className="balance-updated" label={`${t.states.updated(at)}，${t.home.refresh}`} onPress={onRefresh}>
      <Text className="balance-updated-text">{t.states.updated(at)}</Text>
      <Icon name="refresh" size="s" />
    </Pressable>
  )
}

function Split({ account, stale }: { account: PersonalAccount; stale: boolean }) {
  const { care } = useAppearance()
  const money = useMoney()
  const { currentYear, priorYears } = account
  if (currentYear === null || priorYears === null || care) return null
  return (
    <>
      <SplitBar
        stale={stale}
        parts={[
          { swatch: 'chart1', value: currentYear },
          { swatch: 'chart1-soft', value: priorYears },
        ]}
      />
      <View className="balance-legend">
        <Legend swatch="chart1" text={t.home.current} value={money(currentYear)} />
        <Legend swatch="chart1-soft" text={t.home.prior} value={money(priorYears)} />
      </View>
    </>
  )
}

const monthLabel = (month: string): string => `${month.slice(2, 4)}/${month.slice(5, 7)}`

function Trend({ overview }: { overview: Overview }) {
  const { hideAmounts } = useAppearance()
  const money = useMoney()
  const spoken = useSpoken()
  const { monthEnds, yearOpening, personalAccount } = overview
  const first = monthEnds[0]
  const last = monthEnds[monthEnds.length - 1]
  if (!first || !last || !personalAccount) return null
  const label = t.home.trendSpoken(spoken(first.balance), spoken(last.balance))
  const change = personalAccount.total - yearOpening
  return (
    <Pressable className="balance-trend" role="link" label={label} onPress={() => open('insight')}>
      <View className="balance-trend-head">
        <Text>{t.home.trend}</Text>
        <View className="balance-since">
          <Text>{t.home.sinceOpening}</Text>
          <Text className={classes('balance-since-value', change > 0 && 'balance-since-more')}>{money(change, true)}</Text>
        </View>
      </View>
      {!hideAmounts && <Line monthEnds={monthEnds} label={label} />}
    </Pressable>
  )
}

function Line({ monthEnds, label }: { monthEnds: Overview['monthEnds']; label: string }) {
  const months = monthEnds.map(({ month }) => month)
  const turn = yearTurn(months, SPARKLINE_WIDTH)
  return (
    <Sparkline
      values={monthEnds.map(({ balance }) => balance)}
      start={monthLabel(months[0] ?? '')}
      mark={turn && { text: monthLabel(months[turn.at] ?? ''), left: turn.left }}
      end={t.home.now}
      label={label}
    />
  )
}
