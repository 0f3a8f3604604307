import { Text, View } from '@tarojs/components'
import { useMemo, type ReactNode } from 'react'
import { useAppearance } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { GroundHead } from '@/components/ground'
import { Icon } from '@/components/icon'
import { describeTime } from '@/components/time-text'
import type { Analysis } from '@/contract'
import { officerText } from '@/locales/zh-cn/officer'
import { workforceText as t } from '@/locales/zh-cn/workforce'
import { open } from '@/navigation'
import { ChartCard } from '../chart-card'
import { useLook } from '../look'
import { bandsOption } from './options'

interface BandsProps {
  analysis: Analysis
  now: number
}

const bandOf = ({ from, to }: Pick<Analysis['bands'][number], 'from' | 'to'>): string => officerText.band(from, to)

/** Balances of those who consented, in groups that show nobody; or the sentence why there are none. */
export function Bands({ analysis, now }: BandsProps) {
  const { bar, smallest } = analysis
  return (
    <>
      {bar === null ? <Distribution analysis={analysis} now={now} /> : <Barred analysis={analysis} bar={bar} />}
      <View className="workforce-note">
        <Icon name="lock" size="s" />
        <Text className="workforce-note-text">{t.note(smallest)}</Text>
      </View>
    </>
  )
}

function Barred({ analysis, bar }: { analysis: Analysis; bar: string }) {
  return (
    <Card>
      <GroundHead ground="b" title={t.bands} />
      <Banner
        icon="lock"
        text={sentenceOf(analysis, bar)}
        {...(bar === 'none' ? { actions: [{ text: t.toQuery, onPress: () => open('enterprise') }] } : {})}
      />
    </Card>
  )
}

function sentenceOf({ smallest, change }: Analysis, bar: string): string {
  switch (bar) {
    case 'none':
      return t.bars.none
    case 'few':
      return t.bars.few(smallest)
    case 'alike':
      return t.bars.alike
    case 'close':
      return t.bars.close(change)
    default:
      return t.bars.other
  }
}

function Distribution({ analysis, now }: BandsProps) {
  const { care } = useAppearance()
  const { members, at } = analysis
  const heading = (
    <GroundHead ground="b" title={t.bands}>
      <Text className="workforce-aside">{t.consented(members, at === null ? '' : describeTime(at, now))}</Text>
    </GroundHead>
  )
  return (
    <>
      {care ? <CareBands analysis={analysis} heading={heading} /> : <BandsChart analysis={analysis} heading={heading} />}
      <Departments analysis={analysis} care={care} />
    </>
  )
}

function BandsChart({ analysis: { bands, members }, heading }: { analysis: Analysis; heading: ReactNode }) {
  const look = useLook()
  const option = useMemo(() => bandsOption(bands, look), [bands, look])
  const largest = bands.reduce<Analysis['bands'][number] | null>((best, band) => (best && best.count >= band.count ? best : band), null)
  return (
    <ChartCard
      id="chart-bands"
      heading={heading}
      option={option}
      label={t.bandsSpoken(members, largest ? bandOf(largest) : '', largest?.count ?? 0)}
      head={[t.band, t.count, t.share]}
      rows={bands.map((band) => [bandOf(band), t.people(band.count), t.percent(band.share)])}
    />
  )
}

/** A sentence a band: five columns of large type do not fit side by side. */
const CareBands = ({ analysis: { bands }, heading }: { analysis: Analysis; heading: ReactNode }) => (
  <Card>
    {heading}
    {bands.map((band) => (
      <Text key={band.from} className="workforce-care">
        {t.careBand(bandOf(band), band.count, t.percent(band.share))}
      </Text>
    ))}
  </Card>
)

function Departments({ analysis: { departments }, care }: { analysis: Analysis; care: boolean }) {
  if (departments.length === 0) return null
  const nameOf = ({ name, merged }: Analysis['departments'][number]) => name ?? t.merged(merged)
  return (
    <Card>
      <GroundHead ground="b" title={t.departments}>
        {!care && <Text className="workforce-cell workforce-head-cell">{t.consentedHead}</Text>}
        {!care && <Text className="workforce-cell workforce-head-cell workforce-wide">{t.middleHead}</Text>}
      </GroundHead>
      {departments.map((department) =>
        care ? (
          <Text key={nameOf(department)} className="workforce-care">
            {t.careDepartment(nameOf(department), department.count, bandOf(department.middle))}
          </Text>
        ) : (
          <View key={nameOf(department)} className="workforce-line">
            <Text className="workforce-name">{nameOf(department)}</Text>
            <Text className="workforce-cell workforce-strong">{department.count}</Text>
            <Text className="workforce-cell workforce-wide">{bandOf(department.middle)}</Text>
          </View>
        ),
      )}
    </Card>
  )
}
