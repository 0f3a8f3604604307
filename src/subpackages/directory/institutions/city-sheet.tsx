import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { institutionText as t } from '@/locales/zh-cn/directory'
import type { Places } from '@/services/use-places'

const LOADING = [
  [
    [60, 20],
    [60, 20],
    [60, 20],
  ],
] as const

interface CitySheetProps {
  list: Places
  onClose: () => void
  onPick: (admdvs: string) => void
}

/** The cities that have a directory. */
export const CitySheet = ({ list: { places, failure, loading, retry }, onClose, onPick }: CitySheetProps) => (
  <Sheet title={t.pickCity} onClose={onClose}>
    {failure && <FailureNotice failure={failure} onStep={{ retry }} />}
    {loading && <Skeleton cards={LOADING} />}
    {places.map(({ admdvs, city, province }) => (
      <ListRow key={admdvs} icon="pin" title={city} detail={province} inPlace onPress={() => onPick(admdvs)} />
    ))}
  </Sheet>
)
