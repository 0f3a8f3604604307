import { operations } from '@/contract/operations'
import { NAMES, NOBODY, needsSession } from '../failures'
import { requestOf } from '../probe'
import { Skip, type Finding, type Rule } from '../types'
import { codeOf, describe, failsAs, finding } from './helpers'

const OPERATIONS = 'src/contract/operations.ts'

export const routeRules: Rule[] = [
  {
    id: 'route.every-operation',
    title: 'Every operation of the contract has its route',
    where: OPERATIONS,
    async check(scene) {
      const findings: Finding[] = []
      for (const name of NAMES) {
        const exchange = await scene.send(requestOf(name, NOBODY))
        const absent = codeOf(exchange)?.cause === 'not-implemented' || [405, 501].includes(exchange.status)
        if (absent || typeof exchange.body !== 'object') findings.push(finding(exchange, 'an answer of this operation', describe(exchange)))
      }
      return findings
    },
  },
  {
    id: 'route.unknown',
    title: 'A route nobody knows is answered in the shape of a failure',
    where: 'src/contract/errors.ts · not-implemented',
    async check(scene) {
      const exchange = await scene.send({ method: 'GET', path: '/v1/no-such-thing' })
      if (exchange.status !== 404) return [finding(exchange, 'status 404', describe(exchange))]
      return failsAs({ exchange, code: 'SRV-BAD', cause: 'not-implemented' })
    },
  },
  {
    id: 'session.required',
    title: 'What needs a session is refused without one: 401 with AUTH-440',
    where: `${OPERATIONS} · auth session, full`,
    async check(scene) {
      const findings: Finding[] = []
      for (const name of NAMES.filter(needsSession)) {
        const exchange = await scene.call(name, NOBODY, { token: null })
        if (exchange.status !== 401) findings.push(finding(exchange, 'status 401', describe(exchange)))
        else findings.push(...failsAs({ exchange, code: 'AUTH-440', cause: null }))
      }
      return findings
    },
  },
  {
    id: 'session.expired',
    title: 'A session that ran out, or never was, is refused: 401 with AUTH-440',
    where: 'src/contract/errors.ts · AUTH-440',
    async check(scene) {
      await scene.token() // signs in first: the mock has an expired session only after that
      const forged = await scene.call('cards.list', {}, { token: 'forged' })
      return [forged, await scene.provider.expired()]
        .filter((exchange) => exchange !== null)
        .flatMap((exchange) =>
          exchange.status === 401
            ? failsAs({ exchange, code: 'AUTH-440', cause: null })
            : [finding(exchange, 'status 401', describe(exchange))],
        )
    },
  },
  {
    id: 'session.public',
    title: 'What needs no session is answered without one',
    where: `${OPERATIONS} · auth none`,
    async check(scene) {
      const exchange = await scene.call('places.list', {}, { token: null })
      return exchange.status === 200 ? [] : [finding(exchange, 'status 200', describe(exchange))]
    },
  },
  {
    id: 'session.sample',
    title: 'A sample session may look and not touch: 403 with AUTH-403, sample-only',
    where: `${OPERATIONS} · auth full; src/contract/models/session.ts · scope`,
    async check(scene) {
      const opened = await scene.call('session.create', { method: 'sample', host: 'h5' }, { token: null })
      const { token, scope } = scene.data('session.create', opened)
      const findings: Finding[] = scope === 'sample' ? [] : [finding(opened, 'scope sample', `scope ${scope}`)]
      const cards = await scene.call('cards.list', {}, { token })
      if (cards.status !== 200) findings.push(finding(cards, 'a sample session sees its example card', describe(cards)))
      for (const name of NAMES.filter((name) => operations[name].auth === 'full')) {
        const exchange = await scene.call(name, NOBODY, { token })
        if (exchange.status !== 403) findings.push(finding(exchange, 'status 403', describe(exchange)))
        else findings.push(...failsAs({ exchange, code: 'AUTH-403', cause: 'sample-only' }))
      }
      return findings
    },
  },
  {
    id: 'session.end',
    title: 'An ended session opens nothing any more',
    where: `${OPERATIONS} · session.end`,
    async check(scene) {
      const opened = await scene.call('session.create', { method: 'sample', host: 'h5' }, { token: null })
      const { token } = scene.data('session.create', opened)
      const ended = await scene.call('session.end', {}, { token })
      if (ended.status !== 200) throw new Skip(`session.end answered ${ended.status}`)
      const exchange = await scene.call('profile.get', {}, { token })
      return failsAs({ exchange, code: 'AUTH-440', cause: null })
    },
  },
]
