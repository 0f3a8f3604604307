import type { BrowserContext } from 'playwright-core'
import { PRIMARY_CARD, type OutputOf, type Session, type Transaction } from '@/contract'
import { memoryDriver } from '@mock'
import { startServer } from '../../../mock/server/server'
import { NOW } from '../../support/browser'

/** Address compiled into the builds that are measured (config/scripts/bench-app.mjs). */
const API = 'https://api.example.invalid'
/** Far above what a page sends. */
const RATES = { session: 1e6, address: 1e6 }

interface Answer {
  status: number
  body: string
}
/** Answers by method and address; the phone of a later start has all of them in memory. */
type Answers = Record<string, Answer>

/** The mock in the role of a provider that answers at once: each answer is asked for once and then repeated on the phone itself. */
export interface Provider {
  session: Session
  /** Answers the phones of this context. */
  answer: (context: BrowserContext) => Promise<void>
  /** The list of transactions is, from now on, one of so many entries; null is the person's own. */
  setEntries: (count: number | null) => void
  close: () => Promise<void>
}

interface Asked {
  method: string
  path: string
  authorization: string | null
  body: string | null
}

/** Replaces the page's `fetch` for the provider's address. Runs in the page. */
function answerInPage({ api, known }: { api: string; known: Answers }): void {
  const { fetch: real } = window
  const ask = (asked: Asked) => (window as unknown as { askProvider: (of: Asked) => Promise<Answer> }).askProvider(asked)
  window.fetch = async (input, init = {}) => {
    const url = typeof input === 'string' ? input : ''
    if (!url.startsWith(api)) return real.call(window, input, init)
    const path = url.slice(api.length)
    const method = init.method ?? 'GET'
    const authorization = new Headers(init.headers).get('authorization')
    const key = `${method} ${path}`
    const answer = known[key] ?? (await ask({ method, path, authorization, body: typeof init.body === 'string' ? init.body : null }))
    known[key] = answer
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
  }
}

/** Opens the provider with the usual person signed in. */
export async function openProvider(): Promise<Provider> {
  const server = await startServer({ driver: memoryDriver(), clock: () => NOW.getTime(), port: 0, rates: RATES })
  const opened = await server.control.useScenario('normal')
  if (!opened) throw new Error('the usual person has no session')
  const session: Session = { ...opened, scope: 'full', phoneMasked: null, boundCards: 1 }
  const own: Answers = {}
  let known = own
  let entries: number | null = null

  async function ask({ method, path, authorization, body }: Asked): Promise<Answer> {
    const response = await fetch(server.url + path, {
      method,
      headers: { ...(authorization === null ? {} : { authorization }), ...(body === null ? {} : { 'content-type': 'application/json' }) },
      ...(body === null ? {} : { body }),
    })
    const text = await response.text()
    const isList = entries !== null && path.startsWith(`/v1/cards/${PRIMARY_CARD}/transactions?`)
    const answer = { status: response.status, body: isList ? longList(text, entries ?? 0) : text }
    // A change is asked for every time.
    if (method === 'GET') known[`${method} ${path}`] = answer
    return answer
  }
  return {
    session,
    async answer(context) {
      await context.exposeFunction('askProvider', ask)
      await context.addInitScript(answerInPage, { api: API, known })
    },
    setEntries(count) {
      entries = count
      known = count === null ? own : {}
    },
    close: () => server.close(),
  }
}

/** Entries of the first page, as the contract's default limit gives them. */
const PAGE = 20

/** Replaces a list's first page by that of a longer one: all entries of one month, whose sums are those of the whole list. */
function longList(text: string, count: number): string {
  const answer = JSON.parse(text) as { data: OutputOf<'transactions.list'> }
  const [sample] = answer.data.items
  if (!sample) throw new Error('the list has no entry to repeat')
  const balance = sample.balanceAfter ?? 0
  const items = Array.from({ length: Math.min(count, PAGE) }, (_, index): Transaction => ({
    ...sample,
    id: `${sample.id}-${index}`,
    balanceAfter: balance - sample.amount * index,
  }))
  const all = Math.abs(sample.amount) * count
  const month = {
    month: (sample.postedAt ?? sample.occurredAt).slice(0, 7),
    credits: sample.amount > 0 ? all : 0,
    debits: sample.amount < 0 ? all : 0,
    fees: { medfeeSumamt: (sample.fees?.medfeeSumamt ?? 0) * count, fundPaySumamt: (sample.fees?.fundPaySumamt ?? 0) * count },
  }
  const data: OutputOf<'transactions.list'> = { pending: [], items, months: [month], total: count, nextCursor: `${PAGE}` }
  return JSON.stringify({ ...answer, data })
}
