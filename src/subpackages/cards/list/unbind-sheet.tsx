import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Submit } from '@/components/submit'
import { entriesLeft } from '@/domain/recovery'
import { FailureNotice } from '@/components/failure-notice'
import { OtpField } from '@/components/otp-field'
import { Sheet } from '@/components/sheet'
import { OTP_LENGTH, type Card } from '@/contract'
import { cardsUnbind } from '@/contract/operations/binding'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { wordOf } from '@/locales/word-of'
import { useAction } from '@/services/remote/use-action'
import { useOtp } from '@/services/use-otp'

interface UnbindSheetProps {
  card: Card
  onClose: () => void
  onUnbound: () => void
}

/** Unbinding is a sensitive action: it says what is deleted and asks for a new SMS code. */
export function UnbindSheet({ card, onClose, onUnbound }: UnbindSheetProps) {
  const [code, setCode] = useState('')
  const otp = useOtp('unbind')
  const unbind = useAction(cardsUnbind)
  const resend = () => {
    setCode('')
    otp.send()
  }
  const confirm = async () => {
    if (await unbind.run({ cardId: card.cardId, otpCode: code })) onUnbound()
  }
  const failure = unbind.failure ?? otp.failure
  return (
    <Sheet title={cardText.unbindTitle} onClose={onClose}>
      <Text className="card-item-text">
        {card.city} · {wordOf(t.insutype, card.insutype)} · {card.psnNameMasked}
      </Text>
      <Text className="card-item-text card-item-warning">{cardText.unbindText}</Text>
      {failure && <FailureNotice inView failure={failure} onStep={{ 'resend-code': resend, retry: resend }} />}
      <OtpField value={code} otp={otp} onSend={resend} onVoice={() => otp.send(undefined, 'voice')} onChange={setCode} />
      <Submit
        kind="danger"
        text={cardText.unbindConfirm}
        busy={unbind.pending ? cardText.unbindConfirm : null}
        missing={entriesLeft({ code: code.length === OTP_LENGTH })}
        missingText={cardText.unbindConfirm}
        onPress={() => void confirm()}
      />
    </Sheet>
  )
}
