import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { describeDate } from '@/components/time-text'
import { PRIMARY_CARD, SERVICES, type InstitutionDetail } from '@/contract'
import { institutionsFavour } from '@/contract/operations/institutions'
import { isOneOf } from '@/domain/codes'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { describeDistance, describeOpening, shareText } from '../shared/distance-text'
import { FilingBanner } from '../shared/filing-banner'
import { targetOf, useNearby } from '../shared/use-location'
import './detail.scss'

function ratioText({ percent, level }: InstitutionDetail): string {
  if (level === 'pharmacy') return percent === null ? t.ratioNotOpen : t.ratioPharmacy(percent)
  return percent === null ? t.ratioNone : t.ratioText(percent)
}

/** What the last tap led to, where the host could not do it. */
type Outcome = 'copied' | 'notCopied' | 'notCalled' | null

export function Detail({ institution }: { institution: InstitutionDetail }) {
  const { clock, platform } = useRuntime()
  const nearby = useNearby()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const { name, level, grade, distance, district, hours, services, percent, address, phone, departments, filing, admdvs, source } =
    institution
  const go = async () => {
    setOutcome(null)
    if (await nearby.openMap(targetOf(institution, address))) return
    setOutcome((await platform.copy(address)) ? 'copied' : 'notCopied')
  }
  const call = async () => setOutcome((await platform.callPhone(phone)) ? null : 'notCalled')
  const known = services.filter((service) => isOneOf(SERVICES, service))
  return (
    <>
      <Card>
        <Text className="place-title">{name}</Text>
        <Text className="place-facts">
          {[
            t.level(level, grade),
            distance === null ? district : describeDistance(distance),
            describeOpening(hours, level !== 'pharmacy', clock()),
          ].join(' · ')}
        </Text>
        <View className="place-tags">
          {known.map((service) => (
            <View key={service} className="place-tag">
              <Tag text={t.services[service]} />
            </View>
          ))}
        </View>
        <View className="place-actions">
          <Button className="place-action" icon="route" text={t.go} onPress={() => void go()} />
          <Button className="place-action" kind="outline" icon="phone" text={t.call} onPress={() => void call()} />
        </View>
        {outcome && <Banner tone={outcome === 'copied' ? 'brand' : 'warn'} text={t[outcome]} />}
        <Favourite institution={institution} />
      </Card>
      <FilingBanner filing={filing} admdvs={admdvs} />
      <Card title={t.ratio} aside={shareText(institution)}>
        <Text className={percent === null ? 'place-percent place-percent-none' : 'place-percent'}>
          {percent === null ? t.none : t.percent(percent)}
        </Text>
        <Text className="place-facts">{ratioText(institution)}</Text>
        <Text className="place-facts">{t.source(source.title, describeDate(source.effectiveOn))}</Text>
      </Card>
      <Card tight>
        <ListRow icon="pin" title={address} detail={t.address} />
        <ListRow icon="phone" title={phone} detail={t.phone} />
        <ListRow icon="clock" title={hours === null ? t.always : t.hours(hours.days, hours.from, hours.to)} detail={t.openHours} />
        {departments.length > 0 && <ListRow icon="hospital" title={departments.join('、')} detail={t.departments} />}
      </Card>
      <Text className="place-note">{t.planNote}</Text>
    </>
  )
}

/** Keeps the institution among the person's favourites; the backend does, so that another phone has them, too. Not for the sample. */
function Favourite({ institution: { institutionId, favourite } }: { institution: InstitutionDetail }) {
  const full = useSession()?.scope === 'full'
  const { run, pending, failure } = useAction(institutionsFavour)
  if (!full) return null
  return (
    <>
      <Button
        kind="text"
        {...(favourite ? { icon: 'check' as const } : {})}
        text={favourite ? t.favoured : t.favour}
        disabled={pending}
        onPress={() => void run({ cardId: PRIMARY_CARD, institutionId, favourite: !favourite })}
      />
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}
