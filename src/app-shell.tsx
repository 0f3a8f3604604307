import { useEffect, useMemo, type ReactNode } from 'react'
import type { Failure } from '@/contract'
import { branchOf } from '@/domain/help-branch'
import { AppearanceProvider } from '@/components/appearance'
import { ShellProvider, type Shell } from '@/components/shell'
import type { NextStep } from '@/locales/zh-cn/errors'
import { back, markPage, open, replace, restart } from '@/navigation'
import {
  autoLock,
  platform,
  session,
  useAction,
  useAppearanceValue,
  useAutoLock,
  useRemote,
  useSession,
  useStorageFull,
  watchPresence,
} from '@/runtime'
import { localFailure } from '@/services/app-error'
import { AppLock } from './app-lock'

const HOTLINE = '12393'

/** What each next step of an error does where the page itself has nothing better to offer. */
function useSteps(): Shell['takeStep'] {
  const sample = useAction('session.create')
  const lookAtSample = async () => {
    const stillHere = markPage()
    const signedIn = await sample.run({ method: 'sample', host: platform.host })
    // Whoever left did not wait for it, and may have signed in meanwhile.
    if (!signedIn || !stillHere()) return
    session.begin(signedIn)
    replace('home')
  }
  const steps: Record<NextStep, (failure: Failure) => void> = {
    retry: () => restart('home'),
    call: () => void platform.callPhone(HOTLINE),
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

/** Follows what the security centre says, and whether anybody is there. */
function useLocked(): boolean {
  const full = useSession()?.scope === 'full'
  const { view } = useRemote('security.get', {}, { enabled: full })
  const on = 'data' in view ? view.data.autoLock : null
  useEffect(() => {
    if (full && on !== null) autoLock.follow(on)
  }, [full, on])
  useEffect(watchPresence, [])
  return useAutoLock().locked
}

/** Gives every page its look and the ways out of it. */
export function AppShell({ children }: { children: ReactNode }) {
  const appearance = useAppearanceValue()
  const signedIn = useSession() !== null
  const messages = useRemote('messages.list', { category: 'all', limit: 1 }, { enabled: signedIn }).view
  const takeStep = useSteps()
  const full = useStorageFull()
  // One reference as long as it lasts.
  const notice = useMemo(() => (full ? localFailure('DEV-STORAGE', platform.now()) : null), [full])
  const locked = useLocked()
  const unread = 'data' in messages ? messages.data.unread : 0
  return (
    <AppearanceProvider value={appearance}>
      <ShellProvider
        value={{
          back,
          switchTab: open,
          takeStep,
          paintNavigation: platform.paintNavigation,
          holdFocus: platform.holdFocus,
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
