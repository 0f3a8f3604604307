import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Facts } from '@/components/facts'
import { Tag } from '@/components/tag'
import type { DrugOffer, DrugPrices } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { OFFER_SORTS, rankOffers, reasonsOf, stockNow, type OfferSort } from '@/domain/drug-offers'
import { drugText as t } from '@/locales/zh-cn/directory'
import { useRuntime } from '@/services/runtime-provider'
import { LEVEL_TONES, restrictionWord, selfpayWord } from '../shared/drug-words'
import { Reasons } from '../shared/reasons'
import { Advice } from './advice'
import { DualShops } from './dual-shops'
import { NoOffers } from './no-offers'
import { OfferRow } from './offer-row'
import './index.scss'

/** Offers shown first. */
const FIRST = 8

interface ComparisonProps {
  prices: DrugPrices
  /** Empty: all districts. */
  district: string
  located: boolean
  where: ReactNode
  onSpec: (drugCode: string) => void
}

/** When the stock of the offers was told, the newest; nothing where none is known. */
function stockClock(offers: readonly DrugOffer[], now: number): string | null {
  const times = offers.filter((offer) => stockNow(offer, now) !== 'unknown').map(({ stockAsOf }) => stockAsOf)
  const latest = times.sort()[times.length - 1]
  return latest === undefined ? null : toClock(latest)
}

export function Comparison({ prices, district, located, where, onSpec }: ComparisonProps) {
  const { clock } = useRuntime()
  const now = clock()
  const { drug, standing } = prices
  const [sort, setSort] = useState<OfferSort>('pays')
  const [opened, setOpened] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const offers = prices.offers.filter((offer) => district === '' || located || offer.district === district)
  const ranked = rankOffers(offers, sort, now)
  const shown = all ? ranked : ranked.slice(0, FIRST)
  // The first one is open until another one was chosen; '' is none.
  const open = opened ?? ranked[0]?.institutionId
  const told = stockClock(offers, now)
  const restriction = restrictionWord(drug)
  // All pharmacies with 门诊统筹 meet the same 起付线, limit and balance; the first one tells them.
  const typical = ranked.find(({ pooled, bill }) => pooled && reasonsOf(bill, standing, true).length > 0)
  return (
    <>
      <Card>
        <View className="price-head">
          <Text className="price-name">{drug.genericName}</Text>
          <Tag text={t.levels[drug.chrgitmLv]} tone={LEVEL_TONES[drug.chrgitmLv]} />
        </View>
        <Facts
          className="price-facts"
          facts={[drug.spec, selfpayWord(drug), t.needsPrescription, ...(drug.dualChannel ? [t.dualChannel] : [])]}
        />
        {restriction !== null && <Text className="price-facts">{t.restricted(restriction)}</Text>}
        {prices.otherSpecs.map(({ drugCode, spec }) => (
          <Button key={drugCode} kind="text" small text={t.otherSpec(spec)} onPress={() => onSpec(drugCode)} />
        ))}
      </Card>
      {prices.offers.length === 0 ? (
        <NoOffers prices={prices} onSpec={onSpec} />
      ) : (
        <>
          <Advice offers={offers} now={now} />
          {typical && <Reasons bill={typical.bill} standing={standing} pharmacy />}
          {drug.dualChannel && <DualShops offers={offers} now={now} />}
          {where}
          <View className="price-sorts">
            <View className="price-chips">
              <Chips
                options={OFFER_SORTS.filter((value) => located || value !== 'nearest').map((value) => ({ value, text: t.sorts[value] }))}
                value={sort}
                onChange={setSort}
              />
            </View>
            {told !== null && <Text className="price-told">{t.stockAt(told)}</Text>}
          </View>
          <Card tight>
            {shown.map((offer) => (
              <OfferRow
                key={offer.institutionId}
                offer={offer}
                drug={drug}
                now={now}
                expanded={offer.institutionId === open}
                onToggle={() => setOpened(offer.institutionId === open ? '' : offer.institutionId)}
              />
            ))}
          </Card>
          {shown.length < ranked.length && (
            <Button kind="outline" text={t.showAll(ranked.length - shown.length)} onPress={() => setAll(true)} />
          )}
          <Text className="price-note">{t.priceBasis}</Text>
        </>
      )}
    </>
  )
}
