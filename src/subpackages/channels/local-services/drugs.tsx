import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow, type Tone } from '@/components/list-row'
import { Tag } from '@/components/tag'
import type { LocalServices } from '@/contract'
import { local as t } from '@/locales/zh-cn/channels'

type DrugLevel = LocalServices['drugs'][number]['level']

const TONES: Record<DrugLevel, Tone> = { '1': 'brand', '2': 'pool', '3': 'plain' }
/** Number of drugs shown first, so that what follows needs no long scrolling; the rest is shown on demand. */
const FIRST = 6

export function Drugs({ drugs }: Pick<LocalServices, 'drugs'>) {
  const [all, setAll] = useState(false)
  const shown = all ? drugs : drugs.slice(0, FIRST)
  return (
    <Card title={t.drugs} aside={t.drugsAside}>
      {shown.map(({ name, level }) => (
        <ListRow key={name} title={name} end={<Tag text={t.drugLevels[level]} tone={TONES[level]} />} />
      ))}
      {shown.length < drugs.length && <Button kind="text" text={t.more(drugs.length - shown.length)} onPress={() => setAll(true)} />}
      <Text className="local-note">{t.drugNote}</Text>
    </Card>
  )
}
