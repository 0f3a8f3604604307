import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Statement } from '@/contract'
import { insightText } from '@/locales/zh-cn/insight'
import { open } from '@/navigation'

interface NoAccountProps {
  statement: Statement
  /** False for somebody whose personal account had no movement in the year. */
  resident: boolean
}

/** A year without a personal account shows what the fund paid, and never ¥0.00 as a balance. */
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
