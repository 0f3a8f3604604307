import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Sheet } from '@/components/sheet'
import type { Batch } from '@/contract'
import { t as words } from '@/locales'
import { batchText as t } from '@/locales/zh-cn/enterprise'
import type { ShownBatch } from './use-batch'

interface CancelSheetProps {
  batch: Batch
  cancel: ShownBatch['cancel']
  onClose: () => void
}

/** Stopping keeps what is done; what is not cannot go on afterwards, so it is asked once more. */
export function CancelSheet({ batch: { done, left }, cancel, onClose }: CancelSheetProps) {
  const { pending, failure } = cancel
  const go = () => void cancel.run().then((stopped) => stopped && onClose())
  return (
    <Sheet title={t.cancelTitle} onClose={onClose}>
      <Text className="hr-note">{t.cancelText(done, left)}</Text>
      {failure && <FailureNotice failure={failure} onStep={{ retry: go, back: onClose }} />}
      <Button className="hr-action" kind="danger" text={pending ? t.cancelling : t.cancelConfirm} disabled={pending} onPress={go} />
      <Button kind="text" text={words.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
