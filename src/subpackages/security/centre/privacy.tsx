import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Toggle } from '@/components/toggle'
import { security as t } from '@/locales/zh-cn/security'
import { preferences, usePreferences, useRemote } from '@/runtime'
import { RevealSheet } from './reveal-sheet'

/** What of the person's is shown, and the one way to see it whole. */
export function Privacy({ bound }: { bound: boolean }) {
  const { hideAmounts } = usePreferences()
  const { view } = useRemote('cards.list', {})
  const [revealing, setRevealing] = useState(false)
  const primary = 'data' in view ? view.data.cards.find((card) => card.primary) : undefined
  return (
    <Card tight>
      <ListRow
        icon="eye"
        title={t.hide}
        detail={t.hideDetail}
        end={<Toggle on={hideAmounts} label={t.hide} onChange={(on) => preferences.change({ hideAmounts: on })} />}
      />
      <ListRow
        icon="card"
        title={t.masked}
        detail={primary ? `${primary.psnNameMasked} · ${primary.certnoMasked}` : undefined}
        end={<Text>{t.alwaysOn}</Text>}
      />
      {bound && <ListRow icon="lock" title={t.reveal} detail={t.revealDetail} onPress={() => setRevealing(true)} />}
      {revealing && <RevealSheet onClose={() => setRevealing(false)} />}
    </Card>
  )
}
