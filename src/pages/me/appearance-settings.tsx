import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segmented } from '@/components/segmented'
import { Toggle } from '@/components/toggle'
import { t } from '@/locales'
import { usePreferences } from '@/services/use-app-state'

const THEMES = (['auto', 'light', 'dark'] as const).map((value) => ({ value, text: t.me.themes[value] }))

export function AppearanceSettings() {
  const { theme, care, hideAmounts, reduceMotion, change } = usePreferences()
  return (
    <Card title={t.me.appearance}>
      <View className="me-theme">
        <Text className="field-label">{t.me.theme}</Text>
        <Segmented options={THEMES} value={theme} onChange={(next) => change({ theme: next })} />
      </View>
      <ListRow
        icon="text-size"
        title={t.me.care}
        detail={t.me.careDetail}
        end={<Toggle on={care} label={t.me.care} onChange={(on) => change({ care: on })} />}
      />
      <ListRow
        icon="eye-off"
        title={t.me.hide}
        detail={t.me.hideDetail}
        end={<Toggle on={hideAmounts} label={t.me.hide} onChange={(on) => change({ hideAmounts: on })} />}
      />
      <ListRow
        icon="motion"
        title={t.me.motion}
        detail={t.me.motionDetail}
        end={<Toggle on={reduceMotion} label={t.me.motion} onChange={(on) => change({ reduceMotion: on })} />}
      />
    </Card>
  )
}
