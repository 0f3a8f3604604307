import { type Node, parse, type Program } from 'acorn'
import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'

/** iOS 10 supports ES2015 and the built-ins of ES2016; `**`, `async`, object spread and look-behind came later. */
const LEVEL = 2015

/**
 * webpack's way to the global object. It calls `Function` only without `globalThis` (iOS < 12.2, Chrome < 71), inside a `try`.
 * Its one user, Taro's `window`, reads single names inside a `try` as well and works without them.
 */
const GUARDED = 'if("object"==typeof globalThis)return globalThis;try{return this||new Function("return this")'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** All nodes below one, in no order. Iterative, because minified code nests deeper than the call stack. */
export function nodesOf(root: Node): Node[] {
  const nodes: Node[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node)
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) open.push(child)
  }
  return nodes
}

/** A call's callee as written (`eval`, `0,eval`, `globalThis.Function`, `setTimeout`) and its first argument. */
function calledIn(node: Node, source: string): { callee: string; first: string } | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  const { callee, arguments: args } = node as Node & { callee: Node; arguments: Node[] }
  return { callee: source.slice(callee.start, callee.end), first: args[0] ? source.slice(args[0].start, args[0].end) : '' }
}

/** Hosts reject code made from text, or return nothing. */
function makesCode(node: Node, source: string): boolean {
  const call = calledIn(node, source)
  if (!call) return false
  if (/^(?:0,\s*)?(?:(?:globalThis|window|self|global)\.)?(?:eval|Function)$/.test(call.callee))
    return !source.slice(0, node.end).endsWith(GUARDED)
  return /^(?:\w+\.)?set(?:Timeout|Interval)$/.test(call.callee) && /^["'`]/.test(call.first)
}

function parsed(source: string): Program | string {
  try {
    return parse(source, { ecmaVersion: LEVEL })
  } catch (error) {
    return String(error)
  }
}

function problemsIn(file: string, source: string): Problem[] {
  const program = parsed(source)
  if (typeof program === 'string') return [{ file, message: `newer than ES${LEVEL}: ${program}` }]
  return nodesOf(program)
    .filter((node) => makesCode(node, source))
    .map((node) => ({ file, message: `makes code out of text: ${source.slice(node.start, node.start + 60)}` }))
}

/** Every script has to parse on the oldest phone of the browserslist and must not make code from text. */
export const scripts: Gate = (dist) =>
  filesOf(dist)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => problemsIn(file, textOf(dist, file)))
