import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOf, textOf } from '../../build/built'

/** A fault that a gate found in an output. @property file relative to the output's folder */
export interface Problem {
  file: string
  message: string
}

/** Checks a compiled output without changing it; an empty list means no fault. */
export type Gate = (dist: string) => Problem[]

/** A copy of an output with one fault, which a gate must find. @param needed files to copy, for a slow gate */
export function brokenCopy(dist: string, spoil: (copy: string) => void, needed = /./): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'broken-output-'))
  for (const file of filesOf(dist)) if (needed.test(file)) cpSync(path.join(dist, file), path.join(copy, file))
  spoil(copy)
  return copy
}

/** Problems that a gate finds in a copy with one fault. */
export function afterBreaking(dist: string, gate: Gate, spoil: (copy: string) => void, needed?: RegExp): Problem[] {
  const copy = brokenCopy(dist, spoil, needed)
  try {
    return gate(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

export const write = (dist: string, file: string, text: string): void => writeFileSync(path.join(dist, file), text)
export const append = (dist: string, file: string, text: string): void => write(dist, file, textOf(dist, file) + text)

/** Replaces text. @throws when the text is not there: a control that changes nothing would prove nothing */
export function replace(dist: string, file: string, from: string, to: string): void {
  const before = textOf(dist, file)
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`)
  write(dist, file, before.replace(from, to))
}
