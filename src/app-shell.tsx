import { useEffect, useMemo, type ReactNode } from 'react'
import { PRIMARY_CARD, type Failure } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { messagesList } from '@/contract/operations/messages'
import { securityGet } from '@/contract/operations/security'
import { sessionCreate } from '@/contract/operations/session'
import { AppearanceProvider } from '@/components/appearance'
import { ShellProvider, type Shell } from '@/components/shell'
import { branchOf, type NextStep } from '@/domain/recovery'
import { back, markPage, open, replace, restart } from '@/navigation'
import { useAppearanceValue } from '@/services/appearance'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useAutoLock, useSession, useStorageFull } from '@/services/use-app-state'
import { useCallHotline } from '@/services/use-hotline'
import { localFailure } from '@/services/app-error'
import { AppLock } from './app-lock'

/** Default action of each next step of an error; a page may replace it. */
function useSteps(): Shell['takeStep'] {
  const { platform, signIn } = useRuntime()
  const call = useCallHotline()
  const sample = useAction(sessionCreate)
  const lookAtSample = async () => {
    const stillHere = markPage()
    const signedIn = await sample.run({ method: 'sample', host: platform.host })
    // If the page was left meanwhile, the person may have signed in another way: the sample session must not replace theirs.
    if (!signedIn || !stillHere()) return
    signIn(signedIn)
    replace('home')
  }
  const steps: Record<NextStep, (failure: Failure) => void> = {
    retry: () => restart('home'),
    call,
    'copy-reference': ({ reference }) => void platform.copy(reference),
    'sign-in': () => restart('authorize'),
    sample: () => void lookAtSample(),
    'check-number': () => open('bind'),
    'other-number-type': () => open('bind'),
    'resend-code': back,
    'open-settings': () => void platform.openSettings(),
    'open-inbox': () => open('messages'),
    'pending-list': () => open('transactions'),
    guide: ({ code }) => open('help', branchOf(code)),
    unlock: ({ lockId = '' }) => open('locked', { lock: lockId }),
    'reset-password': () => open('password', { mode: 'reset' }),
    'move-card': () => open('bind'),
    'official-channel': () => open('official'),
    back,
  }
  return (step, failure) => steps[step](failure)
}

/** Starts the auto lock as the security settings say and watches for the person's presence. @returns whether the app is locked */
function useLocked(): boolean {
  const { autoLock, watchPresence } = useRuntime()
  const full = useSession()?.scope === 'full'
  const { view } = useRemote(securityGet, {}, { enabled: full })
  const on = 'data' in view ? view.data.autoLock : null
  useEffect(() => {
    if (full && on !== null) autoLock.follow(on)
  }, [autoLock, full, on])
  useEffect(watchPresence, [watchPresence])
  return useAutoLock().locked
}

/**
 * Number of unread messages, from what home or 我的 asked for: a request of the shell would be one more at every start. Only 我的 knows
 * it for a person without a card.
 */
function useUnread(): number {
  const overview = useRemote(accountOverview, { cardId: PRIMARY_CARD }, { enabled: false }).view
  const messages = useRemote(messagesList, { category: 'all', limit: 1 }, { enabled: false }).view
  if ('data' in overview) return overview.data.unreadMessages
  return 'data' in messages ? messages.data.unread : 0
}

/** Provides every page with appearance, navigation, the steps of failures, the unread count and the app lock. */
export function AppShell({ children }: { children: ReactNode }) {
  const { autoLock, platform } = useRuntime()
  const appearance = useAppearanceValue()
  const unread = useUnread()
  const takeStep = useSteps()
  const full = useStorageFull()
  // Memoised, so that the failure keeps one reference number while storage is full.
  const notice = useMemo(() => (full ? localFailure('DEV-STORAGE', platform.now()) : null), [full, platform])
  const locked = useLocked()
  return (
    <AppearanceProvider value={appearance}>
      <ShellProvider
        value={{
          back,
          switchTab: open,
          takeStep,
          paintNavigation: platform.paintNavigation,
          holdFocus: platform.holdFocus,
          reveal: platform.reveal,
          unread,
          notice,
          lock: locked ? <AppLock /> : null,
          touch: autoLock.touch,
        }}
      >
        {children}
      </ShellProvider>
    </AppearanceProvider>
  )
}
