import type { Mishearing, Mistake, Passing } from './wrong-provider'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const failed = ({ body }: Passing): boolean => body.ok === false
const errorOf = ({ body }: Passing): Node => (isNode(body.error) ? body.error : {})

/** Replaces the value at `path` (`cards.0.city`), if there is one. JSON leaves out a value that becomes undefined. */
function set(root: unknown, path: string, to: (value: unknown) => unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let node: unknown = root
  for (const key of keys) node = isNode(node) ? node[key] : undefined
  if (!isNode(node) || !(last in node)) return
  node[last] = to(node[last])
}

const plus = (value: unknown): unknown => Number(value) + 1
const nothing = (): undefined => undefined
const always = (value: unknown) => (): unknown => value

/** Changes the successful answers of one route. */
const on =
  (route: RegExp, path: string, to: (value: unknown) => unknown): Mistake =>
  (passing) => {
    if (route.test(passing.path) && !failed(passing)) set(passing.body, path, to)
  }
/** Changes the failures of one code; `*` for all codes. */
const onFailure =
  (code: string, path: string, to: (value: unknown) => unknown): Mistake =>
  (passing) => {
    if (failed(passing) && (code === '*' || errorOf(passing).code === code)) set(passing, path, to)
  }
const mishear = (hear: Mishearing): { mishear: Mishearing } => ({ mishear: hear })

const CARDS = /\/v1\/cards$/
const OVERVIEW = /\/overview$/
const STATEMENT = /\/statement/
const LIST = /\/transactions\?/
const DETAIL = /\/transactions\/[^/]+$/
let bound = 0

const forgetsKeys = mishear((request) => {
  delete request.headers['idempotency-key']
})

/** One mistake for each rule. */
export const MISTAKES: Record<string, Mistake | { mishear: Mishearing }> = {
  'route.every-operation': (passing) => {
    if (!passing.path.endsWith('/disputes')) return
    passing.status = 404
    passing.body = { ok: false, error: { code: 'SRV-BAD', cause: 'not-implemented', reference: 'x' } }
  },
  'route.unknown': (passing) => {
    if (passing.path === '/v1/no-such-thing') passing.body = { message: 'Not Found' }
  },
  'session.required': (passing) => {
    if (passing.path.startsWith('/v1/messages') && passing.token === null) passing.status = 200
  },
  'session.expired': (passing) => {
    if (passing.token !== null) onFailure('AUTH-440', 'body.error.code', always('AUTH-403'))(passing)
  },
  'session.public': (passing) => {
    if (passing.path === '/v1/places') passing.status = 401
  },
  'session.sample': onFailure('AUTH-403', 'body.error.cause', nothing),
  'employer.own-session': (passing) => {
    if (passing.path.startsWith('/v1/employer/') && errorOf(passing).cause === 'wrong-role')
      set(passing.body, 'error.cause', always('sample-only'))
  },
  'employer.never': (passing) => {
    if (passing.path !== '/v1/employer/visits') return
    passing.status = 200
    passing.body = { ok: true, data: {} }
  },
  'session.end': mishear((request) => {
    if (request.method === 'DELETE') Object.assign(request, { method: 'GET', path: '/v1/places' })
  }),
  'failure.shape': onFailure('*', 'body.error.reference', nothing),
  'failure.code': onFailure('DATA-404', 'body.error.code', always('DATA-410')),
  'failure.status': onFailure('*', 'status', always(200)),
  'failure.reference': onFailure('*', 'body.error.reference', always('the same')),
  'failure.input': onFailure('SRV-BAD', 'status', always(422)),
  'failure.field': onFailure('SRV-BAD', 'body.error.field', always('purpose')),
  'failure.too-large': (passing) => {
    if (passing.status === 413) passing.body = { message: 'Payload Too Large' }
  },
  'failure.not-yours': (passing) => {
    if (passing.path.includes('no-such-card')) onFailure('DATA-404', 'body.error.code', always('AUTH-403'))(passing)
  },
  'failure.throttle': (passing) => {
    delete passing.headers['retry-after']
  },
  'answer.schema': on(OVERVIEW, 'data.lastSyncAt', nothing),
  'answer.freshness': on(OVERVIEW, 'meta.asOf', nothing),
  'answer.request-id': on(/./, 'meta.requestId', always('always')),
  'value.fen': on(OVERVIEW, 'data.personalAccount.total', (total) => Number(total) / 100 + 0.001),
  'value.time': on(OVERVIEW, 'data.lastSyncAt', (time) => new Date(String(time)).toISOString()),
  'sum.account': on(OVERVIEW, 'data.personalAccount.usable', plus),
  'sum.pooled': on(OVERVIEW, 'data.pooled.0.reimbursed', plus),
  'sum.statement': on(STATEMENT, 'data.months.0.credits', plus),
  'sum.yearly': on(/\/yearly-statement/, 'data.institutions.0.account', plus),
  'sum.years': on(STATEMENT, 'data.opening', plus),
  'sum.filings': on(/\/filings$/, 'data.places.0.bill.shares.1.cash', plus),
  'sum.settlement': on(DETAIL, 'data.settlement.psnCashPay', plus),
  'sum.running-balance': on(LIST, 'data.items.2.balanceAfter', plus),
  'sum.months': on(LIST, 'data.months.0.debits', plus),
  'privacy.secrets': on(CARDS, 'data.cards.0.certnoMasked', always('330106199003072837')),
  'privacy.masks': on(/\/v1\/profile$/, 'data.phoneMasked', always('1391234567*')),
  'proof.needed': (passing) => {
    if (passing.path.endsWith('/reveal')) passing.status = 200
  },
  'flow.resume': (passing) => {
    if (passing.path === '/v1/flows') on(/./, 'data.flowId', () => `flow-${(bound += 1)}`)(passing)
  },
  'sign-in.stranger': (passing) => {
    if (passing.path.startsWith('/v1/flows')) onFailure('AUTH-401', 'body.error.code', always('DATA-404'))(passing)
  },
  'password.weak': onFailure('AUTH-422', 'body.error.cause', nothing),
  'reset.stranger': (passing) => {
    if (passing.sent.includes('110101199003070011')) onFailure('*', 'body.error.code', always('CARD-404'))(passing)
  },
  'credential.life': on(/\/credentials$/, 'data.expiresAt', always('2099-01-01T00:00:00+08:00')),
  'credential.one': on(/\/v1\/credentials\/[^/]+$/, 'data.scan.status', always('waiting')),
  'page.complete': (passing) => {
    if (passing.path.includes('limit=7')) on(LIST, 'data.items', (items) => (Array.isArray(items) ? items.slice(1) : items))(passing)
  },
  'page.order': on(LIST, 'data.items', (items) => (Array.isArray(items) ? items.slice().reverse() : items)),
  'page.limit': mishear((request) => {
    request.path = request.path.replace('limit=2', 'limit=20')
  }),
  'page.filter': mishear((request) => {
    request.path = request.path.replace(/from=20[12]\d-\d\d-\d\d/, 'from=2020-01-01')
  }),
  'card.primary': on(/\/primary\/overview$/, 'data.card.cardId', always('another')),
  'card.named': on(STATEMENT, 'meta.cardId', nothing),
  'write.once': forgetsKeys,
  'write.same-answer': forgetsKeys,
  'write.other-key': mishear(({ headers }) => {
    if (headers['idempotency-key'] !== undefined) headers['idempotency-key'] = 'always'
  }),
  'bind.number': onFailure('CARD-422', 'body.error.cause', always('number-length')),
  'bind.password': onFailure('AUTH-401', 'body.error.triesLeft', nothing),
  'bind.card': (passing) => {
    if (passing.method === 'POST') on(CARDS, 'data.cardId', () => `card-${(bound += 1)}`)(passing)
  },
}
