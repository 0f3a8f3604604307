import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import type { KnownRelative, Relative } from '@/contract'
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
  const known = row.state === 'known' ? row : null
  const held = known?.quota !== undefined && known.quota !== null
  const go = (leave: () => void) => () => {
    onClose()
    leave()
  }
  return (
    <Sheet title={relationText(row.relation)} onClose={onClose}>
      {known && <Ways row={known} go={go} />}
      <ListRow
        icon="unlink"
        title={t.remove}
        detail={held ? t.removeFirst : t.removeDetail}
        danger={!held}
        inPlace
        {...(held || pending ? {} : { onPress: () => onRemove(memberId) })}
      />
    </Sheet>
  )
}

/** Where the other rows of the family lead. */
function Ways({ row, go }: { row: KnownRelative; go: (leave: () => void) => () => void }) {
  const { memberId, code, bar, quota, ended } = row
  return (
    <>
      <ListRow icon="shield" title={t.coverage} onPress={go(() => openAction('pay', memberId))} />
      {code && <ListRow icon="code" title={t.actions.code} detail={t.code} onPress={go(() => openAction('code', memberId))} />}
      {bar === null && !quota && (
        <ListRow icon="family" title={t.actions.grant} detail={t.shared} onPress={go(() => openAction('grant', memberId))} />
      )}
      {(quota ?? ended) && <ListRow icon="family" title={t.quotaTitle} onPress={go(() => open('family-quota', { member: memberId }))} />}
    </>
  )
}
