import { LockScreen } from '@/components/lock-screen'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { useUnlock } from '@/services/use-unlock'

/** Asks for the phone's unlock before an entry is shown. @param reason what it is asked for, as the phone's own panel says it */
export const GateScreen = (words: { text: string; reason: string }) => <LockScreen title={t.gateTitle} {...words} {...useUnlock()} />
