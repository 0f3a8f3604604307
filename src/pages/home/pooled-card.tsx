import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Amount } from '@/components/amount'
import { useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Gauge } from '@/components/gauge'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import type { PooledQuota } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { t } from '@/locales'

interface PooledCardProps {
  quotas: readonly PooledQuota[]
  phase: 'ready' | 'delayed' | 'offline'
  asOf: string
}

/** Pooled quota is shared entitlement, not the person's money: it has its own card and colour and is never added to the balance. */
export function PooledCard({ quotas, phase, asOf }: PooledCardProps) {
  const { care } = useAppearance()
  const [explained, setExplained] = useState(false)
  const outpatient = quotas.find((quota) => quota.kind === 'outpatient')
  const inpatient = quotas.find((quota) => quota.kind === 'inpatient')
  if (!outpatient) return null
  const { source } = outpatient
  return (
    <Card>
      <View className="balance-head">
        <Text className="balance-title">{care ? t.home.outpatientCare : t.home.outpatient}</Text>
        {phase === 'ready' ? (
          <Pressable
            className="balance-updated"
            label={`${t.home.year(outpatient.yearLabel)}，${t.common.demoOnly}`}
            onPress={() => setExplained(!explained)}
          >
            <Text className="balance-updated-text">{t.home.year(outpatient.yearLabel)}</Text>
            <Icon name={explained ? 'close' : 'info'} size="s" />
          </Pressable>
        ) : (
          <Tag tone={phase === 'delayed' ? 'warn' : 'plain'} text={t.states.upTo(toDate(asOf).slice(5))} />
        )}
      </View>
      <Remaining quota={outpatient} />
      <Gauge {...outpatient} />
      {inpatient && !care && <Inpatient quota={inpatient} />}
      {explained && <Text className="home-note">{t.home.source(source.title, source.effectiveFrom)}</Text>}
    </Card>
  )
}

function Remaining({ quota }: { quota: PooledQuota }) {
  const { care } = useAppearance()
  const money = useMoney()
  const missing = quota.deductible - quota.deductiblePaid
  const none = quota.deductible === 0
  return (
    <View className="pooled-remaining">
      {quota.remaining === null ? <Text className="pooled-unlimited">{t.home.unlimited}</Text> : <Amount fen={quota.remaining} size="m" />}
      {!care && (
        <>
          <View className="pooled-tag">
            <Tag tone="pool" text={missing > 0 ? t.home.notMetTag(money(missing)) : none ? t.home.noDeductibleTag : t.home.metTag} />
          </View>
          <Text className="pooled-note">{t.home.notDeposit}</Text>
        </>
      )}
    </View>
  )
}

function Inpatient({ quota }: { quota: PooledQuota }) {
  const money = useMoney()
  const limit = quota.limit === null ? t.gauge.noLimit : money(quota.limit)
  return (
    <View className="pooled-inpatient">
      <Text>{t.home.inpatient}</Text>
      <Text>{quota.reimbursed === 0 ? t.home.inpatientUnused(limit) : t.home.inpatientUsed(money(quota.reimbursed), limit)}</Text>
    </View>
  )
}
