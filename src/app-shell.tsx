import type { ReactNode } from 'react'
import { AppearanceProvider } from '@/components/appearance'
import { ShellProvider, type Shell } from '@/components/shell'
import { t } from '@/locales'
import type { NextStep } from '@/locales/zh-cn/errors'
import { back, open, replace, restart } from '@/navigation'
import { platform, session, useAction, useAppearanceValue, useRemote, useSession, useStorageFull } from '@/runtime'

const HOTLINE = '12393'

/** What each next step of an error does where the page itself has nothing better to offer. */
function useSteps(): Shell['takeStep'] {
  const sample = useAction('session.create')
  const lookAtSample = async () => {
    const signedIn = await sample.run({ method: 'sample', host: platform.host })
    if (!signedIn) return
    session.begin(signedIn)
    replace('home')
  }
  const steps: Record<NextStep, (reference: string) => void> = {
    retry: () => restart('home'),
    call: () => void platform.callPhone(HOTLINE),
    'copy-reference': (reference) => void platform.copy(reference),
    'sign-in': () => restart('authorize'),
    sample: () => void lookAtSample(),
    'check-number': () => open('bind'),
    'other-number-type': () => open('bind'),
    'resend-code': back,
    'open-settings': () => void platform.openSettings(),
    'open-inbox': () => open('messages'),
    'pending-list': () => open('transactions'),
    back,
  }
  return (step, reference) => steps[step](reference)
}

/** Gives every page its look and the ways out of it. */
export function AppShell({ children }: { children: ReactNode }) {
  const appearance = useAppearanceValue()
  const signedIn = useSession() !== null
  const messages = useRemote('messages.list', { category: 'all', limit: 1 }, { enabled: signedIn }).view
  const takeStep = useSteps()
  const full = useStorageFull()
  const unread = 'data' in messages ? messages.data.unread : 0
  return (
    <AppearanceProvider value={appearance}>
      <ShellProvider
        value={{
          back,
          switchTab: open,
          takeStep,
          paintNavigation: platform.paintNavigation,
          unread,
          notice: full ? t.states.storageFull : null,
        }}
      >
        {children}
      </ShellProvider>
    </AppearanceProvider>
  )
}
