import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { projectRoot } from '../../../support/project-root'

const root = projectRoot()

/** A folder that outlives the test: the machine sweeps it. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'mock-'))

/**
 * Path of an embedded database in a folder of its own. It holds the run's empty database where there is one (`TEST_PGLITE`); elsewhere,
 * whoever opens it first makes one.
 */
export function newDatabase(): string {
  const place = join(folder(), 'insurer')
  const { TEST_PGLITE: archive } = process.env
  if (archive === undefined) return place
  mkdirSync(place, { mode: 0o700 })
  execFileSync('tar', ['-xf', archive, '-C', place], { stdio: 'ignore' })
  return place
}

/** Bundles a program of the repository as `npm run mock` does. @returns the file to run */
export function bundle(entry: string): string {
  // Inside the repository, so that the packages left out are found.
  const into = join(root, '.cache/tests')
  mkdirSync(into, { recursive: true })
  const outfile = join(into, `${entry.replace(/\W/g, '-')}-${process.pid}.cjs`)
  buildSync({
    entryPoints: [join(root, `${entry}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  })
  return outfile
}

export interface Child {
  process: ChildProcess
  /** Everything it has written so far. */
  output(): string
  /** Resolves with the first match in what it writes. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** How it ended: its code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** Runs a file on Node. */
export function run(file: string, args: string[] = [], env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const readers: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const read of readers) read()
    })
  return {
    process: child,
    output: () => output,
    says: (pattern) =>
      new Promise((resolve) => {
        const read = (): void => {
          const found = pattern.exec(output)
          if (found) resolve(found)
        }
        readers.push(read)
        read()
      }),
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal))),
  }
}
