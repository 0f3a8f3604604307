import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const SRC = path.resolve(__dirname, '../../src')
/** A host is one in a process, and so is what a platform file keeps of it. */
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('platform/') && !file.endsWith('.d.ts'),
)

/** What there is once in a process, with the reason beside it in the source. */
const ONCE = ['app.tsx runtime', 'navigation.ts route']

const isReadonly = ({ type }: ts.VariableDeclaration): boolean => type !== undefined && /^(Readonly|readonly )/.test(type.getText())

function makesState(declaration: ts.VariableDeclaration): boolean {
  const { initializer } = declaration
  if (!initializer) return false
  if (ts.isNewExpression(initializer)) return /^(Weak)?(Map|Set)$/.test(initializer.expression.getText()) && !isReadonly(declaration)
  return ts.isCallExpression(initializer) && /^(create(?!Context)|start)[A-Z]/.test(initializer.expression.getText())
}

/** `file name` of everything a module keeps that can change after it was loaded. */
function stateIn(file: string, text = readFileSync(path.join(SRC, file), 'utf8')): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const constant = (declarationList.flags & ts.NodeFlags.Const) !== 0
    return declarationList.declarations
      .filter((declaration) => !constant || makesState(declaration))
      .map((declaration) => `${file} ${declaration.name.getText()}`)
  })
}

describe('state', () => {
  it('lives in a runtime, in no module', () => {
    expect(FILES.length).toBeGreaterThan(250)
    expect(FILES.flatMap((file) => stateIn(file))).toEqual(ONCE)
  })

  it.each([
    'let kept = null',
    'const asked = new Map<string, string>()',
    'const store = createStore(() => ({}))',
    'export const runtime = startRuntime()',
  ])('is seen in a module: %s', (text) => expect(stateIn('some.ts', text)).toHaveLength(1))

  it.each([
    'const LISTS: ReadonlySet<string> = new Set()',
    'const Context = createContext(null)',
    'const keep = () => createStore(() => ({}))',
  ])('is not taken for what it is not: %s', (text) => expect(stateIn('some.ts', text)).toEqual([]))
})
