import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { describeLeft } from '@/components/time-text'
import type { Lock } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { t as texts } from '@/locales'
import { security } from '@/locales/zh-cn/security'
import { open } from '@/navigation'
import { openReset } from './ways-on'
import { useRuntime } from '@/services/runtime-provider'
import { useCountdown } from '@/services/use-countdown'
import { useHotline } from '@/services/use-hotline'

const t = security.lockedPage

interface LockedViewProps {
  lock: Lock
  onFace: () => void
  onReport: () => void
  /** Called when the countdown ends: the backend then says whether the lock is open. */
  onOver: () => void
}

export function LockedView({ lock, onFace, onReport, onOver }: LockedViewProps) {
  const { platform } = useRuntime()
  const hotline = useHotline(true, lock.city)
  const reported = lock.reason === 'reported'
  return (
    <>
      <View className="state-panel">
        <View className="state-symbol state-symbol-danger">
          <Icon name="lock" size="l" />
        </View>
        <Text className="state-title">{reported ? t.reportedHead : t.head}</Text>
        <Text className="state-text">{reported ? t.reportedText : t.text}</Text>
        {!reported && lock.until !== null && <Countdown until={lock.until} onOver={onOver} />}
      </View>
      <Text className="locked-lead">{reported ? t.recover : t.ways}</Text>
      <Card tight>
        <ListRow icon="face" tone="brand" title={t.face} detail={t.faceDetail} onPress={onFace} />
        {!reported && <ListRow icon="key" title={t.reset} detail={t.resetDetail} onPress={() => openReset(lock)} />}
        <ListRow
          icon="phone"
          title={t.call}
          detail={hotline.city ? t.callFrom(hotline.city, hotline.written) : t.callDetail}
          onPress={() => void platform.callPhone(hotline.number)}
        />
      </Card>
      <Card tight>
        {reported ? (
          <ListRow icon="clock" title={t.seeLog} onPress={() => open('security-log')} />
        ) : (
          <ListRow icon="warning" tone="danger" title={t.notMe} detail={t.notMeDetail} onPress={onReport} />
        )}
      </Card>
      <Reference lock={lock} />
    </>
  )
}

function Countdown({ until, onOver }: { until: string; onOver: () => void }) {
  const seconds = useCountdown(until)
  const over = seconds === 0
  useEffect(() => {
    if (over) onOver()
  }, [over, onOver])
  return (
    <>
      <View className="locked-left" role="text" aria-label={t.spoken(Math.floor(seconds / 60), seconds % 60)}>
        <Text>{describeLeft(seconds)}</Text>
      </View>
      <Text className="state-text">{t.until(toClock(until))}</Text>
    </>
  )
}

/** What to read out to 12393, which finds the lock by its time. */
function Reference({ lock: { lockedAt, lockId } }: { lock: Lock }) {
  const { platform } = useRuntime()
  const at = lockedAt === null ? lockId : `${toDate(lockedAt)} ${toClock(lockedAt)}`
  const text = t.reference(at)
  return (
    <View className="state-reference">
      <Text>{text}</Text>
      <Pressable className="state-copy" label={texts.errors.steps['copy-reference']} onPress={() => void platform.copy(text)}>
        <Text>{texts.common.copy}</Text>
      </Pressable>
    </View>
  )
}
