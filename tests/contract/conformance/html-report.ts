import { cameBackOf, countOf, maskText, sentOf } from './report'
import { STATUSES, type Result } from './suite'
import type { Finding } from './types'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** The page loads nothing and runs no script, because it quotes answers of an untrusted provider. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.4rem;text-align:left;vertical-align:top}
pre{background:#f5f5f5;overflow-x:auto;padding:.5rem;white-space:pre-wrap;word-break:break-all}
.failed,.unexpected{color:#a30d0d;font-weight:600}.passed{color:#0b6b2e}.skipped,.expected{color:#6b5200}`

function findingHtml({ exchange, expected, got }: Finding, secrets: readonly string[]): string {
  const lines = [
    ...(exchange ? [`sent       ${sentOf(exchange, secrets)}`] : []),
    `expected   ${maskText(expected, secrets)}`,
    `got        ${maskText(got, secrets)}`,
    ...(exchange ? [`came back  ${cameBackOf(exchange, secrets)}`] : []),
  ]
  return `<pre>${escape(lines.join('\n'))}</pre>`
}

function ruleHtml({ id, title, where, status, findings, reason }: Result, secrets: readonly string[]): string {
  const because = reason === null ? '' : `<p>${escape(maskText(reason, secrets))}</p>`
  const contract = status === 'failed' ? `<p><small>${escape(where)}</small></p>` : ''
  const found = findings.map((finding) => findingHtml(finding, secrets)).join('')
  return `<tr id="${escape(id)}"><td class="${status}">${status}</td><td><code>${escape(id)}</code></td><td>${escape(title)}${because}${contract}${found}</td></tr>`
}

/** The report as one HTML page without scripts, external files or secrets. */
export function htmlReport(subject: string, results: readonly Result[], secrets: readonly string[]): string {
  const counts = STATUSES.map((status) => `${countOf(results, status)} ${status}`).join(' · ')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><title>Conformance of ${escape(subject)}</title><style>${STYLE}</style></head>
<body><h1>Conformance of ${escape(subject)}</h1><p>${counts}</p>
<table><thead><tr><th>Result</th><th>Rule</th><th>What it asks for</th></tr></thead><tbody>
${results.map((result) => ruleHtml(result, secrets)).join('\n')}
</tbody></table></body></html>
`
}
