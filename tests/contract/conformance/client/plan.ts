import type { ServerResponse } from 'node:http'
import * as v from 'valibot'
import { htmlReport } from '../html-report'
import { parse } from '../probe'
import { jsonReport, textReport } from '../report'
import { hold, type Result } from '../suite'
import { ACTS } from './acts'
import type { Log, Seen } from './log'
import { CLIENT_RULES, secretsOf } from './rules'

const SUBJECT = 'the client'

/** Results from everything recorded so far. */
export interface PlanReport {
  results: Result[]
  secrets: readonly string[]
}

export const reportOn = async (log: Log): Promise<PlanReport> => ({ results: await hold(CLIENT_RULES, log), secrets: secretsOf(log) })

const sawSchema = v.object({ rule: v.literal('client.wrong-sums'), saw: v.picklist(['named', 'refused', 'shown']) })

export interface PlanPages {
  answer(asked: Pick<Seen, 'method' | 'path' | 'sent'>, said: Map<string, string>, response: ServerResponse): Promise<void>
}

/** Pages below `/__plan`: the report as text, JSON or HTML, and `POST /__plan/saw` for what a person saw. */
export const planPages = (log: Log): PlanPages => ({
  async answer({ method, path, sent }, said, response) {
    const reply = (status: number, type: string, text: string): void => void response.writeHead(status, { 'content-type': type }).end(text)
    if (method === 'POST' && path === '/__plan/saw') {
      const saw = v.safeParse(sawSchema, parse(sent ?? ''))
      if (!saw.success) return reply(400, 'text/plain', 'expected {"rule":"client.wrong-sums","saw":"named" | "refused" | "shown"}\n')
      said.set(saw.output.rule, saw.output.saw)
      return reply(204, 'text/plain', '')
    }
    const { results, secrets } = await reportOn(log)
    if (path === '/__plan/report.json') return reply(200, 'application/json', jsonReport(SUBJECT, results, secrets))
    if (path === '/__plan/report.html') return reply(200, 'text/html; charset=utf-8', htmlReport(SUBJECT, results, secrets))
    return reply(200, 'text/plain; charset=utf-8', textReport(SUBJECT, results, secrets))
  },
})

/** Instructions for using the client so that every rule can be decided. */
export const GUIDE = `Point the client at the proxy and use it as a person would:
  sign in · open the list of entries and refresh it ${ACTS.length} times · write something twice (mark messages as read, change an alert)
  · let it rotate its session (a day old, when it comes to the front) · sign out.
The proxy does each of these once: ${ACTS.map(({ id }) => id).join(', ')}.
/__plan is the report so far (/__plan/report.html, /__plan/report.json).
`
