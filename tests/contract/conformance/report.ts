import type { Exchange } from './probe'
import { conforms } from './expectations'
import type { Result } from './suite'
import type { Finding } from './types'

/** Most characters quoted of an answer or a request. */
const QUOTED = 600

/** Replaces secrets, secret fields, and everything that looks like a citizen or phone number by `***`. */
export function maskText(text: string, secrets: readonly string[]): string {
  let masked = text
  for (const secret of secrets)
    if (secret.length > 1) masked = masked.split(secret).join('***').split(encodeURIComponent(secret)).join('***')
  return masked
    .replace(
      /"(token|password|oldPassword|newPassword|otpCode|ticket|phone|number|loginCode|phoneCode|proof|evidence|picture)"\s*:\s*"(?:[^"\\]|\\.)*"/g,
      '"$1":"***"',
    )
    .replace(/(?<![\dA-Za-z])(\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g, '***')
}

const short = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}… (${text.length} characters)` : text)

/** The request without its secrets. */
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

const MARKS: Record<Result['status'], string> = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip', expected: 'xfail', unexpected: 'XPASS' }

export const countOf = (results: readonly Result[], status: Result['status']): number =>
  results.filter((result) => result.status === status).length

/** The report as text: one line for each rule; below a broken one, what was sent, expected and answered. */
export function textReport(base: string, results: readonly Result[], secrets: readonly string[]): string {
  const lines = results.flatMap(({ id, title, where, status, findings, reason }) => [
    `${MARKS[status]} ${id} · ${title}`,
    ...(reason === null ? [] : [`    because    ${maskText(reason, secrets)}`]),
    ...(status === 'failed' ? [`    contract   ${where}`] : []),
    ...findings.flatMap((found) => findingLines(found, secrets)),
  ])
  const count = (status: Result['status']): number => countOf(results, status)
  const told = [
    `${count('passed')} hold, ${count('failed')} broken, ${count('skipped')} not decided`,
    ...(count('expected') > 0 ? [`${count('expected')} broken as expected`] : []),
    ...(count('unexpected') > 0 ? [`${count('unexpected')} hold against expectation`] : []),
  ]
  return `${[`Conformance of ${base}`, '', ...lines, '', told.join(', ')].join('\n')}\n`
}

/** The report as JSON. */
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
  return `${JSON.stringify({ base, conforms: conforms(results), rules }, null, 2)}\n`
}
