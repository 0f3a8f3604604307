import type { Flow, RecognisedId } from '@/contract'
import { CHANNELS } from '@/domain/channels'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName } from '@/domain/mask'
import { begin, currentStep, type Progress } from '@/domain/step-machine'
import { sessionOf, token, type Context } from '../context'
import { credentialsOf, recordOf } from '../personas'
import { cityName } from '../reference/places'
import { refuse } from '../refusal'
import type { StoredFlow } from '../state'
import { cardModel } from './card-model'

/** A verification begun is kept for a day. */
const FLOW_MS = 86_400_000
/** From this age on an ID card is valid for life. */
const LONG_TERM_AGE = 46
const ID_VALID_UNTIL = 2036

/** Last day of the synthetic ID card; null for 长期. */
export function idValidUntil(recordId: string): string | null {
  const { birthDate } = recordOf(recordId)
  return ID_VALID_UNTIL - 20 - Number(birthDate.slice(0, 4)) >= LONG_TERM_AGE ? null : `${ID_VALID_UNTIL}${birthDate.slice(4)}`
}

/** What pictures told so far: the front has name and number, the back issuer and validity. */
function recognisedModel({ recordId, photos }: StoredFlow): RecognisedId | null {
  if (recordId === null || photos.length < 2) return null
  const record = recordOf(recordId)
  return {
    psnNameMasked: maskName(record.name),
    certnoMasked: maskId(credentialsOf(recordId).ssn),
    issuer: `${cityName(record.admdvs)}公安局`,
    validUntil: idValidUntil(recordId),
  }
}

export const progressOf = ({ steps, done }: StoredFlow): Progress => ({ steps, done })

export function flowModel(context: Context, flow: StoredFlow): Flow {
  const progress = progressOf(flow)
  return {
    flowId: flow.flowId,
    channel: flow.channel,
    mode: flow.mode,
    steps: flow.steps.map((kind, index) => ({ kind, done: index < flow.done })),
    current: currentStep(progress),
    phoneMasked: flow.phoneMasked,
    photos: flow.photos.slice(),
    recognised: recognisedModel(flow),
    linked: context.state.bindings.filter(({ cardId }) => flow.linked.includes(cardId)).map((binding) => cardModel(context, binding)),
    awaiting: flow.redirect !== null && context.now < flow.redirect.expiresAt ? flow.redirect.state : null,
    startedAt: toIso(flow.startedAt),
    expiresAt: toIso(flow.expiresAt),
  }
}

/** The flow under way of this user in a channel and mode; one is begun where there is none. */
export function openFlow(context: Context, channel: StoredFlow['channel'], mode: StoredFlow['mode']): StoredFlow {
  const { state, now } = context
  const { userId } = sessionOf(context)
  state.flows = state.flows.filter((flow) => now < flow.expiresAt)
  const begun = state.flows.find(
    (flow) => flow.userId === userId && flow.channel === channel && flow.mode === mode && currentStep(progressOf(flow)) !== null,
  )
  if (begun) return begun
  const { steps, done } = begin(CHANNELS[channel].steps[mode])
  const flow: StoredFlow = {
    flowId: token(context, 'flow'),
    userId,
    channel,
    mode,
    steps: steps.slice(),
    done,
    phoneId: null,
    phoneMasked: null,
    photos: [],
    recordId: null,
    linked: [],
    redirect: null,
    newPassword: null,
    missed: 0,
    startedAt: now,
    expiresAt: now + FLOW_MS,
  }
  state.flows = state.flows.filter((other) => other.userId !== userId || other.channel !== channel).concat(flow)
  return flow
}

/** @throws Refusal DATA-404 for a flow that has run out, was given up, or is somebody else's */
export function flowOf(context: Context, flowId: string): StoredFlow {
  const { userId } = sessionOf(context)
  const found = context.state.flows.find((flow) => flow.flowId === flowId && flow.userId === userId && context.now < flow.expiresAt)
  return found ?? refuse('DATA-404')
}
