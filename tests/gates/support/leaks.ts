import path from 'node:path'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import { MOCK_SENTINEL } from '@mock'
import { filesOf, ROOT, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'

interface Rule {
  name: string
  pattern: RegExp
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const SOURCES: Rule[] = [
  { name: 'folder of this machine', pattern: new RegExp(literal(ROOT), 'g') },
  {
    name: 'absolute path',
    pattern: /(?<![\w.-])\/(?:home|root|Users|tmp|private|builds|workspace|mnt|opt)\/[\w.@-]+|\b[A-Z]:\\{1,2}[\w.-]+\\|file:\/\//g,
  },
  { name: 'path of a source', pattern: /\bsrc\/[\w./-]+|[\w./-]+\.tsx?\b(?=["'`:)])|webpack:\/\//g },
  { name: 'path of a package', pattern: /[\w./-]*\bnode_modules\/[\w./@-]*/g },
  { name: 'source map', pattern: /sourceMappingURL|sourceURL=/g },
]

const SECRETS: Rule[] = [
  { name: 'private key', pattern: /BEGIN [A-Z ]*PRIVATE KEY|\bMII[\w+/]{200,}/g },
  { name: 'key of a cloud', pattern: /\b(?:AKIA|ASIA)[\dA-Z]{16}\b|\bLTAI[\dA-Za-z]{12,}\b|\bAKID[\dA-Za-z]{13,}\b/g },
  { name: 'token', pattern: /\bgh[pousr]_\w{36}|\bsk_live_\w+|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}|\bBearer [\w.-]{20,}/g },
  // WeChat's app secret has 32 hexadecimal digits. Its name alone must not occur either.
  { name: 'app secret', pattern: /app_?secret|(?<![\w])[\da-f]{32}(?![\w])/gi },
]

/** A Chinese ID number with a plausible birth date. */
const IDENTITY = /(?<!\w)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\w)/gi
const LOCAL: Rule = { name: 'address of this machine', pattern: /\blocalhost\b|\b127\.0\.0\.1\b|\b0\.0\.0\.0\b/g }

/** Kinds of file that no host reads and that may reveal something. */
const UNWANTED =
  /\.(?:map|tsx?|scss|sass|less|pem|key|p12|env|log|orig|bak)$|(?:^|\/)(?:\.env|\.git|\.DS_Store|project\.private\.config\.json|package(?:-lock)?\.json)/

/**
 * @param shown length of a hit that the report repeats: a path in full, of a secret only enough to find it
 * @param names of files in the output, which are no hits: Taro names shared modules by a digest as long as a secret
 */
function found(rules: readonly Rule[], shown: number, file: string, text: string, names: ReadonlySet<string> = new Set()): Problem[] {
  return rules.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].filter(([hit]) => !names.has(hit)).map(([hit]) => ({ file, message: `${name}: ${hit.slice(0, shown)}` })),
  )
}

/** Reports ID numbers. Only the synthetic people's are allowed, and only in builds with the mock. */
function numbers(file: string, text: string, allowed: ReadonlySet<string>): Problem[] {
  const unknown = [...text.matchAll(IDENTITY)].map(([hit]) => hit).filter((hit) => !allowed.has(hit))
  // The report shortens the number.
  return unknown.map((hit) => ({ file, message: `number of a person: ${hit.slice(0, 6)}…${hit.slice(-2)}` }))
}

/** The output must not reveal where, how or by whom it was built, nor any secret. */
export const leaks: Gate = (dist) => {
  const files = filesOf(dist).map((file) => ({ file, text: textOf(dist, file) }))
  const demo = files.some(({ text }) => text.includes(MOCK_SENTINEL))
  const names = new Set(files.map(({ file }) => path.parse(file).name))
  const people = new Set(demo ? Object.values(DEMO_CREDENTIALS).map(({ ssn }) => ssn) : [])
  // A build for a provider may point to a developer's own machine; a build with the mock may not.
  const places = demo ? [...SOURCES, LOCAL] : SOURCES
  return files.flatMap(({ file, text }) => [
    ...(UNWANTED.test(file) ? [{ file, message: 'no file to ship' }] : []),
    ...found(places, 80, file, text),
    ...found(SECRETS, 8, file, text, names),
    ...numbers(file, text, people),
  ])
}
