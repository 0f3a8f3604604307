import * as v from 'valibot'
import { ERROR_CODES, httpStatusOf, type ErrorCode, type Operation } from '@/contract'
import { operations } from '@/contract/operations'
import { requestOf } from '../probe'
import type { Finding, Rule } from '../types'
import { codeOf, describe, failsAs, failureOf, finding } from './helpers'

const ERRORS = 'src/contract/errors.ts'
const known = (code: string): code is ErrorCode => v.is(v.picklist(ERROR_CODES), code)
/** Codes any operation may answer. */
const ALWAYS: readonly string[] = ['AUTH-440', 'AUTH-403', 'SRV-BAD', 'SRV-429', 'SRV-5XX']

export const failureRules: Rule[] = [
  {
    id: 'failure.shape',
    title: 'A failure is { ok: false, error: { code, reference, … } } as JSON',
    where: `${ERRORS} · failureSchema`,
    async check(scene) {
      const findings: Finding[] = []
      for (const { exchange } of await scene.failures()) {
        if (!exchange.contentType.startsWith('application/json'))
          findings.push(finding(exchange, 'application/json', exchange.contentType || 'no content type'))
        if (!failureOf(exchange)) findings.push(finding(exchange, 'a failure of the contract', describe(exchange)))
      }
      return findings
    },
  },
  {
    id: 'failure.code',
    title: 'Codes come from the closed list, and from those the operation declares',
    where: `${ERRORS} · ERROR_CODES; src/contract/operations.ts · errors`,
    async check(scene) {
      const findings: Finding[] = []
      for (const { exchange } of await scene.failures()) {
        const { code } = codeOf(exchange) ?? { code: '(none)' }
        if (!known(code)) findings.push(finding(exchange, 'a code of the closed list', code))
        const spec: Operation | null = exchange.operation && operations[exchange.operation]
        const own: readonly string[] = spec?.errors ?? []
        if (known(code) && !ALWAYS.includes(code) && !own.includes(code))
          findings.push(finding(exchange, `one of ${[...own, ...ALWAYS].join(', ')}`, code))
      }
      return findings
    },
  },
  {
    id: 'failure.status',
    title: 'The HTTP status goes with the code',
    where: 'mock/server/failures.ts · statusOf; /openapi.json',
    async check(scene) {
      const findings: Finding[] = []
      for (const { exchange, status } of await scene.failures())
        if (exchange.status !== status) findings.push(finding(exchange, `status ${status}`, describe(exchange)))
      return findings
    },
  },
  {
    id: 'failure.reference',
    title: 'Every failure has a reference of its own that a person can read out',
    where: `${ERRORS} · reference`,
    async check(scene) {
      const findings: Finding[] = []
      const seen = new Set<string>()
      for (const { exchange } of await scene.failures()) {
        const reference = failureOf(exchange)?.reference ?? ''
        if (reference === '' || seen.has(reference))
          findings.push(finding(exchange, 'a reference no other answer has', reference || 'none'))
        seen.add(reference)
      }
      return findings
    },
  },
  {
    id: 'failure.input',
    title: 'Input that breaks the schema is refused: 400, SRV-BAD, input-invalid',
    where: 'src/contract/operations.ts · input',
    async check(scene) {
      const cardId = await scene.cardId()
      const year = { from: '2026-01-01', to: '2026-12-31' }
      const asked = [
        await scene.call('transactions.list', { cardId, ...year, from: 'yesterday' }),
        await scene.call('transactions.list', { cardId, ...year, group: 'nonsense' }),
        await scene.call('transactions.list', { cardId, ...year, limit: 51 }),
        await scene.call('transactions.list', { cardId, ...year, cursor: 'nonsense' }),
        await scene.call('account.statement', { cardId, year: 'next' }),
        await scene.call('alerts.record-consent', { cardId, outcomes: [] }),
        await scene.call('session.create', { method: 'guess', host: 'h5' }, { token: null }),
        await scene.call('otp.send', { purpose: 'sign-in', phone: '12345' }, { token: null }),
        await scene.send({ ...requestOf('otp.send', {}), body: '{' }),
      ]
      return asked.flatMap((exchange) =>
        exchange.status === 400
          ? failsAs({ exchange, code: 'SRV-BAD', cause: 'input-invalid' })
          : [finding(exchange, 'status 400', describe(exchange))],
      )
    },
  },
  {
    id: 'failure.field',
    title: 'A refused input that names its field names the right one, and repeats nothing of what was sent',
    where: `${ERRORS} · field`,
    async check(scene) {
      const cardId = await scene.cardId()
      const asked = [
        ['from', await scene.call('transactions.list', { cardId, from: 'yesterday', to: '2026-12-31' })],
        ['phone', await scene.call('otp.send', { purpose: 'sign-in', phone: 'yesterday' }, { token: null })],
        ['outcomes.0.kind', await scene.call('alerts.record-consent', { cardId, outcomes: [{ kind: 'yesterday', outcome: 'accepted' }] })],
      ] as const
      return asked.flatMap(([field, exchange]) => {
        const { field: named = field } = failureOf(exchange) ?? {}
        if (JSON.stringify(exchange.body).includes('yesterday'))
          return [finding(exchange, 'nothing of the input', 'the value that was sent')]
        return named === field ? [] : [finding(exchange, `error.field ${field}`, named)]
      })
    },
  },
  {
    id: 'failure.too-large',
    title: 'A body beyond any sense is refused in the same shape: 413',
    where: 'mock/server/app.ts · BODY_LIMIT; /openapi.json',
    async check(scene) {
      const body = JSON.stringify({ purpose: 'sign-in', phone: '9'.repeat(1_000_000) })
      const exchange = await scene.send({ ...requestOf('otp.send', {}), body })
      if (exchange.status !== 413) return [finding(exchange, 'status 413', describe(exchange))]
      return failsAs({ exchange, code: 'SRV-BAD', cause: 'input-invalid' })
    },
  },
  {
    id: 'failure.not-yours',
    title: 'A card or entry that is not there, or not yours, is DATA-404: the same for both',
    where: `${ERRORS} · DATA-404`,
    async check(scene) {
      const cardId = await scene.cardId()
      const asked = [
        await scene.call('account.overview', { cardId: 'no-such-card' }),
        await scene.call('alerts.get', { cardId: 'no-such-card' }),
        await scene.call('transactions.get', { cardId, transactionId: 'no-such-entry' }),
      ]
      return asked.flatMap((exchange) =>
        exchange.status === httpStatusOf('DATA-404')
          ? failsAs({ exchange, code: 'DATA-404', cause: null })
          : [finding(exchange, 'status 404', describe(exchange))],
      )
    },
  },
  {
    id: 'failure.throttle',
    title: 'A second code at once is refused: 429, SRV-429, with until and Retry-After',
    where: 'src/contract/operations.ts · otp.send; src/contract/models/session.ts · resendAt',
    async check(scene) {
      await scene.bindCode()
      const exchange = await scene.call('otp.send', { purpose: 'bind' })
      const findings = failsAs({ exchange, code: 'SRV-429', cause: null })
      if (exchange.status !== 429) findings.push(finding(exchange, 'status 429', describe(exchange)))
      if (failureOf(exchange)?.until === undefined) findings.push(finding(exchange, 'error.until', 'none'))
      if (!/^\d+$/.test(exchange.retryAfter ?? ''))
        findings.push(finding(exchange, 'Retry-After in seconds', exchange.retryAfter ?? 'none'))
      return findings
    },
  },
]
