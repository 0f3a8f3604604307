import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import aria from '../../config/plugins/aria/attributes.json'
import written from '../../config/plugins/lean-templates/written.json'

const SRC = path.resolve(__dirname, '../../src')
/** Known to React or given to every element. */
const ALWAYS = new Set(['key', 'ref', 'id', 'className', 'style'])
/** In the browser preview alone: a mouse. */
const BROWSER_ONLY = new Set(['onMouseDown'])

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** Local name → element, for what a file takes from Taro's components. */
function hostElements(source: ts.SourceFile): Map<string, string> {
  const names = new Map<string, string>()
  for (const node of nodesOf(source)) {
    if (!ts.isImportDeclaration(node) || (node.moduleSpecifier as ts.StringLiteral).text !== '@tarojs/components') continue
    const bindings = node.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) continue
    for (const { name, propertyName } of bindings.elements) {
      const element = (propertyName ?? name).text.replace(/\B[A-Z]/g, '-$&').toLowerCase()
      names.set(name.text, element)
    }
  }
  return names
}

/** The names in the object literals a spread variable is made of. */
const namesIn = (source: ts.SourceFile, variable: string): string[] =>
  [...nodesOf(source)]
    .filter((node) => ts.isVariableDeclaration(node) && node.name.getText() === variable)
    .flatMap((node) => [...nodesOf(node)])
    .filter(ts.isPropertyAssignment)
    .map(({ name }) => (name as ts.StringLiteral | ts.Identifier).text)

/** `element attribute` for everything the sources write on the hosts' own elements. */
function writtenIn(file: string): string[] {
  const source = parse(file)
  const elements = hostElements(source)
  return [...nodesOf(source)].flatMap((node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return []
    const element = elements.get(node.tagName.getText())
    if (!element) return []
    const names = node.attributes.properties.flatMap((attribute) =>
      ts.isJsxAttribute(attribute) ? [attribute.name.getText()] : namesIn(source, attribute.expression.getText()),
    )
    return names.filter((name) => !ALWAYS.has(name) && !BROWSER_ONLY.has(name)).map((name) => `${element} ${name}`)
  })
}

describe("what the vendors' templates carry", () => {
  const seen = new Set(FILES.flatMap(writtenIn))

  it('has every attribute the sources write on an element whose template is trimmed', () => {
    const trimmed = new Map(Object.entries(written).map(([element, names]) => [element, new Set(names)]))
    const lost = [...seen].filter((one) => {
      const [element = '', name = ''] = one.split(' ')
      return trimmed.has(element) && !trimmed.get(element)?.has(name)
    })
    expect(seen.size).toBeGreaterThan(30)
    expect(lost).toEqual([])
  })

  it('has nothing that no source writes', () => {
    const unused = Object.entries(written).flatMap(([element, names]) =>
      names.map((name) => `${element} ${name}`).filter((one) => !seen.has(one)),
    )
    expect(unused).toEqual([])
  })

  it('teaches Taro every word for screen readers that is written, and no other', () => {
    const taught = Object.entries(aria).flatMap(([component, names]) => {
      const element = component.replace(/\B[A-Z]/g, '-$&').toLowerCase()
      return Object.keys(names).map((name) => `${element} ${name}`)
    })
    const spoken = [...seen].filter((one) => / (role|aria-.*)$/.test(one))
    expect(taught.sort()).toEqual(spoken.sort())
  })
})
