import { Text } from '@tarojs/components'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { DISPUTE_REASONS } from '@/contract'
import { t } from '@/locales'
import { useAction } from '@/runtime'

interface DisputeSheetProps {
  transactionId: string
  onClose: () => void
}

export function DisputeSheet({ transactionId, onClose }: DisputeSheetProps) {
  const dispute = useAction('transactions.dispute')
  const send = async (reason: (typeof DISPUTE_REASONS)[number]) => {
    if (await dispute.run({ cardId: 'primary', transactionId, reason })) onClose()
  }
  return (
    <Sheet title={t.transactions.disputeTitle} onClose={onClose}>
      <Text className="detail-note detail-lead">{t.transactions.disputeText}</Text>
      {dispute.failure && <FailureNotice failure={dispute.failure} onStep={{ retry: dispute.reset }} />}
      {DISPUTE_REASONS.map((reason) => (
        <ListRow key={reason} title={t.transactions.reasons[reason]} onPress={() => void send(reason)} />
      ))}
    </Sheet>
  )
}
