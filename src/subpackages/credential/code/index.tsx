import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { ListRow } from '@/components/list-row'
import { LockScreen } from '@/components/lock-screen'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { Skeleton } from '@/components/skeleton'
import { PRIMARY_CARD, type Card as InsuranceCard } from '@/contract'
import { cardsList } from '@/contract/operations/cards'
import { familyList } from '@/contract/operations/family'
import { t as words } from '@/locales'
import { credentialText as t } from '@/locales/zh-cn/credential'
import { open, restart, useRequireSession } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useCaptureGuard } from '@/services/use-capture-guard'
import { useGate } from '@/services/use-gate'
import { useUnlock } from '@/services/use-unlock'
import { CashierSheet } from './cashier-sheet'
import { CodeCard } from './code-card'
import { holdersOf, type Holder } from './holders'
import { RefusedResult } from './refused'
import { SettledResult } from './settled'
import { Uninsured } from './uninsured'
import { SaveCode } from './save-code'
import { useBright } from './use-bright'
import { useCode } from './use-code'
import './index.scss'

/** Folded at build time: a build for a provider has no cashier. */
const IS_DEMO = process.env.TARO_APP_API === 'mock'

const SKELETON = [
  [
    [40, 22],
    [60, 16],
    [100, 200],
    [50, 18],
    [100, 44],
  ],
  [
    [100, 44],
    [100, 44],
  ],
] as const

export default function CredentialPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const full = useSession()?.scope === 'full'
  const gate = useGate()
  const captured = useCaptureGuard()
  const { view, refresh } = useRemote(cardsList, {}, { enabled: signedIn && full && gate === 'open' })
  return (
    <Page title={t.title} tab="credential">
      {captured && <Banner tone="warn" icon="warning" text={t.captured} />}
      {!full ? (
        <EmptyState
          icon="lock"
          title={t.sampleTitle}
          text={t.sampleText}
          actions={[{ text: t.sampleAction, onPress: () => restart('authorize') }]}
        />
      ) : gate === 'closed' ? (
        <Locked />
      ) : gate === 'asking' ? (
        // The cards may be known already, and no code is fetched before it is known whether to ask.
        <Skeleton cards={SKELETON} />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {({ cards }) => (cards.length === 0 ? <NoCard onBind={() => open('bind')} /> : <Codes cards={cards} />)}
        </RemoteFrame>
      )}
    </Page>
  )
}

/** Asks for the phone's unlock before a code is shown, where the person switched that on. */
const Locked = () => <LockScreen title={t.gateTitle} text={t.gateText} reason={t.gateReason} {...useUnlock()} />

/** The codes of the bound cards and of relatives, one at a time: changing the person or the place ends the code before. */
function Codes({ cards }: { cards: readonly InsuranceCard[] }) {
  const { member } = useRouter().params
  const { view, refresh } = useRemote(familyList, { cardId: PRIMARY_CARD })
  const holders = holdersOf(cards, 'data' in view ? view.data : null)
  const [chosen, setChosen] = useState(member ?? cards[0]?.cardId ?? '')
  const holder = holders.find(({ id }) => id === chosen) ?? holders[0]
  // A relative who was asked for is awaited, so that no other code is shown first.
  if (view.phase === 'loading' && member !== undefined && holder?.id !== member) return <Skeleton cards={SKELETON} slow={view.slow} />
  if (!holder) return null
  return (
    <>
      {holders.length > 1 && (
        <Chips options={holders.map(({ id, short }) => ({ value: id, text: short }))} value={holder.id} onChange={setChosen} />
      )}
      {view.phase === 'error' && (
        <Banner tone="warn" icon="warning" text={t.familyFailed} actions={[{ text: words.common.retry, onPress: refresh }]} />
      )}
      {holder.uninsured ? <Uninsured holder={holder} /> : <Shown key={holder.id} holder={holder} />}
    </>
  )
}

/** The code of one holder, or what became of it. */
function Shown({ holder }: { holder: Holder }) {
  const { demo } = useRuntime()
  const code = useCode(holder.cardId, holder.memberId)
  const [cashier, setCashier] = useState(false)
  const { result, renew } = code
  useBright(code.lit)
  if (result?.scan.status === 'settled') return <SettledResult scan={result.scan} tail={result.tail} holder={holder} onAgain={renew} />
  if (result?.scan.status === 'refused') return <RefusedResult scan={result.scan} holder={holder} onAgain={renew} />
  return (
    <>
      <CodeCard holder={holder} code={code} />
      {IS_DEMO && demo && (
        <Button className="code-action" kind="soft" icon="panel" text={t.cashier.open} onPress={() => setCashier(true)} />
      )}
      <SaveCode holder={holder} code={code} />
      <Button className="code-action" kind="outline" text={t.official} onPress={() => open('official')} />
      <Card tight>
        <ListRow icon="hospital" title={t.uses} detail={t.usesText} />
        <ListRow icon="shield" title={t.gate} detail={t.gateDetail} onPress={() => open('security')} />
      </Card>
      {IS_DEMO && cashier && demo && (
        <CashierSheet
          control={demo.control}
          token={code.credential?.token ?? null}
          earlier={code.earlier}
          onClose={() => setCashier(false)}
        />
      )}
    </>
  )
}
