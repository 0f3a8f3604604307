import * as v from 'valibot'
import { operations, type OperationName } from '@/contract'

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

/** Of everything an input may carry: the most (or least) that is taken, and one more (or less) that is not. */
const EDGES: [what: string, name: OperationName, edge: object, beyond: object][] = [
  ['rules', 'alerts.save', rules(times(20, LOW)), rules(times(21, LOW))],
  ['a threshold', 'alerts.save', rules([{ ...LOW, threshold: 10_000_000 }]), rules([{ ...LOW, threshold: 10_000_001 }])],
  ['a threshold of something', 'alerts.save', rules([{ ...LOW, threshold: 1 }]), rules([{ ...LOW, threshold: 0 }])],
  [
    'a share',
    'alerts.save',
    rules([{ kind: 'pooled-quota', enabled: true, percent: 100 }]),
    rules([{ kind: 'pooled-quota', enabled: true, percent: 101 }]),
  ],
  [
    'a small share',
    'alerts.save',
    rules([{ kind: 'pooled-quota', enabled: true, percent: 10 }]),
    rules([{ kind: 'pooled-quota', enabled: true, percent: 9 }]),
  ],
  ['messages a day', 'alerts.save', rules([], 10), rules([], 11)],
  ['one message a day', 'alerts.save', rules([], 1), rules([], 0)],
  ['answers of a panel', 'alerts.record-consent', shared(5), shared(6)],
  ['an answer of a panel', 'alerts.record-consent', shared(1), shared(0)],
  ['a number', 'cards.verify', verify({ number: '1'.repeat(24) }), verify({ number: '1'.repeat(25) })],
  ['a password', 'cards.verify', verify({ password: 'x'.repeat(20) }), verify({ password: 'x'.repeat(21) })],
  ['a short password', 'cards.verify', verify({ password: 'x'.repeat(6) }), verify({ password: 'x'.repeat(5) })],
  ['a new password', 'flows.submit', password(20), password(21)],
  ['a short new password', 'flows.submit', password(8), password(7)],
  ['a picture', 'flows.submit', photo(400_000), photo(400_001)],
  ['a search', 'transactions.list', list({ query: '药'.repeat(30) }), list({ query: '药'.repeat(31) })],
  ['a page', 'transactions.list', list({ limit: 50 }), list({ limit: 51 })],
  ['a page of something', 'transactions.list', list({ limit: 1 }), list({ limit: 0 })],
  ['an id', 'account.overview', { cardId: 'x'.repeat(64) }, { cardId: 'x'.repeat(65) }],
  ['a code of the host', 'session.create', signIn({ phoneCode: 'x'.repeat(4096) }), signIn({ phoneCode: 'x'.repeat(4097) })],
]

describe('the most an input carries', () => {
  it.each(EDGES)('%s (%s)', (_what, name, edge, beyond) => {
    const { input } = operations[name]
    expect([v.is(input, edge), v.is(input, beyond)]).toEqual([true, false])
  })
})
