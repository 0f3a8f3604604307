import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import aria from '../../config/plugins/aria/attributes.json'
import used from '../../config/plugins/lean-runtime/used.json'
import written from '../../config/plugins/lean-templates/written.json'

const SRC = path.resolve(__dirname, '../../src')
/** Known to React or given to every element. */
const ALWAYS = new Set(['key', 'ref', 'id', 'className', 'style'])
/** In the browser preview alone: a mouse. */
const BROWSER_ONLY = new Set(['onMouseDown'])
/** What a module writes for another one (`input-host`), and what Taro writes for `defaultValue`. */
const ELSEWHERE = ['input type', 'input enableNative', 'input value', 'input focus']
/** Known to Taro under another name. */
const RENAMED = new Set(['input defaultValue'])

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
const SCRIPTS = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)

/** A node and all below it, without tokens. */
function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (one: ts.Node): void => {
    nodes.push(one)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return nodes
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

/** The names in the object literals that a spread expression, or the variable that it names, is made of. */
const namesIn = (source: ts.SourceFile, spread: ts.Expression): string[] =>
  [spread, ...nodesOf(source).filter((node) => ts.isVariableDeclaration(node) && node.name.getText() === spread.getText())]
    .flatMap((node) => nodesOf(node))
    .filter((node) => ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    .map(({ name }) => (name as ts.StringLiteral | ts.Identifier).text)

/** `element attribute` for everything the sources write on the hosts' own elements. */
function writtenIn(file: string): string[] {
  const source = parse(file)
  const elements = hostElements(source)
  return nodesOf(source).flatMap((node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return []
    const element = elements.get(node.tagName.getText())
    if (!element) return []
    const names = node.attributes.properties.flatMap((attribute) =>
      ts.isJsxAttribute(attribute) ? [attribute.name.getText()] : namesIn(source, attribute.expression),
    )
    return names.filter((name) => !ALWAYS.has(name) && !BROWSER_ONLY.has(name)).map((name) => `${element} ${name}`)
  })
}

describe("what the vendors' templates carry", () => {
  const seen = new Set([...FILES.flatMap(writtenIn).filter((one) => !RENAMED.has(one)), ...ELSEWHERE])

  it('has every element that the sources import, and every attribute that they write on it', () => {
    const trimmed = new Map<string, readonly string[]>(Object.entries(written))
    const lost = [...seen].filter((one) => {
      const [element = '', name = ''] = one.split(' ')
      return !trimmed.get(element)?.includes(name)
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

/** Calls that the plugin leaves by other means than the list. */
const OWN_CALLS = ['createSelectorQuery', 'getCurrentInstance', 'getCurrentPages', 'nextTick']
/** Set by React while a subtree is hidden. */
const BY_REACT = ['display']

/** Names of the vendor's calls that a file takes from Taro; hooks are Taro's own. */
const callsIn = (source: ts.SourceFile): string[] =>
  nodesOf(source).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Taro') return [node.name.text]
    if (!ts.isImportDeclaration(node) || (node.moduleSpecifier as ts.StringLiteral).text !== '@tarojs/taro') return []
    const bindings = node.importClause?.namedBindings
    const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
    return names.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text)
  })

describe("what Taro's runtime carries", () => {
  it('has every call that the sources make through Taro, and no other', () => {
    const made = SCRIPTS.flatMap((file) => callsIn(parse(file)))
    expect([...new Set(made)].filter((name) => !OWN_CALLS.includes(name) && !/^use[A-Z]/.test(name)).sort()).toEqual(used.calls)
  })

  it('has every property that the sources set as an inline style, and no other', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      path.resolve(SRC, '../tsconfig.json'),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    )
    const program = ts.createProgram(
      FILES.map((file) => path.join(SRC, file)),
      config?.options ?? {},
    )
    const types = program.getTypeChecker()
    const set = FILES.flatMap((file) =>
      nodesOf(program.getSourceFile(path.join(SRC, file))!)
        .filter((node) => ts.isJsxAttribute(node) && node.name.getText() === 'style')
        .map((node) => ((node as ts.JsxAttribute).initializer as ts.JsxExpression).expression!)
        .flatMap((expression) => {
          const type = types.getTypeAtLocation(expression)
          return (type.isUnion() ? type.types : [type]).flatMap((one) => one.getProperties().map(({ name }) => name))
        }),
    )
    expect([...new Set([...set, ...BY_REACT])].filter((name) => !name.startsWith('--')).sort()).toEqual(used.styles)
  })
})
