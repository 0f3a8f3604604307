import { View } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { Chips } from '@/components/chips'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { useRuntime } from '@/services/runtime-provider'
import type { Where } from './use-location'
import './where-card.scss'

interface WhereCardProps {
  where: Where
  districts: readonly string[]
  /** Empty: all of them. */
  district: string
  onAsk: () => Promise<void>
  onDistrict: (district: string) => void
}

/** Offers the position where it was not asked for, says what a refusal means, and lists the districts, which need none. */
export function WhereCard({ where, districts, district, onAsk, onDistrict }: WhereCardProps) {
  const { platform } = useRuntime()
  const ask = { text: t.useLocation, onPress: () => void onAsk() }
  const again = { text: t.again, onPress: () => void onAsk() }
  return (
    <>
      {where.status === 'unasked' && <Banner icon="pin" text={t.locationText} actions={[ask]} />}
      {where.status === 'asking' && <Banner icon="pin" text={t.asking} />}
      {where.status === 'refused' && (
        <Banner
          tone="warn"
          icon="pin"
          title={t.refusedTitle}
          text={t.refusedText}
          actions={[{ text: t.settings, onPress: () => void platform.openSettings() }, again]}
        />
      )}
      {where.status === 'unavailable' && (
        <Banner tone="warn" icon="pin" title={t.unavailableTitle} text={t.unavailableText} actions={[again]} />
      )}
      {where.status !== 'known' && districts.length > 0 && (
        <View className="where-districts">
          <Chips
            options={[{ value: '', text: t.everyDistrict }, ...districts.map((value) => ({ value, text: value }))]}
            value={district}
            onChange={onDistrict}
          />
        </View>
      )}
    </>
  )
}
