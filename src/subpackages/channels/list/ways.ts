import type { ChannelState, FlowMode } from '@/contract'
import { CHANNELS, type Intent } from '@/domain/channels'
import { channels as t } from '@/locales/zh-cn/channels'
import { open } from '@/navigation'

/** A button and what it does. */
export interface Way {
  text: string
  busy: boolean
  go: () => void
}

/** Pages of this app that serve a purpose. */
export const PLACES: Record<Intent, Parameters<typeof open>[0]> = {
  glance: 'home',
  reconcile: 'transactions',
  elsewhere: 'filing',
  certificate: 'local-services',
  transfer: 'official',
}

/** A registered channel is signed in to; a channel without sign-in is verified again. */
export const modeOf = ({ channel, status }: ChannelState): FlowMode =>
  status === 'registered' && CHANNELS[channel].steps['sign-in'].length > 0 ? 'sign-in' : 'register'

/** From where the person stands with a channel to what they came for. */
export function wayTo(intent: Intent, state: ChannelState, begin: () => void, busy: boolean): Way {
  if (state.status === 'signed-in') return { text: t.does[intent], busy: false, go: () => open(PLACES[intent]) }
  const name = t.names[state.channel]
  return { text: state.flowId === null ? t.signInTo(name) : t.goOnWith(name), busy, go: begin }
}
