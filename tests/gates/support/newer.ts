import { type Node, parse } from 'acorn'
import { filesOf, textOf } from '../../build/built'
import { ADDED, NEWER } from '../../support/old-phone'
import type { Gate } from './gate'
import { nodesOf } from './syntax'

/** Members that share a name with a newer built-in but are something else; each with what it is. */
const OTHERS: Readonly<Record<string, string>> = {
  at: 'a text of the help pages (`t.at`)',
  difference: 'what two amounts lie apart, and its text',
  resize: "a chart's, of echarts",
  union: "a rectangle's, of zrender",
}

const METHODS = new Map(
  Object.entries(NEWER.methods).flatMap(([owner, names]) => names.map((name) => [name, `${owner}.prototype.${name}`] as const)),
)
const STATICS = new Set(Object.entries(NEWER.statics).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`)))

interface Member extends Node {
  object: Node & { name?: string }
  property: Node & { name?: string; value?: unknown }
  computed: boolean
}

/** The newer built-in that a member may be, judged by its name. */
function newerIn(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const { object, property, computed } = node as Member
  const name = computed ? property.value : property.name
  if (typeof name !== 'string') return undefined
  if (object.name !== undefined && STATICS.has(`${object.name}.${name}`)) return `${object.name}.${name}`
  return name in OTHERS ? undefined : METHODS.get(name)
}

/** No script may use a built-in that an old phone lacks, unless the app adds it. @param added built-ins that the app adds */
export const newer =
  (added: readonly string[] = ADDED): Gate =>
  (dist) =>
    filesOf(dist)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const found = nodesOf(parse(textOf(dist, file), { ecmaVersion: 2015 })).map(newerIn)
        return [...new Set(found)]
          .filter((name): name is string => name !== undefined && !added.includes(name))
          .map((name) => ({ file, message: `${name} is newer than the oldest phones` }))
      })
