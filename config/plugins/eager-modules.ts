import type { IPluginContext } from '@tarojs/service'
import { parse, type AnyNode, type ArrowFunctionExpression, type Expression, type FunctionExpression } from 'acorn'
import { rewrite, type Assets } from './assets'

/** Files whose modules all run when the file is loaded: those of the start, and echarts. */
export const EAGER_FILES = ['app.js', 'common.js', 'vendors.js', 'taro.js', 'subpackages/insight/sub-vendors.js']

/** Modules below this are not worth the bytes, characters. */
const WORTH = 1000

type Module = FunctionExpression | ArrowFunctionExpression

const isModule = (value: AnyNode | null): value is Module =>
  value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression'

/** The modules of webpack's `push([[chunks], {id: module}])` or `push([[chunks], [module]])`. */
function modulesIn(expression: Expression): Module[] {
  if (expression.type === 'SequenceExpression') return expression.expressions.flatMap(modulesIn)
  if (expression.type !== 'CallExpression') return []
  const [chunk] = expression.arguments
  const table = chunk?.type === 'ArrayExpression' ? chunk.elements[1] : null
  if (table?.type === 'ArrayExpression') return table.elements.filter(isModule)
  if (table?.type !== 'ObjectExpression') return []
  return table.properties.flatMap((property) => (property.type === 'Property' && isModule(property.value) ? [property.value] : []))
}

/** A module as a function in parentheses. Webpack's modules use neither `this` nor `arguments` of the function around them. */
function inParentheses(text: string, { type, params, body, start, end }: Module): string {
  const own = text.slice(start, end)
  if (type === 'FunctionExpression') return `(${own})`
  const [first, last] = [params[0], params.at(-1)]
  const names = first && last ? text.slice(first.start, last.end) : ''
  const block = text.slice(body.start, body.end)
  return `(function(${names})${body.type === 'BlockStatement' ? block : `{return ${block}}`})`
}

/** @throws SyntaxError for what is no script */
export function withEagerModules(text: string): string {
  const program = parse(text, { ecmaVersion: 2020 })
  const modules = program.body
    .flatMap((statement) => (statement.type === 'ExpressionStatement' ? modulesIn(statement.expression) : []))
    .filter(({ start, end }) => end - start >= WORTH && text[start - 1] !== '(')
  return modules.reduceRight(
    (changed, module) => changed.slice(0, module.start) + inParentheses(changed, module) + changed.slice(module.end),
    text,
  )
}

/**
 * V8 reads a function twice: once to find its end, and again when it is called. A function in parentheses is taken for one that is called
 * at once, and read once; an arrow is not, whatever is around it. Every module of these files is called at once.
 */
export default (ctx: IPluginContext): void => {
  if (process.env.NODE_ENV !== 'production') return
  ctx.modifyBuildAssets(({ assets }: { assets: Assets }) => {
    for (const name of EAGER_FILES) rewrite(assets, name, withEagerModules)
  })
}
