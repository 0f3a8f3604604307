import { DAY, type Flow, type RecognisedId } from '@/contract'
import { CHANNELS } from '@/domain/channels'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName } from '@/domain/mask'
import { begin, currentStep, type Progress } from '@/domain/step-machine'
import { pendingOf, userOf, type Call } from '../call'
import { idValidUntil } from '../personas/id-card'
import { credentialsOf, recordOf } from '../personas'
import { cityName } from '../reference/places'
import { fail } from '../domain-error'
import type { StoredFlow } from '../storage/documents'
import { cardNow } from './card-model'

/** ms that a flow is kept. */
const FLOW_MS = DAY

/** What was read off the pictures so far: name and number from the front, issuer and validity from the back. */
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

export async function flowModel(call: Call, flow: StoredFlow): Promise<Flow> {
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
    linked: await Promise.all(
      userOf(call)
        .cards.filter(({ cardId }) => flow.linked.includes(cardId))
        .map((card) => cardNow(call, card)),
    ),
    awaiting: flow.redirect !== null && call.now < flow.redirect.expiresAt ? flow.redirect.state : null,
    expiresAt: toIso(flow.expiresAt),
  }
}

/** The flow under way of this user in a channel and mode; one is begun where there is none. */
export async function openFlow(call: Call, channel: StoredFlow['channel'], mode: StoredFlow['mode']): Promise<StoredFlow> {
  const { now, ids } = call
  const pending = await pendingOf(call)
  pending.flows = pending.flows.filter((flow) => now < flow.expiresAt)
  const begun = pending.flows.find((flow) => flow.channel === channel && flow.mode === mode && currentStep(progressOf(flow)) !== null)
  if (begun) return begun
  const { steps, done } = begin(CHANNELS[channel].steps[mode])
  const flow: StoredFlow = {
    flowId: ids.next('flow'),
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
    expiresAt: now + FLOW_MS,
  }
  pending.flows = pending.flows.filter((other) => other.channel !== channel).concat(flow)
  return flow
}

/** @throws DomainError DATA-404 for a flow that has run out, was given up, or is somebody else's */
export async function flowOf(call: Call, flowId: string): Promise<StoredFlow> {
  const { flows } = await pendingOf(call)
  return flows.find((flow) => flow.flowId === flowId && call.now < flow.expiresAt) ?? fail('DATA-404')
}
