import { Linter } from 'eslint'
import { filesOf, textOf } from '../../build/built'
import { GIVEN, LANGUAGE, PROBED } from '../../support/logic-globals'
import type { Gate } from './gate'
import type { Host } from './host'

/**
 * Undeclared names that scripts may mention; each with its user, and why it is harmless where the name is missing.
 */
const GUARDED: Readonly<Record<string, string>> = {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: 'React asks by `typeof`',
  globalThis: "webpack's way to the global object, inside `typeof` (see syntax.ts)",
  window: "webpack's way to the global object, inside `typeof` and `try` (see syntax.ts)",
  wx: 'zrender asks by `typeof` which vendor it runs on',
}

const undeclared = (source: string): Set<string> => {
  const found = new Linter().verify(
    source,
    [
      {
        languageOptions: { ecmaVersion: 2015, sourceType: 'script', globals: { Intl: 'off' } },
        rules: { 'no-undef': ['error', { typeof: true }] },
      },
    ],
    { allowInlineConfig: false },
  )
  return new Set(found.map(({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message))
}

/** No script may name a global that the vendor's logic layer lacks. */
export function globals({ target }: Host): Gate {
  const known = new Set([...LANGUAGE, ...GIVEN[target], ...Object.keys(PROBED), ...Object.keys(GUARDED)])
  return (dist) =>
    filesOf(dist)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        [...undeclared(textOf(dist, file))].filter((name) => !known.has(name)).map((name) => ({ file, message: `${name} is not there` })),
      )
}
