import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Checkbox } from '@/components/checkbox'
import { FailureNotice } from '@/components/failure-notice'
import { Hint } from '@/components/hint'
import { InView } from '@/components/in-view'
import { useShell } from '@/components/shell'
import { Submit } from '@/components/submit'
import { entriesLeft } from '@/domain/recovery'
import { verification } from '@/locales/zh-cn/verification'
import { FlowFrame } from '../shared/flow-frame'
import { StepNotice } from '../shared/step-notice'
import { useAuthorization, type Away } from './use-authorization'
import type { FlowHandle } from '../shared/use-flow'

const t = verification.authorize

const GO = { here: t.go, away: t.away, 'brought-back': t.submit, cancelled: t.again, 'timed-out': t.again, unavailable: t.again } as const

const OUTCOMES = {
  cancelled: [t.cancelledTitle, t.cancelledText],
  'timed-out': [t.timedOutTitle, t.timedOutText],
  unavailable: [t.unavailableTitle, t.unavailableText],
} as const

/** Reading sensitive data elsewhere requires a separate consent, which is not pre-ticked. */
export function AuthorizeStep({ handle }: { handle: FlowHandle }) {
  const { pending } = handle
  const [consented, setConsented] = useState(false)
  const { takeStep } = useShell()
  const { away, failure, asking, prepare, go } = useAuthorization(handle)
  const consent = (checked: boolean) => {
    setConsented(checked)
    // The address is fetched before the tap: hosts allow leaving the app only directly inside a tap.
    if (checked) prepare()
  }
  const sample = () => takeStep('sample', { code: 'AUTH-403', reference: '' })
  const missing = entriesLeft({ consent: consented })
  const foot = (
    <>
      <Submit
        text={GO[away]}
        busy={pending || asking ? verification.working : away === 'away' ? t.away : null}
        missing={missing}
        missingText={t.needConsent}
        onPress={go}
      />
      <Button kind="text" text={t.sample} onPress={sample} />
    </>
  )
  return (
    <FlowFrame handle={handle} foot={foot} notice={<AwayNotice away={away} onAgain={consented ? go : null} onSample={sample} />}>
      <StepNotice handle={handle} />
      {failure && <FailureNotice inView failure={failure} onStep={{ retry: prepare }} />}
      <Text className="flow-hint">{t.lead}</Text>
      <Text className="authorize-head">{t.readTitle}</Text>
      {t.reads.map((line) => (
        <Hint key={line} tone="good" text={line} />
      ))}
      <Text className="authorize-head">{t.notTitle}</Text>
      {t.nots.map((line) => (
        <Hint key={line} tone="plain" text={line} />
      ))}
      <View className="authorize-consent">
        <InView entry="consent">
          <Checkbox checked={consented} label={t.consentLabel} onChange={consent}>
            <Text>{t.consentLead}</Text>
            <Text className="authorize-strong">{t.consentStrong}</Text>
            <Text>{t.consent}</Text>
          </Checkbox>
        </InView>
      </View>
    </FlowFrame>
  )
}

function AwayNotice({ away, onAgain, onSample }: { away: Away; onAgain: (() => void) | null; onSample: () => void }) {
  if (away === 'here' || away === 'away') return null
  if (away === 'brought-back') return <Banner tone="brand" icon="check" title={t.broughtBackTitle} text={t.broughtBackText} />
  const [title, text] = OUTCOMES[away]
  const again = onAgain ? [{ text: t.again, onPress: onAgain }] : []
  return <Banner tone="warn" icon="warning" title={title} text={text} actions={[...again, { text: t.sample, onPress: onSample }]} />
}
