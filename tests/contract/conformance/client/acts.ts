import type { OperationName } from '@/contract'
import { parse } from '../probe'
import { isWrite, type ActId, type Seen } from './log'

/** An answer on its way to the client, which an act may change. */
export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
}

/** A change that the proxy makes to one answer of a run; the rules check how the client reacts. */
interface Act {
  id: ActId
  /** Whether a request may be used for it; only successful answers are asked about. */
  meets(seen: Pick<Seen, 'operation' | 'method' | 'path'>, earlier: readonly Seen[]): boolean
  /** @returns null when the answer is lost */
  spoil(answer: Answer): Answer | null
}

type Node = Record<string, unknown>
interface Body {
  data: Node & { items: Node[] }
  meta: Node
}

const edited =
  (edit: (body: Body) => void) =>
  (answer: Answer): Answer => {
    const body = parse(answer.text) as Body // a successful answer; `meets` has chosen the operation
    edit(body)
    return { ...answer, text: JSON.stringify(body) }
  }

const DAY = 86_400_000
/** s of `Retry-After` in the throttle. */
export const WAIT = 2
/** Characters; longer than any valid answer. */
const FAR_TOO_LONG = 3_000_000

/** A value that only a falsified answer contains. A client that sends it has used that answer. */
export const canaryOf = (id: ActId): string => `canary-${id}`

const isFirstPage = ({ operation, path }: Pick<Seen, 'operation' | 'path'>): boolean =>
  operation === 'transactions.list' && !/[?&]cursor=/.test(path)
const served = (name: OperationName, earlier: readonly Seen[], path: string): boolean =>
  earlier.some((seen) => seen.operation === name && seen.path === path && seen.act === null && seen.status === 200)

/** A falsified list, whose cursor and first entry have the canary as id. */
const wrongList = (id: ActId, edit: (body: Body) => void): Act => ({
  id,
  meets: (seen, earlier) => isFirstPage(seen) && served('transactions.list', earlier, seen.path),
  spoil: edited((body) => {
    body.data.nextCursor = canaryOf(id)
    const [first] = body.data.items
    if (first) first.id = canaryOf(id)
    edit(body)
  }),
})

const timeOf = ({ meta }: Body): number => new Date(String(meta.asOf)).getTime()
const asOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00')

/** Each is done once, in this order. */
export const ACTS: readonly Act[] = [
  {
    id: 'extra-fields',
    meets: ({ operation }) => operation === 'session.create',
    spoil: edited((body) => {
      const later = { unknownToday: { list: [1, 'two', null] } }
      Object.assign(body, later)
      Object.assign(body.data, later)
      Object.assign(body.meta, later)
    }),
  },
  {
    id: 'throttle',
    meets: ({ method, operation }) => method === 'GET' && operation !== null,
    spoil: ({ headers }) => ({
      status: 429,
      headers: { ...headers, 'retry-after': String(WAIT) },
      text: JSON.stringify({ ok: false, error: { code: 'SRV-429', reference: 'plan-throttle' } }),
    }),
  },
  {
    id: 'lost',
    meets: (seen) => isWrite(seen) && !seen.operation?.startsWith('session.'),
    spoil: () => null,
  },
  wrongList('wrong-shape', ({ data }) => (data.total = 'many')),
  wrongList('wrong-card', ({ meta }) => (meta.cardId = 'another-card')),
  wrongList('wrong-future', (body) => (body.meta.asOf = asOf(timeOf(body) + 400 * DAY))),
  wrongList('wrong-older', (body) => (body.meta.asOf = asOf(timeOf(body) - 400 * DAY))),
  wrongList('wrong-size', (body) => Object.assign(body, { padding: 'x'.repeat(FAR_TOO_LONG) })),
  {
    id: 'wrong-sums',
    meets: ({ operation }) => operation === 'account.overview',
    spoil: edited(({ data }) => {
      const own = data.personalAccount as { usable: number } | null // field of the overview
      if (own) own.usable += 100_00
    }),
  },
]
