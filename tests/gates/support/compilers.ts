import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOf, ROOT } from '../../build/built'
import { type Gate, type Problem } from './gate'

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** Machines for which WeChat ships its compilers (Linux: x86-64). */
export const COMPILERS_RUN_HERE = process.platform === 'linux' ? process.arch === 'x64' : process.platform in FOLDERS

/**
 * Runs WeChat's own compiler. The binaries are called directly: the package's `wxssToJs` swallows the errors of wcsc, and its
 * `wxmlToJs` cannot follow a component named by an absolute path. A copy is run, because npm unpacks wcsc without the
 * execute permission, and node_modules must not be changed.
 * @returns what the compiler wrote to stderr, or '' when it accepted everything
 */
function complaintOf(name: 'wcc' | 'wcsc', args: readonly string[], cwd: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wechat-compiler-'))
  try {
    const program = process.platform === 'win32' ? `${name}.exe` : name
    const copy = path.join(folder, program)
    copyFileSync(path.join(ROOT, 'node_modules/miniprogram-compiler/bin', FOLDERS[process.platform] ?? '', program), copy)
    chmodSync(copy, 0o755)
    const { status, signal, stderr, error } = spawnSync(copy, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (status === 0) return ''
    return stderr.trim() || `${name} ended with ${error?.message ?? signal ?? status ?? 'nothing'}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The compilers stop at the first faulty file and name it somewhere in the line. */
function problemsIn(complaint: string, files: readonly string[], compiler: string): Problem[] {
  const longestFirst = [...files].sort((a, b) => b.length - a.length)
  return complaint
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('error file count'))
    .map((message) => ({ file: longestFirst.find((file) => message.includes(file)) ?? compiler, message }))
}

const ending = (dist: string, extension: string): string[] => filesOf(dist).filter((file) => file.endsWith(extension))

/** Compiles all templates and their scripts by wcc: finds unclosed tags, bad bindings, and wxs newer than ES5. */
export const templateCompiler: Gate = (dist) => {
  const files = [...ending(dist, '.wxml'), ...ending(dist, '.wxs')]
  return problemsIn(complaintOf('wcc', ['-d', '-cc', '0', ...files, '-gn', '$gwx'], dist), files, 'wcc')
}

/** Compiles all style sheets by wcsc: finds broken rules and imports without a target. */
export const styleCompiler: Gate = (dist) => {
  const files = ending(dist, '.wxss')
  return problemsIn(complaintOf('wcsc', ['-lc', '-db', '-pc', '0', ...files], dist), files, 'wcsc')
}
