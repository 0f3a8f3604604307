import * as v from 'valibot'
import { admdvs, id, isoDate, isoTime, otpCode, text } from '../primitives'
import { card, typedNumber } from './card'
import { channelId } from './channel-id'
import { newPassword, typedPassword } from './password'
import { phone } from './session'

/** Everything a channel may ask for before it opens. Which, and in which order, is data in `domain/channels`. */
export const STEP_KINDS = [
  'phone',
  'set-password',
  'id-photo',
  'face',
  'local-card',
  'authorize',
  'bind',
  'sign-in',
  'second-factor',
] as const
export const stepKind = v.picklist(STEP_KINDS)
export type StepKind = v.InferOutput<typeof stepKind>

export const flowMode = v.picklist(['register', 'sign-in'])
export type FlowMode = v.InferOutput<typeof flowMode>

export const ID_SIDES = ['front', 'back'] as const
export const idSide = v.picklist(ID_SIDES)
export type IdSide = v.InferOutput<typeof idSide>

/** What was read off an ID card, masked: the person confirms it. */
export const recognisedId = v.object({
  psnNameMasked: text,
  certnoMasked: text,
  issuer: v.nullable(text),
  /** Last day it is valid; null for 长期. */
  validUntil: v.nullable(isoDate),
})
export type RecognisedId = v.InferOutput<typeof recognisedId>

/** One way through a channel, kept by the backend: it goes on after the app was left or killed. */
export const flow = v.object({
  flowId: id,
  channel: channelId,
  mode: flowMode,
  steps: v.array(v.object({ kind: stepKind, done: v.boolean() })),
  /** What is asked for now; null once the channel is open. */
  current: v.nullable(stepKind),
  phoneMasked: v.nullable(text),
  photos: v.array(idSide),
  recognised: v.nullable(recognisedId),
  /** Cards that linked themselves when the last step was done. */
  linked: v.array(card),
  /** `state` of an authorization elsewhere that has not been answered yet; null when none is under way. */
  awaiting: v.nullable(id),
  expiresAt: isoTime,
})
export type Flow = v.InferOutput<typeof flow>

/** 300 KB of JPEG as base64: enough for a recogniser, small enough for a slow network. */
const picture = v.pipe(v.string(), v.minLength(1), v.maxLength(400_000))

/** What is handed in for a step. The answer is the flow, further on. */
export const stepInput = v.variant('kind', [
  v.object({ kind: v.literal('phone'), phone, otpCode }),
  v.object({ kind: v.literal('set-password'), password: newPassword }),
  v.object({ kind: v.literal('id-photo'), side: idSide, picture }),
  v.object({ kind: v.literal('id-confirm') }),
  v.object({ kind: v.literal('face'), proof: id }),
  v.object({ kind: v.literal('local-card'), insuplcAdmdvs: admdvs, number: typedNumber }),
  v.object({ kind: v.literal('authorize'), state: id, code: id, sensitive: v.literal(true) }),
  v.object({ kind: v.literal('bind'), cardId: id }),
  v.object({ kind: v.literal('sign-in'), phone, password: typedPassword }),
  v.object({ kind: v.literal('second-factor'), otpCode }),
])
export type StepInput = v.InferOutput<typeof stepInput>

/** Where this person stands with a channel. */
export const channelState = v.object({
  channel: channelId,
  status: v.picklist(['new', 'started', 'registered', 'signed-in']),
  phoneMasked: v.nullable(text),
  signedInAt: v.nullable(isoTime),
  /** A way through it that was begun and not ended. */
  flowId: v.nullable(id),
})
export type ChannelState = v.InferOutput<typeof channelState>

/** Where to send a person who authorizes elsewhere; `state` comes back with them. */
export const redirect = v.object({
  state: id,
  expiresAt: isoTime,
  url: text,
})
export type Redirect = v.InferOutput<typeof redirect>
