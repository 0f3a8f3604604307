import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { SettlementLine } from '@/contract'
import { t } from '@/locales'

export function FeeLines({ lines }: { lines: readonly SettlementLine[] }) {
  const money = useMoney()
  return (
    <Card title={t.transactions.lines} aside={t.transactions.lineCount(lines.length)}>
      {lines.map((line) => (
        <View key={line.name} className="fee-line">
          <View className="list-row-main">
            <Text className="fee-name">{line.name}</Text>
            <Text className="list-row-detail">
              {t.transactions.categories[line.category]} · {t.transactions.levels[line.chrgitmLv]} · ×{line.cnt}
            </Text>
          </View>
          <Text className="payer-amount">{money(line.detItemFeeSumamt)}</Text>
        </View>
      ))}
    </Card>
  )
}
