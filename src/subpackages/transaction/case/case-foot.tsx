import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import type { DisputeCase } from '@/contract'
import { casesFile, casesHold, casesWithdraw } from '@/contract/operations/cases'
import { caseText as t } from '@/locales/zh-cn/case'
import { open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useCallHotline } from '@/services/use-hotline'
import { paramsOf, type Entry } from '../entry'
import { isFiled } from './stages'

interface FootProps {
  found: DisputeCase
  note: string
  entry: Entry
}

/** The next step: stop, then file; a filed case can be withdrawn. */
export function CaseFoot({ found, note, entry }: FootProps) {
  const [hold, file, withdraw] = [useAction(casesHold), useAction(casesFile), useAction(casesWithdraw)]
  const call = useCallHotline()
  const { heldSince, result } = found
  const busy = hold.pending || file.pending || withdraw.pending
  const failed = [hold, file, withdraw].find(({ failure }) => failure !== null)
  const filed = isFiled(found)
  return (
    <View>
      {failed?.failure && <FailureNotice failure={failed.failure} onStep={{ retry: failed.reset, back: failed.reset }} />}
      {result !== null && <Button kind="soft" text={t.detail} onPress={() => open('transaction', paramsOf(entry))} />}
      {!filed && heldSince === null && <Button text={t.hold.action} disabled={busy} onPress={() => void hold.run(entry)} />}
      {!filed && heldSince !== null && (
        <Button text={t.file} disabled={busy} onPress={() => void file.run({ ...entry, ...(note === '' ? {} : { note }) })} />
      )}
      {filed && result === null && (
        <View className="case-foot">
          <Button className="case-foot-button" kind="outline" text={t.withdraw} disabled={busy} onPress={() => void withdraw.run(entry)} />
          <Button className="case-foot-button case-foot-second" kind="soft" text={t.call} onPress={call} />
        </View>
      )}
    </View>
  )
}
