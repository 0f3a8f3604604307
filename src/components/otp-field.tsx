import { Text, View } from '@tarojs/components'
import { t } from '@/locales'
import { Banner } from './banner'
import { CodeField } from './code-field'
import { classes } from './appearance'
import { Pressable } from './pressable'
import './otp-field.scss'

/** State of one SMS code, as `useOtp` keeps it. */
export interface OtpState {
  /** Masked phone the code went to; null before the first send. */
  sentTo: string | null
  /** Seconds until another may be asked for; 0 when it may be now. */
  waitSeconds: number
  sending: boolean
  /** The code itself, in the demo only: there is no real SMS to read. */
  demoCode: string | null
  /** A call may read the code out: text messages did not help. */
  voiceAllowed: boolean
}

interface OtpFieldProps {
  value: string
  otp: OtpState
  disabled?: boolean
  onSend: () => void
  /** Has the code read out; offered after two text messages. */
  onVoice?: () => void
  onChange: (code: string) => void
}

export function OtpField({ value, otp, disabled = false, onSend, onVoice, onChange }: OtpFieldProps) {
  const waiting = otp.waitSeconds > 0
  const blocked = waiting || otp.sending || disabled
  return (
    <View className="field">
      <View className="field-head">
        <Text className="field-label">{t.authorize.code}</Text>
        {otp.sentTo && <Text className="field-aside">{t.authorize.sentTo(otp.sentTo)}</Text>}
      </View>
      <View className="otp-row">
        <CodeField value={value} label={t.authorize.code} onChange={onChange} />
        <Pressable className={classes('otp-send', blocked && 'otp-send-blocked')} disabled={blocked} onPress={onSend}>
          <Text>{waiting ? t.authorize.resendIn(otp.waitSeconds) : t.authorize.sendCode}</Text>
        </Pressable>
      </View>
      {onVoice && otp.voiceAllowed && (
        <Pressable className={classes('otp-voice', blocked && 'otp-send-blocked')} disabled={blocked} onPress={onVoice}>
          <Text>{t.authorize.voice}</Text>
        </Pressable>
      )}
      {otp.demoCode && (
        <View className="otp-demo">
          <Banner
            tone="demo"
            text={t.authorize.demoCode(otp.demoCode)}
            actions={[{ text: t.authorize.fillIn, onPress: () => onChange(otp.demoCode ?? '') }]}
          />
        </View>
      )}
    </View>
  )
}
