import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { describeTime } from '@/components/time-text'
import type { Coverage, CoverageStatus } from '@/contract'
import { scamText as t } from '@/locales/zh-cn/coverage'
import { open } from '@/navigation'
import { explain } from './coverage-words'

interface ScamSheetProps {
  coverage: Coverage
  /** When the status was taken, ISO. */
  asOf: string
  now: number
  onClose: () => void
}

const GOOD: readonly CoverageStatus[] = ['normal', 'retired']

/** "我的医保停用了吗": the real status beside what a fake message claims. No link is opened, and no message is pasted. */
export function ScamSheet({ coverage, asOf, now, onClose }: ScamSheetProps) {
  const money = useMoney()
  const good = GOOD.includes(coverage.status)
  return (
    <Sheet title={t.title} onClose={onClose}>
      <Banner
        tone={good ? 'brand' : 'warn'}
        icon={good ? 'check' : 'warning'}
        title={t.conclusion[coverage.status]}
        text={`${explain(coverage, money, now)}${t.asOf(describeTime(asOf, now))}`}
      />
      {t.rules.map(({ title, text }) => (
        <ListRow key={title} title={title} detail={text} />
      ))}
      <Card title={t.domains} className="coverage-domains">
        {t.domainList.map(({ title, text }) => (
          <View key={title} className="coverage-domain">
            <Text className="coverage-domain-name">{title}</Text>
            <Text className="coverage-source">{text}</Text>
          </View>
        ))}
      </Card>
      <Button kind="soft" text={t.official} onPress={() => open('official')} />
    </Sheet>
  )
}
