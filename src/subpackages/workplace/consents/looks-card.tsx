import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import type { Workplace } from '@/contract'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import { open } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { LookRow } from '../look-row'

/** The latest looks; every one of them is a tap away. */
export function LooksCard({ looks: { count, latest } }: Pick<Workplace, 'looks'>) {
  const { clock } = useRuntime()
  return (
    <Card
      title={count === 0 ? t.notLooked : t.looked(count)}
      aside={
        count > 0 && (
          <Pressable className="work-link" onPress={() => open('workplace-looks')}>
            <Text>{t.all}</Text>
          </Pressable>
        )
      }
    >
      {latest.map((look) => (
        <LookRow key={look.lookId} look={look} now={clock()} />
      ))}
    </Card>
  )
}
