import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { BillShare, PlaceFiling } from '@/contract'
import { filingText as t } from '@/locales/zh-cn/filing'

/** The filing in force; one that is over counts as none. */
const currentOf = ({ filing: { status } }: PlaceFiling): BillShare['filing'] => (status === 'over' ? 'none' : status)

/** One bill as the ledger would settle it now: at home, and there with each filing. */
export function BillCard({ place }: { place: PlaceFiling }) {
  const money = useMoney()
  const { bill, city } = place
  if (bill === null) {
    return (
      <Card>
        <Text className="filing-says">{t.noBill(city)}</Text>
      </Card>
    )
  }
  const current = currentOf(place)
  const ownOf = ({ account, cash }: BillShare): number => account + cash
  const home = bill.shares.find(({ filing }) => filing === 'home')
  const now = bill.shares.find(({ filing }) => filing === current)
  const more = home && now ? ownOf(now) - ownOf(home) : 0
  return (
    <Card title={t.billTitle(money(bill.fee))}>
      {bill.shares.map((share) => {
        const { filing, fund } = share
        const on = filing === current
        return (
          <View key={filing} className={classes('filing-share', on && 'filing-share-on')}>
            <View className="filing-share-main">
              <Text className="filing-share-title">{on ? t.now(t.kinds[filing]) : t.kinds[filing]}</Text>
              <Text className="filing-share-detail">{filing === 'home' ? bill.atHome : bill.institution}</Text>
            </View>
            <View className="filing-share-end">
              <Text className="filing-own">{t.own(money(ownOf(share)))}</Text>
              <Text className="filing-share-detail">{(filing === 'none' ? t.later : t.split)(money(fund))}</Text>
            </View>
          </View>
        )
      })}
      <Text className="filing-says">{`${more === 0 ? t.same : t.more(money(more))}${t.billAside}。`}</Text>
    </Card>
  )
}
