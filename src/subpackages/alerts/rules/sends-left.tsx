import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import type { AlertKind, AlertSettings } from '@/contract'
import { alertText } from '@/locales/zh-cn/alerts'
import { platform, useSubscribe } from '@/runtime'

interface SendsLeftProps {
  kind: AlertKind
  settings: AlertSettings
}

/** One accept on the platform's panel = one message: how many are left, and one more on a tap. */
export function SendsLeft({ kind, settings }: SendsLeftProps) {
  const subscribe = useSubscribe()
  const left = settings.credits.find((credit) => credit.kind === kind)?.left ?? 0
  const [added, setAdded] = useState(false)
  const ask = () => {
    setAdded(false)
    void subscribe.ask([kind]).then((result) => {
      setAdded(result?.status === 'answered' && result.outcomes.some(({ outcome }) => outcome === 'accepted'))
    })
  }
  return (
    <>
      {subscribe.failure && <FailureNotice failure={subscribe.failure} onStep={{ retry: ask }} />}
      {added && <Banner tone="brand" icon="check" text={alertText.added} />}
      <Card>
        <View className="rule-head">
          <View className="list-row-main">
            <Text className="card-title">{alertText.sends(alertText.names[kind], left)}</Text>
            <Text className="rule-detail">{alertText.sendsNote[platform.host]}</Text>
          </View>
          <Button
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
