import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { errorText } from '@/components/failure-text'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import { entriesLeft } from '@/domain/recovery'
import { t } from '@/locales'
import { useRuntime } from '@/services/runtime-provider'
import { useSessionExpired } from '@/services/use-app-state'
import { Consents, type ConsentTicks } from './consents'
import { DemoClock } from './demo-clock'
import { Logo } from './logo'
import { QuickSignIn } from './quick-sign-in'
import { SecondFactor } from './second-factor'
import { SmsSignIn } from './sms-sign-in'
import { useSignIn } from './use-sign-in'
import './index.scss'

const ASKS = [
  { key: 'phone', icon: 'phone', required: true },
  { key: 'insurance', icon: 'card', required: true },
  { key: 'subscription', icon: 'bell', required: false },
] as const

type Reading = 'terms' | 'sensitive' | null

/** Whether the person deleted everything a moment ago; told once, because nothing of them is kept that could tell it again. */
function useDeleted(): boolean {
  const { interrupted } = useRuntime()
  const [deleted] = useState(interrupted.deleted)
  useEffect(() => {
    delete interrupted.deleted
  }, [interrupted])
  return deleted === true
}

export default function AuthorizePage() {
  // Not pre-ticked: consent has to be an act of the person.
  const [ticks, setTicks] = useState<ConsentTicks>({ terms: false, sensitive: false })
  const [bySms, setBySms] = useState(false)
  const [reading, setReading] = useState<Reading>(null)
  const signIn = useSignIn()
  const { demo } = useRuntime()
  const expired = useSessionExpired()
  const deleted = useDeleted()
  const missing = entriesLeft({ consent: ticks.terms, 'sensitive-consent': ticks.sensitive })
  const foot = signIn.secondFactor ? (
    <SecondFactor signIn={signIn} />
  ) : bySms ? (
    <SmsSignIn missing={missing} signIn={signIn} onQuick={() => setBySms(false)} />
  ) : (
    <QuickSignIn missing={missing} signIn={signIn} onOther={() => setBySms(true)} />
  )
  return (
    <Page title={t.authorize.title} root foot={foot}>
      <View className="authorize-hero">
        <Logo />
        <View>
          <Text className="authorize-slogan">{t.authorize.slogan}</Text>
          <Text className="authorize-sub">{t.authorize.sub}</Text>
        </View>
      </View>
      {deleted && <Banner tone="brand" icon="check" title={t.authorize.deletedTitle} text={t.authorize.deleted} />}
      {expired && <Banner tone="warn" icon="shield" title={errorText('AUTH-440').title} text={t.authorize.expired} />}
      {signIn.refused && (
        <Banner
          tone="warn"
          icon="shield"
          title={t.authorize.refusedTitle}
          text={t.authorize.refusedText}
          actions={[
            { text: t.authorize.otherPhone, onPress: () => setBySms(true) },
            { text: t.authorize.sample, onPress: signIn.sample },
          ]}
        />
      )}
      {signIn.failure && signIn.failure.cause !== 'second-factor' && (
        <FailureNotice
          inView
          failure={signIn.failure}
          onStep={{
            retry: signIn.dismiss,
            'resend-code': () => signIn.withHostPhone({}),
            'sign-in': signIn.dismiss,
            sample: signIn.sample,
          }}
        />
      )}
      {/* Folded at build time: a build for a provider has no clock of its own. */}
      {process.env.TARO_APP_API === 'mock' && demo && <DemoClock control={demo.control} />}
      <Card title={t.authorize.asks} aside={t.authorize.asksAside}>
        {ASKS.map(({ key, icon, required }) => (
          <ListRow
            key={key}
            icon={icon}
            tone={required ? 'brand' : 'plain'}
            title={t.authorize.items[key][0]}
            detail={t.authorize.items[key][1]}
            end={<Tag text={required ? t.authorize.required : t.authorize.optional} tone={required ? 'brand' : 'plain'} />}
          />
        ))}
      </Card>
      <Consents ticks={ticks} onChange={(tick) => setTicks((current) => ({ ...current, ...tick }))} onRead={setReading} />
      <Text className="authorize-disclaimer">{t.authorize.disclaimer}</Text>
      {reading && (
        <Sheet title={reading === 'terms' ? t.authorize.termsTitle : t.authorize.sensitiveTitle} onClose={() => setReading(null)}>
          {t.authorize[reading].map((paragraph) => (
            <Text key={paragraph} className="authorize-paragraph">
              {paragraph}
            </Text>
          ))}
        </Sheet>
      )}
    </Page>
  )
}
