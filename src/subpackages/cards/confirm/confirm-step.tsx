import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { FailureNotice } from '@/components/failure-notice'
import { InView } from '@/components/in-view'
import { ListRow } from '@/components/list-row'
import { Submit } from '@/components/submit'
import { describeDate } from '@/components/time-text'
import type { BindTicket, Failure } from '@/contract'
import { entriesLeft } from '@/domain/recovery'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { wordOf } from '@/locales/word-of'

interface ConfirmStepProps {
  ticket: BindTicket
  failure: Failure | null
  guardian: boolean
  onGuardian: (declared: boolean) => void
  /** Returns to the form to change number, password or code. */
  onChange: () => void
  onRetry: () => void
}

/** Shows the person that the insurer found, masked by the insurer, before anything is bound. */
export const ConfirmStep = ({ ticket, failure, guardian, onGuardian, onChange, onRetry }: ConfirmStepProps) => (
  <>
    {failure && (
      <FailureNotice
        inView
        failure={failure}
        onStep={{ 'check-number': onChange, 'move-card': onChange, 'resend-code': onChange, retry: onRetry }}
      />
    )}
    <Card title={cardText.confirmTitle}>
      <ListRow title={cardText.name} end={ticket.psnNameMasked} />
      <ListRow title={cardText.certno} end={ticket.certnoMasked} />
      <ListRow title={cardText.birthYear} end={cardText.inYear(ticket.birthYear)} />
      <ListRow
        title={cardText.insurance}
        end={`${ticket.city} · ${wordOf(t.insutype, ticket.insutype)} · ${wordOf(t.psnType, ticket.psnType)}`}
      />
      <ListRow title={cardText.since} end={describeDate(ticket.insuredSince)} />
    </Card>
    {ticket.minor && (
      <Card tight>
        <InView entry="guardian">
          <Checkbox checked={guardian} label={cardText.guardian} onChange={onGuardian}>
            <Text>{cardText.guardian}</Text>
          </Checkbox>
        </InView>
      </Card>
    )}
    <Text className="bind-note">{cardText.confirmNote}</Text>
  </>
)

interface ConfirmFootProps {
  ticket: BindTicket
  guardian: boolean
  pending: boolean
  onConfirm: () => void
  onChange: () => void
}

export function ConfirmFoot({ ticket, guardian, pending, onConfirm, onChange }: ConfirmFootProps) {
  return (
    <>
      <Submit
        text={cardText.confirm}
        busy={pending ? cardText.binding : null}
        missing={entriesLeft({ guardian: !ticket.minor || guardian })}
        missingText={cardText.confirmGuardian}
        onPress={onConfirm}
      />
      <Button kind="text" text={cardText.notMe} onPress={onChange} />
    </>
  )
}
