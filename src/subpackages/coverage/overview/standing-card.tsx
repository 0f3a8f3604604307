import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { Coverage } from '@/contract'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { explain, tagOf } from './coverage-words'

/** Whether somebody is covered now, and what that means. */
export function StandingCard({ coverage, now }: { coverage: Coverage; now: number }) {
  const money = useMoney()
  const tag = tagOf(coverage, now)
  return (
    <Card>
      <View className="coverage-head">
        <Text className="coverage-status">{t.status[coverage.status]}</Text>
        {tag && <Tag text={tag} tone="warn" />}
      </View>
      <Text className="coverage-says">{explain(coverage, money, now)}</Text>
    </Card>
  )
}
