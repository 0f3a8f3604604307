import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { describeDate } from '@/components/time-text'
import type { Institution, InstitutionPage } from '@/contract'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'
import { FilingBanner } from '../shared/filing-banner'
import type { Position } from '../shared/use-location'
import { InstitutionRow } from './institution-row'
import { Plan, PINS } from './plan'

interface InstitutionListProps {
  page: InstitutionPage
  items: readonly Institution[]
  here: Position | null
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
  favourites: boolean
  onClear: () => void
}

/** The plan, and the same institutions below it: the first ones carry the numbers of the pins. */
export function InstitutionList({ page, items, here, hasMore, loadingMore, onMore, favourites, onClear }: InstitutionListProps) {
  if (items.length === 0)
    return (
      <EmptyState
        icon="search"
        title={favourites ? t.emptyFavourites : t.emptyTitle}
        text={favourites ? t.emptyFavouritesText : t.emptyText}
        actions={[{ text: t.clear, onPress: onClear }]}
      />
    )
  return (
    <>
      <Plan institutions={items.slice(0, PINS)} here={here} />
      <FilingBanner filing={page.filing} admdvs={page.admdvs} />
      {items.map((institution, index) => (
        <InstitutionRow
          key={institution.institutionId}
          institution={institution}
          number={index < PINS ? index + 1 : null}
          onOpen={() => open('institution', { id: institution.institutionId })}
        />
      ))}
      {hasMore ? (
        <Button kind="outline" text={loadingMore ? t.loadingMore : t.more} disabled={loadingMore} onPress={onMore} />
      ) : (
        <Text className="org-end">{t.end(page.total)}</Text>
      )}
      <Text className="org-end">{t.source(page.source.title, describeDate(page.source.effectiveOn))}</Text>
    </>
  )
}
