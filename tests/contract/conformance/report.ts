import type { Exchange } from './probe'
import type { Result } from './suite'
import type { Finding } from './types'

/** Longest quotation of an answer. */
const QUOTED = 600

/** Takes the test person's secrets, tokens, and whatever looks like a citizen or phone number out of a text. */
export function maskText(text: string, secrets: readonly string[]): string {
  let masked = text
  for (const secret of secrets)
    if (secret.length > 1) masked = masked.split(secret).join('***').split(encodeURIComponent(secret)).join('***')
  return masked
    .replace(/"(token|password|otpCode|ticket|phone|number|loginCode)"\s*:\s*"(?:[^"\\]|\\.)*"/g, '"$1":"***"')
    .replace(/(?<![\dA-Za-z])(\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g, '***')
}

const short = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}… (${text.length} characters)` : text)

/** What was sent, without its secrets. */
export function sentOf({ method, path, token, idempotencyKey, sent }: Exchange, secrets: readonly string[]): string {
  const headers = [token === null ? '' : 'authorization: Bearer ***', idempotencyKey === null ? '' : `idempotency-key: ${idempotencyKey}`]
  return [`${method} ${maskText(path, secrets)}`, ...headers, sent === null ? '' : short(maskText(sent, secrets))]
    .filter(Boolean)
    .join(' · ')
}

export const cameBackOf = ({ status, text }: Exchange, secrets: readonly string[]): string => `${status} ${short(maskText(text, secrets))}`

function findingLines({ exchange, expected, got }: Finding, secrets: readonly string[]): string[] {
  const lines = [`    expected   ${maskText(expected, secrets)}`, `    got        ${maskText(got, secrets)}`]
  if (!exchange) return lines
  return [`    sent       ${sentOf(exchange, secrets)}`, ...lines, `    came back  ${cameBackOf(exchange, secrets)}`]
}

const MARKS: Record<Result['status'], string> = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }

/** The report to read: a line a rule, and under a broken one what was sent, expected and answered. */
export function textReport(base: string, results: readonly Result[], secrets: readonly string[]): string {
  const lines = results.flatMap(({ id, title, where, status, findings, reason }) => [
    `${MARKS[status]} ${id} · ${title}`,
    ...(reason === null ? [] : [`    because    ${maskText(reason, secrets)}`]),
    ...(status === 'failed' ? [`    contract   ${where}`] : []),
    ...findings.flatMap((found) => findingLines(found, secrets)),
  ])
  const count = (status: Result['status']): number => results.filter((result) => result.status === status).length
  return `${[`Conformance of ${base}`, '', ...lines, '', `${count('passed')} hold, ${count('failed')} broken, ${count('skipped')} not decided`].join('\n')}\n`
}

/** The same as data. */
export function jsonReport(base: string, results: readonly Result[], secrets: readonly string[]): string {
  const rules = results.map(({ findings, reason, ...rest }) => ({
    ...rest,
    reason: reason === null ? null : maskText(reason, secrets),
    findings: findings.map(({ exchange, expected, got }) => ({
      sent: exchange && sentOf(exchange, secrets),
      expected: maskText(expected, secrets),
      got: maskText(got, secrets),
      cameBack: exchange && cameBackOf(exchange, secrets),
    })),
  }))
  return `${JSON.stringify({ base, conforms: results.every(({ status }) => status !== 'failed'), rules }, null, 2)}\n`
}
