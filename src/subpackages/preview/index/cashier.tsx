import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { Submit } from '@/components/submit'
import { PRIMARY_CARD, type BusinessType } from '@/contract'
import { credentialsIssue } from '@/contract/operations/credentials'
import { businesses } from '@/locales/zh-cn/cashier'
import { entriesLeft } from '@/domain/recovery'
import { preview } from '@/locales/zh-cn/preview'
import { createNearby, type ScanResult } from '@/platform/nearby'
import { useAction } from '@/services/remote/use-action'
import { CashierAnswer, type Answer } from './cashier-answer'
import { CashierItems, type Item } from './cashier-items'
import type { Panel } from './use-panel'

const t = preview.cashier
/** s that a code may live. */
const LIVES = [30, 45, 60].map((value) => ({ value, text: t.seconds(value) }))
/** Characters; longer than any code. */
const LONGEST = 64

type Unscanned = Exclude<ScanResult['status'], 'ok' | 'cancelled'>

/** The code that a cashier reads: typed, scanned off another screen, or the one of the person in hand. */
function CodeInput({ panel, token, onToken }: { panel: Panel; token: string; onToken: (token: string) => void }) {
  const { outcomes } = panel
  const [nearby] = useState(() => createNearby(outcomes.current))
  const issue = useAction(credentialsIssue)
  const [unscanned, setUnscanned] = useState<Unscanned | null>(null)
  const scan = async () => {
    const scanned = await nearby.scan()
    if (scanned.status === 'cancelled') return
    setUnscanned(scanned.status === 'ok' ? null : scanned.status)
    if (scanned.status === 'ok') onToken(scanned.text.slice(0, LONGEST))
  }
  const show = async () => {
    setUnscanned(null)
    const code = await issue.run({ cardId: PRIMARY_CARD })
    if (code) onToken(code.token)
  }
  return (
    <>
      <Field entry="code" label={t.code} value={token} placeholder={t.codePlaceholder} maxLength={LONGEST} onChange={onToken} />
      {unscanned && <Banner tone="warn" icon="warning" text={t.unscanned[unscanned]} />}
      {issue.failure && <FailureNotice failure={issue.failure} onStep={{ retry: () => void show(), back: issue.reset }} />}
      <View className="panel-row">
        <Button className="panel-half" kind="outline" small text={t.scan} onPress={() => void scan()} />
        <Button
          className="panel-half panel-second"
          kind="outline"
          small
          text={t.own}
          disabled={issue.pending}
          onPress={() => void show()}
        />
      </View>
    </>
  )
}

/** 收银台: scans a code at an institution for a business, and says what the ledger answered. */
export function Cashier({ panel }: { panel: Panel }) {
  const { control, status } = panel
  const counters = control.counters()
  const [token, setToken] = useState('')
  const [chosen, choose] = useState(counters[0]?.institutionId ?? '')
  const [wanted, want] = useState<BusinessType>('01301')
  const [items, setItems] = useState<readonly Item[]>([])
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  const possible = counters.find(({ institutionId }) => institutionId === chosen)?.businesses ?? []
  const business = possible.includes(wanted) ? wanted : possible[0]
  const read = token.trim()
  const settle = async () => {
    if (business === undefined || read === '') return
    setBusy(true)
    setAnswer(null)
    const entered = items.length === 0 ? {} : { items: items.slice() }
    setAnswer(await control.scanCredential({ token: read, institutionId: chosen, business, ...entered }).finally(() => setBusy(false)))
  }
  return (
    <>
      <Card title={t.title}>
        <Text className="panel-note">{t.life}</Text>
        <Segmented options={LIVES} value={status.credentialSeconds} onChange={(seconds) => void control.setCredentialLife(seconds)} />
        <View className="panel-gap" />
        <CodeInput panel={panel} token={token} onToken={setToken} />
        <Text className="panel-label">{t.institution}</Text>
        <Chips
          options={counters.map(({ institutionId, name, city }) => ({ value: institutionId, text: `${name} · ${city}` }))}
          value={chosen}
          onChange={choose}
        />
        <Text className="panel-label">{t.business}</Text>
        <Chips options={possible.map((value) => ({ value, text: businesses[value] }))} value={business ?? wanted} onChange={want} />
        <CashierItems items={items} onItems={setItems} />
        <Submit
          text={t.settle}
          busy={busy ? t.settle : null}
          missing={entriesLeft({ code: read !== '' })}
          missingText={t.settle}
          onPress={() => void settle()}
        />
      </Card>
      {answer && <CashierAnswer answer={answer} />}
    </>
  )
}
