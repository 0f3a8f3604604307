import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Sheet } from '@/components/sheet'
import { locksReport } from '@/contract/operations/locks'
import { t as texts } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'

const t = security.lockedPage

interface ReportSheetProps {
  lockId: string
  onClose: () => void
}

/** 不是我操作的: explains what freezing does before it is done. */
export function ReportSheet({ lockId, onClose }: ReportSheetProps) {
  const report = useAction(locksReport)
  const go = async () => {
    if (await report.run({ lockId })) onClose()
  }
  return (
    <Sheet title={t.notMeTitle} onClose={onClose}>
      <Text className="locked-text">{t.notMeText}</Text>
      {report.failure && <FailureNotice failure={report.failure} onStep={{ retry: () => void go(), back: onClose }} />}
      <Button kind="danger" text={t.notMeConfirm} disabled={report.pending} onPress={() => void go()} />
      <Button kind="text" text={texts.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
