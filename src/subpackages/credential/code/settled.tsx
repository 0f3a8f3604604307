import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { describeDate } from '@/components/time-text'
import { WhoPays } from '@/components/who-pays'
import { formatTime } from '@/domain/format-time'
import { wordOf } from '@/locales/word-of'
import { credentialText as t } from '@/locales/zh-cn/credential'
import { open } from '@/navigation'
import type { Holder } from './holders'
import type { Result } from './use-code'

type Settled = Extract<Result, { status: 'settled' }>

interface SettledProps {
  scan: Settled
  tail: string
  holder: Holder
  onAgain: () => void
}

/** What a cashier settled: who paid what, what is left, and what the other side saw. */
export function SettledResult({ scan, tail, holder, onAgain }: SettledProps) {
  const { at, business, institution, settlement, transactionId } = scan
  // A relative's entry is theirs, and is not opened here.
  const relative = holder.memberId !== null
  const entry = { id: transactionId, card: holder.cardId }
  return (
    <>
      <Card>
        <View className="result-head">
          <View className="result-symbol result-symbol-good">
            <Icon name="check" size="l" />
          </View>
          <Text className="result-title">{scan.postsOn === null ? t.settled : t.settling}</Text>
          <Text className="result-text">{institution}</Text>
          <Text className="result-when">{t.when(formatTime(at, 'YYYY-MM-DD HH:mm:ss'), wordOf(t.businesses, business))}</Text>
        </View>
      </Card>
      <WhoPays settlement={settlement} />
      <Card>
        <Left scan={scan} />
        <View className="result-actions">
          <Button className="result-action" kind="outline" small text={t.again} onPress={onAgain} />
          {!relative && (
            <Button
              className="result-action result-action-second"
              kind="soft"
              small
              text={t.detail}
              onPress={() => open('transaction', entry)}
            />
          )}
        </View>
      </Card>
      <Card title={t.otherSide} aside={t.codeTail(tail)}>
        <Seen label={t.saw} text={scan.seen.map((fact) => wordOf(t.facts, fact)).join('、')} />
        <Seen label={t.sawNot} text={t.unseen} />
        {!relative && <ListRow danger title={t.notMine} detail={t.notMineText} onPress={() => open('case', entry)} />}
      </Card>
    </>
  )
}

const Seen = ({ label, text }: { label: string; text: string }) => (
  <View className="seen">
    <Text className="seen-label">{label}</Text>
    <Text className="seen-text">{text}</Text>
  </View>
)

/** Balance and quota after it; the day the entry is expected on while they do not hold it. */
function Left({ scan: { balanceAfter, remaining, postsOn, settlement } }: { scan: Settled }) {
  const money = useMoney()
  if (postsOn !== null) {
    return (
      <View className="result-left">
        <Text>{t.postsOn(describeDate(postsOn))}</Text>
        {settlement.psnCashPay > 0 && <Text>{t.noQuota}</Text>}
      </View>
    )
  }
  return (
    <View className="result-left">
      {balanceAfter !== null && <Text>{t.balanceAfter(money(balanceAfter))}</Text>}
      {remaining !== null && <Text>{t.remaining(money(remaining))}</Text>}
    </View>
  )
}
