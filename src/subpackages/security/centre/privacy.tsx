import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Toggle } from '@/components/toggle'
import { cardsList } from '@/contract/operations/cards'
import { security as t } from '@/locales/zh-cn/security'
import { useRemote } from '@/services/remote/use-remote'
import { usePreferences } from '@/services/use-app-state'
import { RevealSheet } from './reveal-sheet'

/** Personal data as it is shown, masked, and the action to see it in full. */
export function Privacy({ bound }: { bound: boolean }) {
  const { hideAmounts, change } = usePreferences()
  const { view } = useRemote(cardsList, {})
  const [revealing, setRevealing] = useState(false)
  const primary = 'data' in view ? view.data.cards.find((card) => card.primary) : undefined
  return (
    <Card tight>
      <ListRow
        icon="eye-off"
        title={t.hide}
        detail={t.hideDetail}
        end={<Toggle on={hideAmounts} label={t.hide} onChange={(on) => change({ hideAmounts: on })} />}
      />
      <ListRow
        icon="card"
        title={t.masked}
        detail={primary ? `${primary.psnNameMasked} · ${primary.certnoMasked}` : undefined}
        end={<Text>{t.alwaysOn}</Text>}
      />
      {bound && <ListRow icon="eye" title={t.reveal} detail={t.revealDetail} onPress={() => setRevealing(true)} />}
      {revealing && <RevealSheet onClose={() => setRevealing(false)} />}
    </Card>
  )
}
