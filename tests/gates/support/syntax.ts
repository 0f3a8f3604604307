import { type Node, parse, type Program } from 'acorn'
import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'

/** iOS 10 knows ES2015 and the built-ins of ES2016; `**`, `async`, `...` in objects and look-behind came later. */
const LEVEL = 2015

/**
 * webpack's way to the global object. It only gets there without `globalThis` (iOS < 12.2, Chrome < 71), inside a `try`; the one
 * user, Taro's `window` stand-in, reads single names from the answer inside a `try` too and does without.
 */
const GUARDED = 'if("object"==typeof globalThis)return globalThis;try{return this||new Function("return this")'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** Every node below one, in no order. A list of open nodes, since minified code nests deeper than the stack likes. */
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

/** What is called, as written: `eval`, `0,eval`, `globalThis.Function`, `setTimeout`. */
function calledIn(node: Node, source: string): { callee: string; first: string } | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  const { callee, arguments: args } = node as Node & { callee: Node; arguments: Node[] }
  return { callee: source.slice(callee.start, callee.end), first: args[0] ? source.slice(args[0].start, args[0].end) : '' }
}

/** Hosts refuse to make code out of text, or answer with nothing. */
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

/** Every script parses on the oldest phone the browserslist names, and none needs what hosts refuse. */
export const scripts: Gate = (dist) =>
  filesOf(dist)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => problemsIn(file, textOf(dist, file)))
