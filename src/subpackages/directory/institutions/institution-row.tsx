import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { SERVICES, type Institution } from '@/contract'
import { isOneOf } from '@/domain/codes'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { useRuntime } from '@/services/runtime-provider'
import { describeDistance, describeOpening, shareText } from '../shared/distance-text'
import { targetOf, useNearby } from '../shared/use-location'

/** Tags beside a name; further ones are on the institution's page. */
const TAGS = 3

interface InstitutionRowProps {
  institution: Institution
  /** That of the pin on the plan; null beyond the plan. */
  number: number | null
  onOpen: () => void
}

const factsText = ({ level, grade, distance, district, hours }: Institution, now: number): string =>
  [
    t.level(level, grade),
    distance === null ? district : describeDistance(distance),
    describeOpening(hours, level !== 'pharmacy', now),
  ].join(' · ')

export function InstitutionRow({ institution, number, onOpen }: InstitutionRowProps) {
  const { clock } = useRuntime()
  const nearby = useNearby()
  const { name, percent, services } = institution
  const known = services.filter((service) => isOneOf(SERVICES, service)).slice(0, TAGS)
  // Without a map of the host the institution's page has the address to copy.
  const go = async () => {
    if (!(await nearby.openMap(targetOf(institution, institution.district)))) onOpen()
  }
  return (
    <View className="card org">
      <Pressable className="org-main" onPress={onOpen}>
        <View className="org-name">
          {number !== null && <Text className="org-number">{number}</Text>}
          <Text>{name}</Text>
        </View>
        <Text className="org-facts">{factsText(institution, clock())}</Text>
        <View className="org-tags">
          {known.map((service) => (
            <View key={service} className="org-tag">
              <Tag text={t.services[service]} />
            </View>
          ))}
        </View>
      </Pressable>
      <View className="org-share">
        <Text className={percent === null ? 'org-percent org-percent-none' : 'org-percent'}>
          {percent === null ? t.none : t.percent(percent)}
        </Text>
        <Text className="org-facts">{shareText(institution)}</Text>
        <Pressable className="org-go" label={`${t.go}，${name}`} onPress={() => void go()}>
          <Icon name="route" size="s" />
          <Text className="org-go-text">{t.go}</Text>
        </Pressable>
      </View>
    </View>
  )
}
