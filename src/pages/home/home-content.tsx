import { Text, View } from '@tarojs/components'
import { useAppearance, useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { describeDate, describeMonth } from '@/components/time-text'
import type { Overview } from '@/contract'
import { branchOf } from '@/domain/recovery'
import { t } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { open } from '@/navigation'
import { usePreferences } from '@/services/use-app-state'
import { Actions } from './actions'
import { AttentionLine } from './attention-line'
import { BalanceCard } from './balance-card'
import { OfflineGuide } from './offline-guide'
import { PooledCard } from './pooled-card'

interface HomeContentProps {
  overview: Overview
  asOf: string
  phase: 'ready' | 'delayed' | 'offline'
  onRefresh: () => void
}

export function HomeContent({ overview, asOf, phase, onRefresh }: HomeContentProps) {
  const { personalAccount, arrears } = overview
  const { held } = overview.card
  return (
    <>
      <HomeHead card={overview.card} />
      {arrears && <ArrearsBanner arrears={arrears} />}
      {held && (
        <Banner
          tone="warn"
          icon="lock"
          title={t.home.heldTitle}
          text={t.home.heldText}
          actions={[{ text: t.home.heldAction, onPress: () => open('case', { id: held.transactionId }) }]}
        />
      )}
      <AttentionLine overview={overview} />
      {overview.difference !== 0 && <MismatchBanner difference={overview.difference} />}
      {personalAccount ? (
        <BalanceCard overview={overview} account={personalAccount} asOf={asOf} phase={phase} onRefresh={onRefresh} />
      ) : (
        <Card title={t.home.noAccountTitle}>
          <Text className="home-note">{t.home.noAccountText}</Text>
        </Card>
      )}
      {phase === 'offline' && <OfflineGuide />}
      <PooledCard quotas={overview.pooled} phase={phase} asOf={asOf} />
      {phase !== 'offline' && <Actions city={overview.card.city} />}
    </>
  )
}

function HomeHead({ card }: { card: Overview['card'] }) {
  const { change } = usePreferences()
  const { care } = useAppearance()
  if (care) {
    return (
      <View className="home-head">
        <Text className="home-greeting">{t.home.greeting(card.psnNameMasked)}</Text>
        <Pressable className="home-exit-care" onPress={() => change({ care: false })}>
          <Text>{t.home.exitCare}</Text>
        </Pressable>
      </View>
    )
  }
  return (
    <View className="home-head">
      <Pressable className="home-who" label={`${card.psnNameMasked}，${t.home.switchCard}`} onPress={() => open('cards')}>
        <Text className="home-name">{card.psnNameMasked}</Text>
        <Text className="home-place">
          {card.city} · {wordOf(t.insutype, card.insutype)} · {wordOf(t.psnType, card.psnType)}
        </Text>
        <Icon name="down" size="s" />
      </Pressable>
      <Tag text={wordOf(t.psnInsuStas, card.psnInsuStas)} tone={card.psnInsuStas === '1' ? 'brand' : 'warn'} />
    </View>
  )
}

function ArrearsBanner({ arrears }: { arrears: NonNullable<Overview['arrears']> }) {
  const { frozenSince } = arrears
  const missing = t.home.arrearsTitle(arrears.months.map(describeMonth).join('、'))
  const title = frozenSince ? t.home.frozenTitle(describeDate(frozenSince)) : missing
  const months = frozenSince && arrears.months.length > 0 ? `${missing}。` : ''
  const usable = frozenSince === null ? '' : arrears.openWhenFrozen ? t.home.frozenOpen : t.home.frozenClosed
  return (
    <Banner
      tone="warn"
      icon="warning"
      title={title}
      text={[months, t.home.arrearsText, usable, t.home.arrearsToDo].join('')}
      actions={[
        { text: t.home.arrearsCoverage, onPress: () => open('coverage') },
        { text: t.home.arrearsHelp, onPress: () => open('help', branchOf('BAL-ARREARS')) },
      ]}
    />
  )
}

function MismatchBanner({ difference }: { difference: number }) {
  const money = useMoney()
  return (
    <Banner
      tone="danger"
      icon="warning"
      title={t.home.mismatchTitle(money(Math.abs(difference)))}
      text={t.home.mismatchText}
      actions={[{ text: t.home.mismatchAction, onPress: () => open('insight') }]}
    />
  )
}
