import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { DrugOffer } from '@/contract'
import { rankOffers, stockNow } from '@/domain/drug-offers'
import { drugText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'
import { describeDistance } from '../shared/distance-text'

/** Shops that are named. */
const MOST = 3

/** 双通道: the designated pharmacies that have the drug, the nearest first; a tap opens the pharmacy's page. */
export function DualShops({ offers, now }: { offers: readonly DrugOffer[]; now: number }) {
  const shops = rankOffers(
    offers.filter((offer) => offer.pooled && stockNow(offer, now) !== 'none'),
    'nearest',
    now,
  ).slice(0, MOST)
  if (shops.length === 0) return null
  return (
    <Card title={t.dualShops} tight>
      {shops.map(({ institutionId, name, distance, district }) => (
        <ListRow
          key={institutionId}
          icon="shop"
          title={name}
          detail={distance === null ? district : describeDistance(distance)}
          onPress={() => open('institution', { id: institutionId })}
        />
      ))}
    </Card>
  )
}
