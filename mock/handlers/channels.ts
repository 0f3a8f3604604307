import { CHANNEL_IDS, type ChannelState, type LocalServices } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName, maskNumber } from '@/domain/mask'
import { currentStep } from '@/domain/step-machine'
import { accountOf, bindingOf, sessionOf, token, type Context } from '../context'
import { digest } from '../ledger/random'
import { credentialsOf } from '../personas'
import { INSTITUTIONS, type Institution } from '../reference/institutions'
import { CHRONIC_DRUGS, DRUGS, PHARMACY_DRUGS } from '../reference/items'
import { cityName } from '../reference/places'
import { benefitOf } from '../reference/rules'
import { refuse } from '../refusal'
import type { ChannelAccount, StoredFlow } from '../state'
import { findUser } from '../users'
import { flowModel, flowOf, openFlow, progressOf } from './flow-model'
import { submitStep } from './flow-steps'
import type { Handlers } from './types'

/** How long somebody may take on an authorization page elsewhere. */
const REDIRECT_MS = 5 * 60_000
const AUTHORIZATION_PAGE = 'https://authorize.example.invalid/medical-insurance'

/** Whoever has bound a card here has opened this mini-program's own channel. */
function thirdParty({ state }: Context, userId: string): Pick<ChannelState, 'status' | 'signedInAt' | 'phoneMasked'> | null {
  const first = state.bindings.filter((binding) => binding.userId === userId).sort((a, b) => a.boundAt - b.boundAt)[0]
  const phoneMasked = findUser(state, userId)?.phoneMasked ?? null
  return first ? { status: 'signed-in', signedInAt: toIso(first.boundAt), phoneMasked } : null
}

/** Of an account that was opened, whether or not somebody is signed in to it now. */
function opened(account: ChannelAccount | undefined): Pick<ChannelState, 'status' | 'signedInAt' | 'phoneMasked'> | null {
  if (!account) return null
  const { signedInAt, phoneMasked } = account
  return {
    status: signedInAt === null ? 'registered' : 'signed-in',
    signedInAt: signedInAt === null ? null : toIso(signedInAt),
    phoneMasked,
  }
}

const isUnderWay = (flow: StoredFlow, now: number): boolean => now < flow.expiresAt && currentStep(progressOf(flow)) !== null

function stateOf(context: Context, channel: ChannelState['channel']): ChannelState {
  const { state, now } = context
  const { userId } = sessionOf(context)
  const begun = state.flows.find((flow) => flow.userId === userId && flow.channel === channel && isUnderWay(flow, now))
  const account = state.accounts.find((known) => known.channel === channel && known.userId === userId)
  const known = (channel === 'third-party' ? thirdParty(context, userId) : null) ?? opened(account)
  const status = begun ? 'started' : 'new'
  return { channel, ...(known ?? { status, phoneMasked: null, signedInAt: null }), flowId: begun?.flowId ?? null }
}

/** Share the fund pays for an outpatient visit, at a pharmacy on a prescription, whole percent; null where it pays nothing. */
function percentAt(context: Context, cardId: string, { level, pooled }: Institution): number | null {
  const { record, city } = accountOf(context, cardId)
  if (level === 'pharmacy' && !pooled) return null
  const share = benefitOf(record, city).outpatient.tiers[0].ratio[level]
  return share > 0 ? Math.round(share / 10) : null
}

function localServices(context: Context, cardId: string): LocalServices {
  const { userId } = sessionOf(context)
  const { recordId } = bindingOf(context, cardId)
  const { record, city } = accountOf(context, cardId)
  if (!context.state.accounts.some((account) => account.channel === 'local' && account.userId === userId && account.signedInAt !== null))
    return refuse('AUTH-403', { cause: 'channel-closed' })
  return {
    city: cityName(record.admdvs),
    institutions: INSTITUTIONS.filter(({ id }) => id.slice(1, 7) === record.admdvs).map((institution) => ({
      name: institution.name,
      level: institution.level,
      percent: percentAt(context, cardId, institution),
    })),
    drugs: [...DRUGS, ...CHRONIC_DRUGS, ...PHARMACY_DRUGS].map(({ name, level }) => ({ name, level })),
    certificate: {
      number: `MOCK-${maskNumber(digest(`certificate|${recordId}`).toUpperCase())}`,
      psnNameMasked: maskName(record.name),
      certnoMasked: maskId(credentialsOf(recordId).ssn),
      insutype: record.insutype,
      insuredSince: record.insuredSince,
      issuedAt: toIso(context.now),
    },
    source: { title: city.source.title, effectiveOn: city.source.effectiveFrom },
  }
}

export const channelHandlers = {
  'channels.list': (_input, context) => ({ channels: CHANNEL_IDS.map((channel) => stateOf(context, channel)) }),
  'flows.start': ({ channel, mode }, context) => flowModel(context, openFlow(context, channel, mode)),
  'flows.get': ({ flowId }, context) => flowModel(context, flowOf(context, flowId)),
  'flows.submit': ({ flowId, step }, context) => {
    const flow = flowOf(context, flowId)
    submitStep(context, flow, step)
    return flowModel(context, flow)
  },
  'flows.authorize': ({ flowId }, context) => {
    const flow = flowOf(context, flowId)
    const redirect = { state: token(context, 'redirect'), expiresAt: context.now + REDIRECT_MS }
    flow.redirect = redirect
    return { state: redirect.state, expiresAt: toIso(redirect.expiresAt), url: AUTHORIZATION_PAGE }
  },
  // One that has ended by itself is given up, too.
  'flows.cancel': ({ flowId }, context) => {
    const { userId } = sessionOf(context)
    context.state.flows = context.state.flows.filter((flow) => flow.flowId !== flowId || flow.userId !== userId)
    return {}
  },
  'local.services': ({ cardId }, context) => localServices(context, cardId),
} satisfies Partial<Handlers>
