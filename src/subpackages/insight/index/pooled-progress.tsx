import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Gauge } from '@/components/gauge'
import type { PooledQuota, Statement } from '@/contract'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'

interface PooledProgressProps {
  statement: Statement
  /** False where the sum is already shown above. */
  summed: boolean
}

/** The two pooled quotas, each under its name. They are shared entitlement, not the person's money. */
export function PooledProgress({ statement, summed }: PooledProgressProps) {
  const money = useMoney()
  const { pooled, yearLabel, complete, reimbursed } = statement
  if (pooled.length === 0) return null
  const total = complete ? insightText.reimbursedIn(yearLabel, money(reimbursed)) : insightText.reimbursedTotal(money(reimbursed))
  return (
    <Card title={insightText.pooled} aside={summed && total}>
      {pooled.map((quota) => (
        <Pool key={quota.kind} quota={quota} over={complete} />
      ))}
      <Text className="insight-note">{t.home.notDeposit}</Text>
    </Card>
  )
}

/** @param over whether the year is over: what was not used is gone, and no longer left */
function Pool({ quota, over }: { quota: PooledQuota; over: boolean }) {
  const money = useMoney()
  return (
    <View className="pool">
      <View className="pool-head">
        <Text className="pool-name">{insightText.pools[quota.kind]}</Text>
        {quota.remaining !== null && (
          <Text className="pool-left">{insightText[over ? 'unused' : 'remaining'](money(quota.remaining))}</Text>
        )}
      </View>
      <Gauge {...quota} />
    </View>
  )
}
