import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')
/** Says that a button cannot be pressed because of what the person has not entered. */
const BY_MISSING = /disabled=\{[^}]*(\bmissing\b|!ready|!valid|!complete|!agreed|!consented|=== ''|\.length (<|===) )/

/** Buttons that wait for something else than an entry of a form. */
const OTHERS = new Set(['src/subpackages/security/centre/protections.tsx'])

describe('forms', () => {
  it('leave no button dead for what is missing: it is a Submit, which leads there', () => {
    const pages = ['src/pages', 'src/subpackages']
      .flatMap((folder) =>
        readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
      )
      .filter((file) => file.endsWith('.tsx') && !OTHERS.has(file))
    expect(pages.length).toBeGreaterThan(100)
    const dead = pages.flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (BY_MISSING.test(line) ? [`${file}:${index + 1}`] : [])),
    )
    expect(dead).toEqual([])
  })
})
