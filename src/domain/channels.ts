import type { ChannelId, FlowMode, StepKind } from '@/contract'

/** Purposes of a visit; each has one recommended channel. */
export const INTENTS = ['glance', 'reconcile', 'elsewhere', 'certificate', 'transfer'] as const
export type Intent = (typeof INTENTS)[number]

/** Criteria for comparing channels; the texts are in `locales/zh-cn/channels`. */
export const ASPECTS = ['freshness', 'history', 'dispute', 'elsewhere', 'signIn', 'fits'] as const
export type Aspect = (typeof ASPECTS)[number]

export interface Channel {
  id: ChannelId
  /** Verification steps in order, for registration and for later sign-ins. A mode without steps is not available on the channel. */
  steps: Readonly<Record<FlowMode, readonly StepKind[]>>
  /** Purposes that this channel is recommended for. */
  intents: readonly Intent[]
}

/** The channels. The wizard and the mock backend both take the order of steps from here. */
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

/** The recommended channel for a purpose. */
export function recommend(intent: Intent): ChannelId {
  for (const { id, intents } of Object.values(CHANNELS)) if (intents.includes(intent)) return id
  return 'third-party'
}
