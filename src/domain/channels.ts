import type { ChannelId, FlowMode, StepKind } from '@/contract'

/** What a person came for; each is served best by one channel. */
export const INTENTS = ['glance', 'reconcile', 'elsewhere', 'certificate', 'transfer'] as const
export type Intent = (typeof INTENTS)[number]

/** What channels are compared by; the words are in `locales/zh-cn/channels`. */
export const ASPECTS = ['freshness', 'history', 'dispute', 'elsewhere', 'signIn', 'fits'] as const
export type Aspect = (typeof ASPECTS)[number]

export interface Channel {
  id: ChannelId
  /** Verification in order, first time and later on. A mode without steps does not exist for the channel. */
  steps: Readonly<Record<FlowMode, readonly StepKind[]>>
  /** What it is the best way for. */
  intents: readonly Intent[]
}

/** Channels as data: the wizard and the backend both read the order of steps from here, and nowhere else. */
export const CHANNELS: Readonly<Record<ChannelId, Channel>> = {
  national: {
    id: 'national',
    steps: { register: ['phone', 'set-password', 'id-photo', 'face'], 'sign-in': ['sign-in'] },
    intents: ['elsewhere', 'transfer'],
  },
  local: {
    id: 'local',
    steps: { register: ['phone', 'set-password', 'id-photo', 'face', 'local-card'], 'sign-in': ['sign-in'] },
    intents: ['reconcile', 'certificate'],
  },
  'third-party': {
    id: 'third-party',
    steps: { register: ['authorize', 'bind'], 'sign-in': [] },
    intents: ['glance'],
  },
}

/** The channel to use for what a person came for. */
export function recommend(intent: Intent): ChannelId {
  for (const { id, intents } of Object.values(CHANNELS)) if (intents.includes(intent)) return id
  return 'third-party'
}
