import { Skip, type Finding, type Rule } from '../types'
import { few, finding } from '../rules/helpers'
import { canaryOf, WAIT } from './acts'
import { dataOf, isWrite, tokensOf, type ActId, type Log, type Seen } from './log'

/** ms during which requests may still arrive with a token that has just ended. */
const UNDER_WAY = 500

const met = ({ seen }: Log, act: ActId): { one: Seen; after: Seen[] } => {
  const at = seen.findIndex((other) => other.act === act)
  const one = seen[at]
  if (!one) throw new Skip(`no request came that the proxy could do “${act}” to`)
  return { one, after: seen.slice(at + 1) }
}

/** Everything in a request: URL, header values, body. */
const everythingOf = ({ path, headers, sent }: Seen): string => [path, ...Object.values(headers), sent ?? ''].join('\n')

const sameWrite = (a: Seen, b: Seen): boolean => a.method === b.method && a.path === b.path && a.sent === b.sent

function writesOf(log: Log): Seen[] {
  const writes = log.seen.filter(isWrite)
  if (writes.length === 0) throw new Skip('no write was seen')
  return writes
}

/** A rule that no later request contains the canary of a falsified answer. */
const refused = (id: `client.${string}`, act: ActId, title: string): Rule<Log> => ({
  id,
  title,
  where: 'src/services/http-transport.ts, src/services/answer-guard.ts, src/services/remote/read-newest.ts',
  check(log) {
    const { one, after } = met(log, act)
    if (after.length === 0) throw new Skip('nothing came after the wrong answer')
    const used = after.filter((later) => everythingOf(later).includes(canaryOf(act)))
    return Promise.resolve(used.map((later) => finding(later, 'nothing of the wrong answer', `what only that answer held (${one.path})`)))
  },
})

/** Names of query fields that must not be in a URL, which logs and referrers keep. */
const SECRET_NAME = /[?&](token|access_token|password|otpCode|ticket|proof|phone|phoneCode|number|loginCode)=/i
const NUMBER = /(?<![\dA-Za-z])(\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/
const SECRET_FIELDS = new Set(['password', 'oldPassword', 'newPassword', 'otpCode', 'number', 'phone'])
/** Characters; shorter secrets may occur in a URL by chance. */
const SHORTEST = 6

/** Secrets in the log: tokens, and the secret fields that the client sent. */
export function secretsOf(log: Log): string[] {
  const found = new Set(tokensOf(log).map(({ token }) => token))
  for (const { sent, token } of log.seen) {
    if (token !== null) found.add(token)
    JSON.parse(sent ?? 'null', (key, value: unknown) => {
      if (SECRET_FIELDS.has(key) && typeof value === 'string' && value.length >= SHORTEST) found.add(value)
      return value
    })
  }
  return [...found]
}

export const CLIENT_RULES: readonly Rule<Log>[] = [
  {
    id: 'client.key',
    title: 'Every write carries an idempotency key',
    where: 'src/contract/transport.ts · idempotencyKey',
    check: (log) =>
      Promise.resolve(few(writesOf(log).flatMap((one) => (one.idempotencyKey ? [] : [finding(one, 'an idempotency-key header', 'none')])))),
  },
  {
    id: 'client.key-repeat',
    title: 'A write whose answer was lost is repeated with the same key',
    where: 'src/services/remote/use-action.ts',
    check(log) {
      const { one, after } = met(log, 'lost')
      const again = after.find((later) => sameWrite(later, one))
      if (!again) throw new Skip('the write whose answer was lost was not repeated')
      const key = again.idempotencyKey ?? 'none'
      return Promise.resolve(key === one.idempotencyKey ? [] : [finding(again, `the key ${one.idempotencyKey ?? '(none)'} again`, key)])
    },
  },
  {
    id: 'client.key-new',
    title: 'No key is used for two different writes',
    where: 'src/contract/transport.ts · idempotencyKey',
    check(log) {
      const first = new Map<string, Seen>()
      const findings: Finding[] = []
      for (const one of writesOf(log)) {
        const key = one.idempotencyKey ?? ''
        const before = first.get(key)
        if (key !== '' && before && !sameWrite(before, one))
          findings.push(finding(one, 'a key of its own', `the key of ${before.method} ${before.path}`))
        first.set(key, before ?? one)
      }
      return Promise.resolve(few(findings))
    },
  },
  {
    id: 'client.retry-after',
    title: 'What was refused with Retry-After is not asked again before',
    where: 'src/services/throttles.ts, src/services/remote/retry.ts',
    check(log) {
      const { one, after } = met(log, 'throttle')
      const early = after.filter(
        (later) => later.method === one.method && later.path === one.path && later.at < one.answeredAt + WAIT * 1000,
      )
      return Promise.resolve(
        early.map((later) => finding(later, `nothing for ${WAIT} s`, `asked again after ${later.at - one.answeredAt} ms`)),
      )
    },
  },
  {
    id: 'client.url-secrets',
    title: 'No token, password, code, phone or citizen number is in a URL',
    where: 'src/services/http-route.ts',
    check(log) {
      if (log.seen.length === 0) throw new Skip('no request was seen')
      const secrets = secretsOf(log)
      const isSecret = (path: string): boolean =>
        SECRET_NAME.test(path) || NUMBER.test(path) || secrets.some((secret) => decodeURIComponent(path).includes(secret))
      return Promise.resolve(
        few(log.seen.filter(({ path }) => isSecret(path)).map((one) => finding(one, 'a URL that gives nothing away', 'a secret in it'))),
      )
    },
  },
  {
    id: 'client.token-place',
    title: 'A token is in the Authorization header and nowhere else',
    where: 'src/services/http-transport.ts · headersOf',
    check(log) {
      const tokens = tokensOf(log).map(({ token }) => token)
      if (tokens.length === 0) throw new Skip('no session was opened')
      const elsewhere = ({ sent, headers }: Seen): string => [sent ?? '', ...Object.values({ ...headers, authorization: '' })].join('\n')
      return Promise.resolve(
        few(
          log.seen
            .filter((one) => tokens.some((token) => elsewhere(one).includes(token)))
            .map((one) => finding(one, 'the token in the Authorization header only', 'in another header or the body as well')),
        ),
      )
    },
  },
  {
    id: 'client.rotation',
    title: 'A token that was replaced is not used again',
    where: 'src/services/session-rotation.ts, src/services/client.ts',
    check(log) {
      const replaced = tokensOf(log).flatMap(({ at, by }) =>
        by.operation === 'session.rotate' && by.token !== null ? [{ old: by.token, at }] : [],
      )
      if (replaced.length === 0) throw new Skip('no session was rotated')
      return Promise.resolve(
        few(
          log.seen
            .filter((one) => replaced.some(({ old, at }) => one.token === old && one.at > at + UNDER_WAY))
            .map((one) => finding(one, 'the new token', 'the one that was replaced')),
        ),
      )
    },
  },
  {
    id: 'client.sign-out',
    title: 'After signing out the old token is not used again',
    where: 'src/services/session-store.ts · end',
    check(log) {
      const ended = log.seen.filter((one) => one.operation === 'session.end' && one.status === 200)
      if (ended.length === 0) throw new Skip('nobody signed out')
      return Promise.resolve(
        few(
          log.seen
            .filter((one) => one.token !== null && ended.some((end) => end.token === one.token && one.at > end.answeredAt + UNDER_WAY))
            .map((one) => finding(one, 'no request with the token of a session that ended', 'one')),
        ),
      )
    },
  },
  {
    id: 'client.unknown-fields',
    title: 'An answer with fields that came after the client is used all the same',
    where: 'src/contract · schemas are open objects',
    check(log) {
      const { one, after } = met(log, 'extra-fields')
      const { token } = dataOf(one)
      if (after.length === 0) throw new Skip('nothing came after the answer with unknown fields')
      const used = after.some((later) => later.token === token)
      return Promise.resolve(used ? [] : [finding(one, 'the session of that answer in use', 'it was never used')])
    },
  },
  refused('client.wrong-shape', 'wrong-shape', 'An answer in another shape than the contract’s is not used'),
  refused('client.wrong-card', 'wrong-card', 'An answer about another card than asked for is not used'),
  refused('client.wrong-future', 'wrong-future', 'An answer from a time that has not come is not used'),
  refused('client.wrong-older', 'wrong-older', 'An answer older than what is shown already is not used'),
  refused('client.wrong-size', 'wrong-size', 'An answer of three million characters is not used'),
  {
    id: 'client.wrong-sums',
    title: 'Figures that do not add up are refused, or named beside what is shown',
    where: 'src/domain/sum-gaps.ts, src/components/remote-frame.tsx',
    check(log) {
      const { one } = met(log, 'wrong-sums')
      const said = log.said.get('client.wrong-sums')
      // The log does not show what a page displays, so a person has to report it.
      if (said === undefined)
        throw new Skip('look at the page, and tell: POST /__plan/saw {"rule":"client.wrong-sums","saw":"named"} (or "refused", "shown")')
      return Promise.resolve(said === 'shown' ? [finding(one, 'usable balance off by 100.00, said so', 'shown as a fact')] : [])
    },
  },
]
