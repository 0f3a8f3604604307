import type { InputOf, Meta, OperationName } from '@/contract'
import { operationOf, operations } from '@/contract/operations'
import { fetchRequest } from '@/platform/h5/request'
import type { SendRequest } from '@/platform/common/request'
import { AppError, isUnclear } from '@/services/app-error'
import { createClient, type Result } from '@/services/client'
import { createHttpTransport } from '@/services/http-transport'
import { createProviderClock } from '@/services/provider-clock'
import { createOfflineCache } from '@/services/remote/offline-cache'
import { createQueryClient, followHost } from '@/services/remote/query-client'
import { readNewest } from '@/services/remote/read-newest'
import { createRetryingStorage } from '@/services/retrying-storage'
import { createSessionRotation, ROTATE_AFTER } from '@/services/session-rotation'
import { createSessionStore } from '@/services/session-store'
import { fakePlatform } from '../../../services/fake-platform'
import { ACTS } from './acts'

const CONSENTS = { terms: true, sensitive: true, version: '2026-07' } as const
const LIST: InputOf<'transactions.list'> = { cardId: 'primary', from: '2025-01-01', to: '2026-12-31', limit: 5 }

export interface Twist {
  /** Replaces how requests are sent. */
  request?: (send: SendRequest) => SendRequest
  /** Replaces how figures that do not add up are shown. */
  saw?: (meta: Meta) => 'named' | 'shown'
}

/** This app's services, assembled as in its runtime, over Node's `fetch`. */
function newClient(baseUrl: string, request: SendRequest) {
  const platform = { ...fakePlatform(), now: Date.now }
  const sessions = createSessionStore(platform.storage)
  const time = createProviderClock(platform.now)
  const transport = createHttpTransport({ baseUrl, request, now: platform.now, clock: time.now, onTime: time.learn })
  const client = createClient({ transport, session: sessions, platform, clock: time.now, latest: time.latest })
  const offlineCache = createOfflineCache(createRetryingStorage(platform.storage, () => undefined))
  const queryClient = createQueryClient(offlineCache, time.now)
  followHost(queryClient, platform)
  const reader = { client, queryClient, platform, goneBackAt: () => 0 }
  const day = { passed: 0 }
  const comesToFront = createSessionRotation({ sessions, client, storage: platform.storage, now: () => Date.now() + day.passed })
  const rotate = (): Promise<void> => {
    day.passed = ROTATE_AFTER
    return comesToFront()
  }
  /** Reads as a page does: through the cache, with its retries. Null when the read failed. */
  const read = <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
    const queryKey = [name, input]
    const queryFn = ({ signal }: { signal: AbortSignal }) => readNewest(reader, queryKey, operationOf(name), input, signal)
    return queryClient.query({ queryKey, queryFn, staleTime: 0 }).catch(() => null)
  }
  return { client, sessions, queryClient, rotate, read }
}

type App = ReturnType<typeof newClient>

async function signIn({ client, sessions }: App): Promise<void> {
  const input = { method: 'platform-phone', host: 'h5', loginCode: 'login-code', phoneCode: 'y', consents: CONSENTS } as const
  const again = () => client.call(operations['session.create'], input)
  const { data } = await again().catch(again)
  sessions.getState().begin(data)
}

/** Writes as `use-action` does: a repeat after an unclear failure has the same key. */
async function write<Name extends OperationName>({ client }: App, name: Name, input: InputOf<Name>): Promise<void> {
  const idempotencyKey = client.newKey()
  const once = () => client.call(operationOf(name), input, { idempotencyKey })
  await once().catch((thrown: unknown) => {
    if (thrown instanceof AppError && isUnclear(thrown.failure.code)) return once()
    throw thrown
  })
}

/** Reads the list, then the next page and the first entry that the accepted list names. */
async function lookAtEntries({ client, read }: App): Promise<void> {
  const page = await read('transactions.list', LIST)
  const [first] = page?.data.items ?? []
  const cursor = page?.data.nextCursor
  const nothing = (): null => null
  if (cursor) await client.call(operations['transactions.list'], { ...LIST, cursor }).catch(nothing)
  if (first) await client.call(operations['transactions.get'], { cardId: 'primary', transactionId: first.id }).catch(nothing)
}

async function say(proxy: string, saw: string): Promise<void> {
  const body = JSON.stringify({ rule: 'client.wrong-sums', saw })
  await fetch(`${proxy}/__plan/saw`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

const named = ({ uneven = [] }: Meta): 'named' | 'shown' => (uneven.length > 0 ? 'named' : 'shown')

/** Does everything that GUIDE asks of a person, with this app's services. @param proxy URL of the plan's proxy */
export async function useTheApp(proxy: string, { request = (send) => send, saw = named }: Twist = {}): Promise<void> {
  const app = newClient(proxy, request(fetchRequest))
  const { client, sessions, read, rotate, queryClient } = app
  await signIn(app)
  const cards = read('cards.list', {})
  // A second read before the throttle ends, as an impatient user would cause.
  setTimeout(() => void read('cards.list', {}), 300)
  await cards
  const overview: Result<unknown> | null = await read('account.overview', { cardId: 'primary' })
  if (overview) await say(proxy, saw(overview.meta))
  await write(app, 'messages.mark-read', {})
  await write(app, 'alerts.record-consent', { cardId: 'primary', outcomes: [{ kind: 'spending', outcome: 'accepted' }] })
  // At least once for each falsified list.
  for (let left = ACTS.length; left > 0; left -= 1) await lookAtEntries(app)
  await rotate()
  await read('profile.get', {})
  await client.call(operations['session.end'], {})
  sessions.getState().end()
  await read('places.list', {})
  queryClient.clear()
}
