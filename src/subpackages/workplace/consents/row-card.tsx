import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { describeTime } from '@/components/time-text'
import type { Workplace } from '@/contract'
import { officerText } from '@/locales/zh-cn/officer'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { useRuntime } from '@/services/runtime-provider'

/** The one line that the employer has of this person, as it reads there. */
export function RowCard({ row }: Pick<Workplace, 'row'>) {
  const { clock } = useRuntime()
  if (!row) {
    return (
      <Card title={t.rowTitle}>
        <Text className="work-faint">{t.rowNone}</Text>
      </Card>
    )
  }
  const { nameMasked, staffNoMasked, band, account, at } = row
  return (
    <Card title={t.rowTitle} aside={t.rowAside}>
      <View className="work-row">
        <Text className="work-cell">{nameMasked}</Text>
        <Text className="work-cell work-cell-faint">{staffNoMasked}</Text>
        {band !== null && <Text className="work-cell">{officerText.band(band)}</Text>}
        {account !== null && <Text className="work-cell">{officerText.accounts[account]}</Text>}
      </View>
      <Text className="work-faint">{t.rowAt(describeTime(at, clock()))}</Text>
    </Card>
  )
}
