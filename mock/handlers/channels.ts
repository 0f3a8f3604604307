import { MINUTE, CHANNEL_IDS, type ChannelState, type LocalServices } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName, maskNumber } from '@/domain/mask'
import { currentStep } from '@/domain/step-machine'
import { accountOf } from '../accounts/account-view'
import { logEvent } from '../access/security-log'
import { bindingOf, pendingOf, userOf, type Call } from '../call'
import { digest } from '../ledger/random'
import { credentialsOf } from '../personas'
import { cityName } from '../reference/places'
import { fail } from '../domain-error'
import type { ChannelAccount, Pending, StoredFlow, User } from '../storage/documents'
import { flowModel, flowOf, openFlow, progressOf } from './flow-model'
import { submitStep } from './flow-steps'
import type { Handlers } from './types'

/** ms that an authorization elsewhere may take. */
const REDIRECT_MS = 5 * MINUTE
const AUTHORIZATION_PAGE = 'https://authorize.example.invalid/medical-insurance'

/** The third-party channel (this mini-program) counts as registered once a card is bound. */
function thirdParty({ cards, phoneMasked }: User): Pick<ChannelState, 'status' | 'signedInAt' | 'phoneMasked'> | null {
  const first = cards.slice().sort((a, b) => a.boundAt - b.boundAt)[0]
  return first ? { status: 'signed-in', signedInAt: toIso(first.boundAt), phoneMasked } : null
}

/** State of a registered channel account. */
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

function stateOf(user: User, { flows }: Pending, channel: ChannelState['channel'], now: number): ChannelState {
  const begun = flows.find((flow) => flow.channel === channel && isUnderWay(flow, now))
  const account = user.accounts.find((known) => known.channel === channel)
  const known = (channel === 'third-party' ? thirdParty(user) : null) ?? opened(account)
  const status = begun ? 'started' : 'new'
  return { channel, ...(known ?? { status, phoneMasked: null, signedInAt: null }), flowId: begun?.flowId ?? null }
}

async function localServices(call: Call, cardId: string): Promise<LocalServices> {
  const { recordId } = bindingOf(call, cardId)
  const { record } = await accountOf(call, cardId)
  if (!userOf(call).accounts.some(({ channel, signedInAt }) => channel === 'local' && signedInAt !== null))
    return fail('AUTH-403', { cause: 'channel-closed' })
  return {
    city: cityName(record.admdvs),
    certificate: {
      number: `MOCK-${maskNumber(digest(`certificate|${recordId}`).toUpperCase())}`,
      psnNameMasked: maskName(record.name),
      certnoMasked: maskId(credentialsOf(recordId).ssn),
      insutype: record.insutype,
      insuredSince: record.insuredSince,
      issuedAt: toIso(call.now),
    },
  }
}

export const channelHandlers = {
  'channels.list': async (_input, call) => {
    const pending = await pendingOf(call)
    return { channels: CHANNEL_IDS.map((channel) => stateOf(userOf(call), pending, channel, call.now)) }
  },
  'channels.sign-out': async ({ channel }, call) => {
    const { accounts, userId } = userOf(call)
    const account = accounts.find((known) => known.channel === channel)
    if (typeof account?.signedInAt !== 'number') return {}
    account.signedInAt = null
    await logEvent(call, userId, 'channel-left', channel)
    return {}
  },
  'flows.start': async ({ channel, mode }, call) => flowModel(call, await openFlow(call, channel, mode)),
  'flows.get': async ({ flowId }, call) => flowModel(call, await flowOf(call, flowId)),
  'flows.submit': async ({ flowId, step }, call) => {
    const flow = await flowOf(call, flowId)
    await submitStep(call, flow, step)
    return flowModel(call, flow)
  },
  'flows.authorize': async ({ flowId }, call) => {
    const flow = await flowOf(call, flowId)
    const redirect = { state: call.ids.next('redirect'), expiresAt: call.now + REDIRECT_MS }
    flow.redirect = redirect
    return { state: redirect.state, expiresAt: toIso(redirect.expiresAt), url: AUTHORIZATION_PAGE }
  },
  // An expired flow is cancelled without an error.
  'flows.cancel': async ({ flowId }, call) => {
    const pending = await pendingOf(call)
    pending.flows = pending.flows.filter((flow) => flow.flowId !== flowId)
    return {}
  },
  'local.services': ({ cardId }, call) => localServices(call, cardId),
} satisfies Partial<Handlers>
