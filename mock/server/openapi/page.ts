import type { ApiOperation, OpenApi } from './document'
import type { Schema } from './schemas'
import { sessionCommands } from './session-guide'

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')

const nameOf = (ref: string): string => ref.split('/').pop() ?? ref

/** A schema in one line for a table: `integer ≥ 0`, `Card[]`, `"a" | "b"`. */
function brief(schema: Schema): string {
  if (schema.$ref) return `<a href="#schema-${escape(nameOf(schema.$ref))}">${escape(nameOf(schema.$ref))}</a>`
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) return alternatives.map(brief).join(' | ')
  if (schema.items) return `${brief(schema.items)}[]`
  if (schema.properties) return `{ ${Object.keys(schema.properties).map(escape).join(', ')} }`
  return escape(words(schema))
}

const LIMITS: readonly (readonly [string, string])[] = [
  ['minimum', '≥'],
  ['maximum', '≤'],
  ['minLength', 'length ≥'],
  ['maxLength', 'length ≤'],
  ['pattern', 'matches'],
  ['format', 'as'],
  ['default', 'else'],
]

function words(schema: Schema): string {
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  // Bounds of ±MAX_SAFE_INTEGER only repeat that the value is an integer.
  const limits = LIMITS.filter(([key]) => key in schema && Math.abs(Number(schema[key])) !== Number.MAX_SAFE_INTEGER)
  return [schema.type ?? 'anything', ...limits.map(([key, word]) => `${word} ${String(schema[key])}`)].join(' ')
}

function fields(schema: Schema): string {
  const alternatives = schema.oneOf ?? schema.anyOf
  if (alternatives) return alternatives.map(fields).join('<p class="or">or</p>')
  if (!schema.properties) return `<p>${brief(schema)}</p>`
  const rows = Object.entries(schema.properties).map(
    ([name, field]) =>
      `<tr><td><code>${escape(name)}</code></td><td>${schema.required?.includes(name) ? 'required' : 'optional'}</td><td>${brief(field)}</td></tr>`,
  )
  return `<table><thead><tr><th>Field</th><th></th><th>Value</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const pre = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`

/** The recorded call of an operation: input and answer. */
function exampleOf({ parameters, requestBody, responses }: ApiOperation): string {
  const named = parameters.filter((parameter) => 'example' in parameter).map(({ name, example }) => [name, example])
  const body = requestBody?.content['application/json'].example
  const input = { ...Object.fromEntries(named), ...(typeof body === 'object' ? body : {}) } as object // fields of JSON
  const answer = responses['200']?.content['application/json'].example
  if (answer === undefined) return ''
  const asked = Object.keys(input).length > 0 ? `<h4>For example</h4>${pre(input)}` : ''
  return `${asked}<details><summary>is answered</summary>${pre(answer)}</details>`
}

function failureOf({ description, content }: ApiOperation['responses'][string], status: string): string {
  const examples = Object.values(content['application/json'].examples ?? {}).map(({ value }) => pre(value))
  const text = `${status} ${escape(description)}`
  return examples.length > 0 ? `<details><summary>${text}</summary>${examples.join('')}</details>` : `<p>${text}</p>`
}

function operationSection(method: string, path: string, spec: ApiOperation): string {
  const parameters = spec.parameters.map(
    ({ name, in: where, required, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${where}, ${required ? 'required' : 'optional'}</td><td>${brief(schema)}</td></tr>`,
  )
  const body = spec.requestBody ? `<h4>Body</h4>${fields(spec.requestBody.content['application/json'].schema)}` : ''
  const data = spec.responses['200']?.content['application/json'].schema.properties?.data
  const failures = Object.entries(spec.responses).filter(([status]) => status !== '200')
  return [
    `<section id="${escape(spec.operationId)}"><h3><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>`,
    `<p><b>${escape(spec.operationId)}</b> · ${escape(spec.summary)}. ${escape(spec.description)}</p>`,
    parameters.length > 0 ? `<h4>Parameters</h4><table><tbody>${parameters.join('')}</tbody></table>` : '',
    body,
    data ? `<h4>Data of the answer</h4>${fields(data)}` : '',
    exampleOf(spec),
    `<h4>Failures</h4>${failures.map(([status, response]) => failureOf(response, status)).join('')}</section>`,
  ].join('')
}

const NO_OUTBOX = '<p>The operators’ outbox is off here: the code of each step is in the text message.</p>'

/** How to get a session, as shell commands. */
const sessionSection = (base: string, withControl: boolean): string =>
  `<h2>A session</h2><p>A demonstration person whose numbers are published signs in, binds a card and looks at the account. ` +
  `Again within a minute, a code is refused (SRV-429).</p>${withControl ? '' : NO_OUTBOX}<pre id="session">${escape(sessionCommands(base))}</pre>`

/** The document as one HTML page, which loads nothing but its own style sheet. */
export function docsPage({ info, servers, paths, components }: OpenApi, withControl: boolean): string {
  const all = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, spec]) => ({ path, method, spec })))
  const index = all.map(({ spec }) => `<li><a href="#${escape(spec.operationId)}">${escape(spec.operationId)}</a></li>`)
  const named = Object.entries(components.schemas).map(
    ([name, schema]) => `<section id="schema-${escape(name)}"><h3>${escape(name)}</h3>${fields(schema)}</section>`,
  )
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(info.title)}</title><link rel="stylesheet" href="/docs/style.css"></head><body><main><h1>${escape(info.title)}</h1>`,
    `<p>${escape(info.description)} As a document: <a href="/openapi.json">openapi.json</a>.</p><ul class="index">${index.join('')}</ul>`,
    sessionSection(servers[0]?.url ?? '', withControl),
    `<h2>Operations</h2>${all.map(({ method, path, spec }) => operationSection(method, path, spec)).join('')}`,
    `<h2>Schemas</h2>${named.join('')}</main></body></html>`,
  ].join('')
}

export const DOCS_STYLE = `
body { font: 15px/1.6 system-ui, sans-serif; margin: 0; color: #1d2b26; background: #fff }
main { max-width: 960px; margin: 0 auto; padding: 24px 16px 80px }
h2 { margin-top: 48px } h3 { margin-top: 32px; padding-top: 12px; border-top: 1px solid #d9e2de } h4 { margin: 12px 0 4px }
.method { display: inline-block; min-width: 56px; font-size: 13px; color: #0b6b4f } .or { margin: 4px 0; color: #56645e }
.index { columns: 3; padding-left: 18px } table { border-collapse: collapse; width: 100% }
pre { background: #f4f7f6; padding: 12px; overflow-x: auto; font-size: 13px } summary { cursor: pointer }
td, th { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid #eef2f0; overflow-wrap: anywhere }
`
