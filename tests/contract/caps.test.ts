import * as v from 'valibot'
import type { OperationName } from '@/contract'
import { operations } from '@/contract/operations'

const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item)
const LOW = { kind: 'low-balance', enabled: true, threshold: 30_000 }
const rules = (list: object[], dailyCap = 3) => ({
  cardId: 'c',
  rules: list,
  quietHours: { enabled: false, from: '22:00', to: '07:00' },
  dailyCap,
})
const verify = (more: object) => ({
  insuplcAdmdvs: '330100',
  numberType: 'ssn',
  number: '1',
  password: 'xxxxxx',
  otpCode: '123456',
  ...more,
})
const list = (more: object) => ({ cardId: 'c', from: '2026-01-01', to: '2026-12-31', ...more })
const photo = (length: number) => ({ flowId: 'f', step: { kind: 'id-photo', side: 'front', picture: 'x'.repeat(length) } })
const password = (length: number) => ({ flowId: 'f', step: { kind: 'set-password', password: 'x'.repeat(length) } })
const signIn = (more: object) => ({
  method: 'platform-phone',
  host: 'weapp',
  loginCode: 'x',
  phoneCode: 'y',
  consents: { terms: true, sensitive: true, version: '1' },
  ...more,
})
const shared = (count: number) => ({ cardId: 'c', outcomes: times(count, { kind: 'credit', outcome: 'accepted' }) })

/** Limits of inputs: a value at the limit, which is accepted, and the next one beyond it, which is not. */
const EDGES: [what: string, name: OperationName, edge: object, beyond: object][] = [
  ['the most rules', 'alerts.save', rules(times(20, LOW)), rules(times(21, LOW))],
  ['the highest threshold', 'alerts.save', rules([{ ...LOW, threshold: 10_000_000 }]), rules([{ ...LOW, threshold: 10_000_001 }])],
  ['the lowest threshold', 'alerts.save', rules([{ ...LOW, threshold: 1 }]), rules([{ ...LOW, threshold: 0 }])],
  [
    'the highest percentage',
    'alerts.save',
    rules([{ kind: 'pooled-quota', enabled: true, percent: 100 }]),
    rules([{ kind: 'pooled-quota', enabled: true, percent: 101 }]),
  ],
  [
    'the lowest percentage',
    'alerts.save',
    rules([{ kind: 'pooled-quota', enabled: true, percent: 10 }]),
    rules([{ kind: 'pooled-quota', enabled: true, percent: 9 }]),
  ],
  ['the highest daily cap', 'alerts.save', rules([], 10), rules([], 11)],
  ['the lowest daily cap', 'alerts.save', rules([], 1), rules([], 0)],
  ['the most outcomes of a panel', 'alerts.record-consent', shared(5), shared(6)],
  ['the fewest outcomes of a panel', 'alerts.record-consent', shared(1), shared(0)],
  ['the longest number', 'cards.verify', verify({ number: '1'.repeat(24) }), verify({ number: '1'.repeat(25) })],
  ['the longest password', 'cards.verify', verify({ password: 'x'.repeat(20) }), verify({ password: 'x'.repeat(21) })],
  ['the shortest password', 'cards.verify', verify({ password: 'x'.repeat(6) }), verify({ password: 'x'.repeat(5) })],
  ['the longest new password', 'flows.submit', password(20), password(21)],
  ['the shortest new password', 'flows.submit', password(8), password(7)],
  ['the largest picture', 'flows.submit', photo(400_000), photo(400_001)],
  ['the longest search', 'transactions.list', list({ query: '药'.repeat(30) }), list({ query: '药'.repeat(31) })],
  ['the largest page', 'transactions.list', list({ limit: 50 }), list({ limit: 51 })],
  ['the smallest page', 'transactions.list', list({ limit: 1 }), list({ limit: 0 })],
  ['the longest id', 'account.overview', { cardId: 'x'.repeat(64) }, { cardId: 'x'.repeat(65) }],
  ['the longest code of a host', 'session.create', signIn({ phoneCode: 'x'.repeat(4096) }), signIn({ phoneCode: 'x'.repeat(4097) })],
]

describe('an input is accepted at its limit and rejected beyond it:', () => {
  it.each(EDGES)('%s (%s)', (_what, name, edge, beyond) => {
    const { input } = operations[name]
    expect([v.is(input, edge), v.is(input, beyond)]).toEqual([true, false])
  })
})
