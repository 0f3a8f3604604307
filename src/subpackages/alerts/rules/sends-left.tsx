import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import type { AlertSettings } from '@/contract'
import { kindsToAsk, sendsLeft } from '@/domain/sends'
import { alertText } from '@/locales/zh-cn/alerts'
import { useRuntime } from '@/services/runtime-provider'
import { useSubscribe } from '@/services/use-subscribe'
import { kindsFor } from './kinds'

/**
 * Each accept on the vendor's panel allows one message. Shows what each enabled rule can still send, says at once where one is on and
 * sends nothing, and asks for one more of those with the fewest left.
 */
export function SendsLeft({ settings }: { settings: AlertSettings }) {
  const { platform } = useRuntime()
  const subscribe = useSubscribe()
  const sends = sendsLeft(settings, kindsFor(settings))
  const wanted = kindsToAsk(sends)
  const silent = sends.filter(({ left }) => left === 0)
  const [added, setAdded] = useState(0)
  const ask = () => {
    setAdded(0)
    void subscribe
      .ask(wanted)
      .then((result) =>
        setAdded(result?.status === 'answered' ? result.outcomes.filter(({ outcome }) => outcome === 'accepted').length : 0),
      )
  }
  if (sends.length === 0) return null
  return (
    <>
      {subscribe.failure && <FailureNotice failure={subscribe.failure} onStep={{ retry: ask }} />}
      {added > 0 && <Banner tone="brand" icon="check" text={alertText.added(added)} />}
      <Card>
        <Text className="card-title">{alertText.sendsTitle}</Text>
        {silent.length > 0 && (
          <Text className="rule-silent">{alertText.silent(silent.map(({ kind }) => alertText.names[kind]).join('、'))}</Text>
        )}
        <View role="list">
          {sends.map(({ kind, left }) => (
            <View key={kind} className="rule-send" role="listitem">
              <Text>{alertText.names[kind]}</Text>
              <Text className={classes('rule-send-left', left === 0 && 'rule-send-none')}>{alertText.sends(left)}</Text>
            </View>
          ))}
        </View>
        <Text className="rule-detail">{alertText.sendsNote[platform.host]}</Text>
        {wanted.length > 1 && (
          <Text className="rule-detail">{alertText.addEach(wanted.map((kind) => alertText.names[kind]).join('、'))}</Text>
        )}
        <Button
          className="rule-ask"
          kind={silent.length > 0 ? 'primary' : 'soft'}
          text={subscribe.pending ? alertText.asking : alertText.add}
          disabled={subscribe.pending}
          onPress={ask}
        />
      </Card>
    </>
  )
}
