import type { AlertKind } from '@/contract'
import { platformText } from '@/locales/platform'
import type { Platform, SubscriptionResult } from '../types'

/** Shows the host's own dialog with two buttons. @returns true where it was confirmed */
export type AskModal = (title: string, content: string, confirm: string, cancel: string) => Promise<boolean>

/** Replaces the vendor's panel in demo builds, because it rejects unregistered template ids. The dialog says that it is a demo. */
export function createDemoConsent(ask: AskModal): Platform['requestSubscription'] {
  let open = false
  return async (kinds: readonly AlertKind[]): Promise<SubscriptionResult> => {
    if (open) return { status: 'busy' }
    open = true
    const { demoTitle, accept, refuse, subscribeLead, kindNames } = platformText
    const accepted = await ask(demoTitle, `${subscribeLead}\n${kinds.map((kind) => kindNames[kind]).join('、')}`, accept, refuse)
    open = false
    return { status: 'answered', outcomes: kinds.map((kind) => ({ kind, outcome: accepted ? 'accepted' : 'refused' })) }
  }
}
