import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import type { AlertSettings } from '@/contract'
import { kindsToAsk } from '@/domain/sends'
import { alertText } from '@/locales/zh-cn/alerts'
import { useRuntime } from '@/services/runtime-provider'
import { useSubscribe } from '@/services/use-subscribe'
import { kindsFor } from './kinds'

/**
 * Each accept on the vendor's panel allows one message. Shows the enabled kinds with the fewest sends left, and asks for one more of
 * each.
 */
export function SendsLeft({ settings }: { settings: AlertSettings }) {
  const { platform } = useRuntime()
  const subscribe = useSubscribe()
  const wanted = kindsToAsk(settings, kindsFor(settings))
  const [added, setAdded] = useState(0)
  const ask = () => {
    setAdded(0)
    void subscribe
      .ask(wanted.map(({ kind }) => kind))
      .then((result) =>
        setAdded(result?.status === 'answered' ? result.outcomes.filter(({ outcome }) => outcome === 'accepted').length : 0),
      )
  }
  if (wanted.length === 0) return null
  return (
    <>
      {subscribe.failure && <FailureNotice failure={subscribe.failure} onStep={{ retry: ask }} />}
      {added > 0 && <Banner tone="brand" icon="check" text={alertText.added(added)} />}
      <Card>
        <View className="rule-sends">
          <View className="list-row-main">
            {wanted.map(({ kind, left }) => (
              <Text key={kind} className={classes('rule-send', left === 0 && 'rule-send-none')}>
                {alertText.sends(alertText.names[kind], left)}
              </Text>
            ))}
            <Text className="rule-detail">{alertText.sendsNote[platform.host]}</Text>
            {wanted.length > 1 && <Text className="rule-detail">{alertText.addEach}</Text>}
          </View>
          <Button
            className="rule-ask"
            kind="soft"
            small
            text={subscribe.pending ? alertText.asking : alertText.add}
            disabled={subscribe.pending}
            onPress={ask}
          />
        </View>
      </Card>
    </>
  )
}
