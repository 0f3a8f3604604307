import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Statement } from '@/contract'
import { insightText } from '@/locales/zh-cn/insight'
import { open } from '@/navigation'

interface NoAccountProps {
  statement: Statement
  /** False for somebody who has an account on which nothing ever happened. */
  resident: boolean
}

/** A year without own money: what the fund paid is all there is to tell, and no ¥0.00 stands for an account that is not there. */
export const NoAccount = ({ statement: { reimbursed, complete, yearLabel }, resident }: NoAccountProps) => (
  <Card title={complete ? insightText.fundPaidIn(yearLabel) : insightText.fundPaid}>
    {reimbursed > 0 ? (
      <View className="fund-paid">
        <Amount fen={reimbursed} size="m" />
      </View>
    ) : (
      <Text className="insight-note">{insightText.fundPaidNothing}</Text>
    )}
    <Text className="insight-note">{resident ? insightText.noAccount : insightText.noMovement}</Text>
    <View className="fund-list">
      <ListRow title={insightText.seeVisits} detail={insightText.seeVisitsDetail} onPress={() => open('transactions')} />
    </View>
  </Card>
)
