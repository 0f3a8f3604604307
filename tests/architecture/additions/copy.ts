import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import ts from 'typescript'
import { projectRoot } from '../../support/project-root'
import type { Edit } from './list'

const ROOT = projectRoot()

/** As the preview panel does: a name for each scenario. */
const NAMES = `import type { ScenarioId } from '@mock'
import { preview } from '@/locales/zh-cn/preview'
export const names: Readonly<Record<ScenarioId, string>> = preview.scenarios
`

/** A copy of the sources that can be changed, typechecked and run. */
export class Copy {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'additions-'))
  private readonly versions = new Map<string, number>()
  private readonly service: ts.LanguageService
  private trials = 0

  /** @param checked every file that is typechecked at some time */
  constructor(checked: readonly string[]) {
    for (const part of ['src', 'mock', 'tests/architecture', 'tsconfig.json'])
      cpSync(path.join(ROOT, part), this.at(part), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), this.at('node_modules'))
    this.write('tests/architecture/names.ts', NAMES)
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(this.at('tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      this.folder,
    )
    this.service = ts.createLanguageService({
      getScriptFileNames: () => this.present(checked),
      getScriptVersion: (file) => String(this.versions.get(file) ?? 0),
      getScriptSnapshot: (file) => {
        const text = ts.sys.readFile(file)
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => this.folder,
      getCompilationSettings: () => ({ ...options, types: ['node'] }),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    })
  }

  private at(file: string): string {
    return path.join(this.folder, file)
  }

  /** Absolute paths of those files that are there. */
  private present(files: readonly string[]): string[] {
    return files.map((file) => this.at(file)).filter((file) => existsSync(file))
  }

  private write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true })
    writeFileSync(this.at(file), text)
    this.versions.set(this.at(file), (this.versions.get(this.at(file)) ?? 0) + 1)
  }

  /** @throws Error where the text to replace does not occur exactly once */
  apply([file, from, to]: Edit): void {
    if (!existsSync(this.at(file)) && from === '') return this.write(file, to)
    const text = readFileSync(this.at(file), 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`)
    this.write(
      file,
      text.replace(from, () => to),
    )
  }

  /** Makes a file what it is in the project. */
  restore(file: string): void {
    const original = path.join(ROOT, file)
    if (existsSync(original)) this.write(file, readFileSync(original, 'utf8'))
    else rmSync(this.at(file), { force: true })
  }

  /** What TypeScript reports of the files that are there. */
  complaints(files: readonly string[]): string[] {
    return this.present(files)
      .flatMap((file) => [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)])
      .map(
        ({ messageText, file }) =>
          `${path.relative(this.folder, file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
  }

  /** Runs statements that set `works`, over the copy. @returns what they threw, or `does not work`; null where it works */
  async trial(use: string): Promise<string | null> {
    const program = `import { createMockBackend, memoryDriver } from './mock'
      import { createExamples } from './mock/server/openapi/examples'
      import { operations } from './src/contract/operations'
      export async function trial(existsSync) {
        const { control, transport } = createMockBackend({ driver: memoryDriver(), clock: () => Date.parse('2026-07-15T09:41:00+08:00') })
        let works = false
        ${use}
        return works
      }`
    const outfile = this.at(`trial-${(this.trials += 1)}.cjs`)
    buildSync({
      ...{ stdin: { contents: program, resolveDir: this.folder, loader: 'ts' }, tsconfig: this.at('tsconfig.json'), logLevel: 'silent' },
      ...{ bundle: true, platform: 'node', format: 'cjs', outfile },
    })
    const built = (await import(outfile)) as { trial(exists: (file: string) => boolean): Promise<boolean> } // as the program above exports it
    try {
      return (await built.trial((file) => existsSync(this.at(file)))) ? null : 'does not work'
    } catch (error) {
      return String(error)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
