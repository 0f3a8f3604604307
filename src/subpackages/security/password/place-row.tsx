import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { security } from '@/locales/zh-cn/security'
import { useRemote } from '@/runtime'

const t = security.passwordPage

interface PlaceRowProps {
  admdvs: string
  onChange: (admdvs: string) => void
}

/** Where the card is insured: the same number may have one password here and another there. */
export function PlaceRow({ admdvs, onChange }: PlaceRowProps) {
  const [picking, setPicking] = useState(false)
  const { view, refresh } = useRemote('places.list', {})
  const places = 'data' in view ? view.data.places : []
  const place = places.find((each) => each.admdvs === admdvs)
  const text = place ? `${place.province} · ${place.city}` : t.choosePlace
  return (
    <View className="field">
      <Text className="field-label password-label">{t.place}</Text>
      <Pressable className="field-box" label={`${t.place}，${text}`} onPress={() => setPicking(true)}>
        <Icon name="pin" />
        <Text className={classes('password-place', !place && 'password-place-none')}>{text}</Text>
        <Icon name="right" size="s" />
      </Pressable>
      {picking && (
        <Sheet title={t.choosePlace} onClose={() => setPicking(false)}>
          {view.phase === 'error' && <FailureNotice failure={view.error} onStep={{ retry: refresh }} />}
          {places.map((each) => (
            <ListRow
              key={each.admdvs}
              icon="pin"
              title={each.city}
              detail={each.province}
              onPress={() => {
                onChange(each.admdvs)
                setPicking(false)
              }}
            />
          ))}
        </Sheet>
      )}
    </View>
  )
}
