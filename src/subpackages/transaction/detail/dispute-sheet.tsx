import { Text } from '@tarojs/components'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { DISPUTE_REASONS } from '@/contract'
import { transactionsDispute } from '@/contract/operations/transaction'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { paramsOf, type Entry } from '../entry'

interface DisputeSheetProps {
  entry: Entry
  onClose: () => void
}

export function DisputeSheet({ entry, onClose }: DisputeSheetProps) {
  const dispute = useAction(transactionsDispute)
  const send = async (reason: (typeof DISPUTE_REASONS)[number]) => {
    if (await dispute.run({ ...entry, reason })) onClose()
  }
  // What is not the owner's is stopped first and investigated; everything else is only noted.
  const toCase = () => {
    onClose()
    open('case', paramsOf(entry))
  }
  return (
    <Sheet title={detailText.disputeTitle} onClose={onClose}>
      <Text className="detail-note detail-lead">{detailText.disputeText}</Text>
      {dispute.failure && <FailureNotice failure={dispute.failure} onStep={{ retry: dispute.reset }} />}
      {DISPUTE_REASONS.map((reason) => (
        <ListRow
          key={reason}
          title={detailText.reasons[reason]}
          detail={reason === 'not-mine' ? detailText.notMineDetail : undefined}
          onPress={() => (reason === 'not-mine' ? toCase() : void send(reason))}
        />
      ))}
    </Sheet>
  )
}
