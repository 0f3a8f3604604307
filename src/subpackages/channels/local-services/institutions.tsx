import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { LocalServices } from '@/contract'
import { local as t } from '@/locales/zh-cn/channels'

/** Designated institutions and what the pooled fund pays there. */
export const Institutions = ({ institutions }: Pick<LocalServices, 'institutions'>) => (
  <Card title={t.institutions} aside={t.institutionsAside}>
    {institutions.map(({ name, level, percent }) => (
      <ListRow
        key={name}
        icon={level === 'pharmacy' ? 'shop' : 'hospital'}
        title={name}
        detail={t.levels[level]}
        end={
          <View className="local-percent">
            <Text className={percent === null ? 'local-none' : 'local-share'}>{percent === null ? t.notPaid : t.percent(percent)}</Text>
          </View>
        }
      />
    ))}
  </Card>
)
