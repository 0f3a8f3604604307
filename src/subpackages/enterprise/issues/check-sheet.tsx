import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { InView } from '@/components/in-view'
import { Sheet } from '@/components/sheet'
import { Submit } from '@/components/submit'
import type { CheckReason } from '@/contract'
import { entriesLeft } from '@/domain/recovery'
import { t as words } from '@/locales'
import { issuesText as t } from '@/locales/zh-cn/enterprise'
import { Options } from '@/components/options'
import type { Check } from './use-check'

const REASONS: readonly CheckReason[] = ['deducted-not-posted', 'base-declared-otherwise', 'enrolled-late', 'left-before']

/** Why the insurer is asked; none is chosen beforehand. */
export function CheckSheet({ check }: { check: Check }) {
  const { reason, pending, failure } = check
  const close = () => check.ask(false)
  return (
    <Sheet title={t.reasonTitle} onClose={close}>
      <Text className="hr-note">{t.reasonText}</Text>
      <View className="hr-options">
        <InView entry="reason">
          <Options options={REASONS.map((value) => ({ value, text: t.reasons[value] }))} value={reason} onChange={check.choose} />
        </InView>
      </View>
      {failure && <FailureNotice failure={failure} onStep={{ retry: check.submit, back: close }} />}
      <Submit
        text={t.confirm}
        busy={pending ? t.confirming : null}
        missing={entriesLeft({ reason: reason !== null })}
        missingText={t.reasonMissing}
        onPress={check.submit}
      />
      <Button kind="text" text={words.common.cancel} onPress={close} />
    </Sheet>
  )
}
