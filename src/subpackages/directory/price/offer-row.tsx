import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Facts } from '@/components/facts'
import type { Tone } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import type { Drug, DrugOffer } from '@/contract'
import { stockNow, type StockNow } from '@/domain/drug-offers'
import { formatFen } from '@/domain/money'
import { drugText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'
import { BillBox } from '../shared/bill-box'
import { describeDistance } from '../shared/distance-text'

const TONES: Record<StockNow, Tone> = { plenty: 'brand', few: 'warn', none: 'plain', unknown: 'plain' }

interface OfferRowProps {
  offer: DrugOffer
  drug: Drug
  now: number
  expanded: boolean
  onToggle: () => void
}

/** A pharmacy: what the person pays there, beside price, stock and distance. Out of stock it is dimmed. */
export function OfferRow({ offer, drug, now, expanded, onToggle }: OfferRowProps) {
  const money = useMoney()
  const { name, distance, district, price, bill, pooled, left } = offer
  const stock = stockNow(offer, now)
  const facts = [
    distance === null ? district : describeDistance(distance),
    t.tag(formatFen(price)),
    pooled ? t.fundPays(money(bill.fundPaySumamt)) : t.fundClosed,
  ]
  return (
    <View className={classes('offer', stock === 'none' && 'offer-none')}>
      <Pressable className="offer-row" onPress={onToggle}>
        <View className="offer-main">
          <View className="offer-name">
            <Text className="offer-title">{name}</Text>
            <Tag text={stock === 'few' && left !== null ? t.left(left) : t.stocks[stock]} tone={TONES[stock]} />
          </View>
          <Facts className="price-facts" facts={facts} />
        </View>
        <View className="offer-end">
          <Text className={classes('offer-amount', expanded && stock !== 'none' && 'offer-amount-on')}>{money(bill.psnPartAmt)}</Text>
          <Text className="price-facts">{t.youPay}</Text>
        </View>
      </Pressable>
      {expanded && (
        <>
          <BillBox bill={bill} selfpayPercent={drug.selfpayPercent} />
          <Button kind="text" small icon="pin" text={t.seeShop} onPress={() => open('institution', { id: offer.institutionId })} />
        </>
      )}
    </View>
  )
}
