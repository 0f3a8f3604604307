import { Text } from '@tarojs/components'
import { useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { PRIMARY_CARD } from '@/contract'
import { institutionsList } from '@/contract/operations/institutions'
import { drugText, institutionText as t } from '@/locales/zh-cn/directory'
import { useRemote } from '@/services/remote/use-remote'
import { SearchField } from '../shared/search-field'
import { useLocation } from '../shared/use-location'
import { useSettled } from '../shared/use-settled'

const LOADING = [
  [
    [60, 20],
    [60, 20],
    [60, 20],
  ],
] as const
/** Rows of the sheet; whoever looks for another one types a part of its name. */
const ROWS = 12

interface InstitutionSheetProps {
  onClose: () => void
  onPick: (institutionId: string) => void
}

/** Picks an institution of the place of insurance. A position that is known sorts it; none is asked for here. */
export function InstitutionSheet({ onClose, onPick }: InstitutionSheetProps) {
  const [typed, setTyped] = useState('')
  const { where } = useLocation()
  const query = useSettled(typed.trim())
  const input = { cardId: PRIMARY_CARD, limit: ROWS, ...(query === '' ? {} : { query }), ...where.position }
  const { view, refresh } = useRemote(institutionsList, input)
  const items = 'data' in view ? view.data.items : null
  return (
    <Sheet title={drugText.pick} onClose={onClose}>
      <SearchField label={t.search} short={t.searchShort} value={typed} onChange={setTyped} />
      {view.phase === 'error' && <FailureNotice failure={view.error} onStep={{ retry: refresh }} />}
      {view.phase === 'loading' && <Skeleton cards={LOADING} />}
      {items?.map(({ institutionId, name, level, grade, district }) => (
        <ListRow
          key={institutionId}
          icon={level === 'pharmacy' ? 'shop' : 'hospital'}
          title={name}
          detail={`${t.level(level, grade)} · ${district}`}
          inPlace
          onPress={() => onPick(institutionId)}
        />
      ))}
      {items?.length === 0 && <Text className="estimate-note">{t.emptyTitle}</Text>}
    </Sheet>
  )
}
