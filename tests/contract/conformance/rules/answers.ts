import * as v from 'valibot'
import { answerSchema, metaSchema } from '@/contract'
import { operations } from '@/contract/operations'
import type { Exchange } from '../probe'
import type { Finding, Rule } from '../types'
import { describe, few, finding, valuesOf } from './helpers'

function schemaFindings(exchange: Exchange): Finding[] {
  if (exchange.status !== 200) return [finding(exchange, 'status 200', describe(exchange))]
  if (!exchange.operation) return []
  const parsed = v.safeParse(answerSchema(operations[exchange.operation].output as v.GenericSchema), exchange.body)
  if (parsed.success) return []
  // Only paths and expectations are reported, because the messages quote values.
  const fields = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(whole)'}: ${issue.expected ?? issue.type}`)
  return [finding(exchange, fields.join('; '), 'something else there')]
}

const withMeta = v.looseObject({ meta: v.looseObject({ requestId: v.optional(v.unknown()) }) })
const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
/** Names of numeric fields that are no amounts. */
const NO_MONEY = ['cnt', 'percent', 'days']

async function overReads(exchanges: Promise<Exchange[]>, check: (exchange: Exchange) => Finding[]): Promise<Finding[]> {
  return few((await exchanges).flatMap(check))
}

export const answerRules: Rule[] = [
  {
    id: 'answer.schema',
    title: 'Every read answers 200 in the schema of its operation',
    where: 'src/contract/operations.ts · output; src/contract/models',
    check: (scene) => overReads(readsOf(scene.walk()), schemaFindings),
  },
  {
    id: 'answer.freshness',
    title: 'Every answer says as of when its figures are, and a delayed one when it is expected back',
    where: 'src/contract/answer.ts · metaSchema',
    check: (scene) =>
      overReads(readsOf(scene.walk()), (exchange) => {
        const meta = v.is(withMeta, exchange.body) ? exchange.body.meta : null
        if (!v.is(metaSchema, meta)) return [finding(exchange, 'meta with asOf, freshness and requestId', JSON.stringify(meta))]
        if (meta.freshness === 'delayed' && meta.expectedBy === undefined)
          return [finding(exchange, 'meta.expectedBy while delayed', 'none')]
        return []
      }),
  },
  {
    id: 'answer.request-id',
    title: 'Every answer has a request id of its own',
    where: 'src/contract/answer.ts · requestId',
    async check(scene) {
      const seen = new Set<unknown>()
      return overReads(readsOf(scene.walk()), (exchange) => {
        const id = v.is(withMeta, exchange.body) ? exchange.body.meta.requestId : undefined
        const fresh = typeof id === 'string' && id !== '' && !seen.has(id)
        seen.add(id)
        return fresh ? [] : [finding(exchange, 'a request id no other answer has', String(id))]
      })
    },
  },
  {
    id: 'value.fen',
    title: 'Money is a whole number of fen, never a fraction and never text',
    where: 'src/contract/primitives.ts · fen',
    check: (scene) =>
      overReads(readsOf(scene.walk()), (exchange) => {
        const wrong: Finding[] = []
        for (const { path, key, value } of valuesOf(exchange.body)) {
          const fraction = typeof value === 'number' && !Number.isSafeInteger(value) && !NO_MONEY.includes(key)
          const text = typeof value === 'string' && /^-?\d+\.\d{1,2}$/.test(value)
          if (fraction || text) wrong.push(finding(exchange, `${path}: whole fen`, String(value)))
        }
        return wrong
      }),
  },
  {
    id: 'value.time',
    title: 'Times are ISO 8601 in Beijing time, +08:00',
    where: 'src/contract/primitives.ts · isoTime',
    check: (scene) =>
      overReads(readsOf(scene.walk()), (exchange) => {
        const wrong: Finding[] = []
        for (const { path, value } of valuesOf(exchange.body))
          if (typeof value === 'string' && stamp.test(value) && !value.endsWith('+08:00'))
            wrong.push(finding(exchange, `${path} with +08:00`, value))
        return wrong
      }),
  },
]

async function readsOf(walk: Promise<{ exchanges: Exchange[] }>): Promise<Exchange[]> {
  return (await walk).exchanges
}
