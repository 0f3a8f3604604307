import { Text, View } from '@tarojs/components'
import { t } from '@/locales'
import { OTP_LENGTH } from '@/contract'
import { useEffect, useRef } from 'react'
import { Banner } from './banner'
import { CodeField } from './code-field'
import { classes } from './appearance'
import { useForm, useLed } from './form'
import { Pressable } from './pressable'
import './otp-field.scss'

/** State of one SMS code, as `useOtp` keeps it. */
export interface OtpState {
  /** Masked phone that the code was sent to; null before the first send. */
  sentTo: string | null
  /** Seconds until the next code may be requested; 0 where it may be now. */
  waitSeconds: number
  sending: boolean
  /** The code; only in the demo, which sends no real SMS. */
  demoCode: string | null
  /** Whether the code may be requested as a voice call. */
  voiceAllowed: boolean
}

interface OtpFieldProps {
  value: string
  otp: OtpState
  disabled?: boolean
  onSend: () => void
  /** Requests a voice call; offered once `voiceAllowed`. */
  onVoice?: () => void
  onChange: (code: string) => void
  /** The last digit was typed or filled in by the phone: the form is sent, unless something else is missing. */
  onFull?: () => void
}

export function OtpField({ value, otp, disabled = false, onSend, onVoice, onChange, onFull }: OtpFieldProps) {
  const { lead } = useForm()
  const led = useLed('code')
  /** Whether the last change came from the keyboard, which the phone's own filling-in counts as, and not from 填入. */
  const typed = useRef(false)
  const asked = useRef(false)
  const waiting = otp.waitSeconds > 0
  useEffect(() => {
    if (!asked.current || otp.sending || !waiting) return
    asked.current = false
    lead('code')
  }, [lead, otp.sending, waiting])
  useEffect(() => {
    if (!typed.current || value.length < OTP_LENGTH) return
    typed.current = false
    onFull?.()
  })
  const ask = (send: () => void) => () => {
    asked.current = true
    send()
  }
  const type = (code: string) => {
    typed.current = true
    onChange(code)
  }
  const fillIn = () => {
    typed.current = false
    onChange(otp.demoCode ?? '')
  }
  const blocked = waiting || otp.sending || disabled
  return (
    <View className="field">
      <View className="field-head">
        <Text className="field-label">{t.authorize.code}</Text>
        {otp.sentTo && <Text className="field-aside">{t.authorize.sentTo(otp.sentTo)}</Text>}
      </View>
      <View className="otp-row">
        <CodeField value={value} label={t.authorize.code} focus={led} onChange={type} />
        <Pressable className={classes('otp-send', blocked && 'otp-send-blocked')} disabled={blocked} onPress={ask(onSend)}>
          <Text>{waiting ? t.authorize.resendIn(otp.waitSeconds) : t.authorize.sendCode}</Text>
        </Pressable>
      </View>
      {onVoice && otp.voiceAllowed && (
        <Pressable className={classes('otp-voice', blocked && 'otp-send-blocked')} disabled={blocked} onPress={ask(onVoice)}>
          <Text>{t.authorize.voice}</Text>
        </Pressable>
      )}
      {otp.demoCode && (
        <View className="otp-demo">
          <Banner tone="demo" text={t.authorize.demoCode(otp.demoCode)} actions={[{ text: t.authorize.fillIn, onPress: fillIn }]} />
        </View>
      )}
    </View>
  )
}
