import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { Relative } from '@/contract'
import { familyText as t } from '@/locales/zh-cn/family'
import { open } from '@/navigation'
import { relationText } from '../words'
import { openAction } from './open-action'

interface MoreSheetProps {
  row: Relative | null
  pending: boolean
  onRemove: (memberId: string) => void
  onClose: () => void
}

/** What can be done for a relative besides the one action of the row. */
export function MoreSheet({ row, pending, onRemove, onClose }: MoreSheetProps) {
  if (!row) return null
  const { memberId } = row
  const relation = relationText(row.relation)
  const known = row.state === 'known' ? row : null
  const go = (leave: () => void) => () => {
    onClose()
    leave()
  }
  return (
    <Sheet title={relation} onClose={onClose}>
      {known && <ListRow icon="shield" title={t.coverage} onPress={go(() => openAction('pay', memberId))} />}
      {known?.code && <ListRow icon="code" title={t.actions.code} detail={t.code} onPress={go(() => openAction('code', memberId))} />}
      {known?.bar === null && !known.quota && (
        <ListRow icon="family" title={t.actions.grant} detail={t.shared} onPress={go(() => openAction('grant', memberId))} />
      )}
      {(known?.quota ?? known?.ended) && (
        <ListRow icon="family" title={t.quotaTitle} onPress={go(() => open('family-quota', { member: memberId }))} />
      )}
      <ListRow
        icon="exit"
        title={t.remove}
        detail={known?.quota ? t.removeFirst : t.removeDetail}
        danger={!known?.quota}
        inPlace
        {...(known?.quota || pending ? {} : { onPress: () => onRemove(memberId) })}
      />
    </Sheet>
  )
}
