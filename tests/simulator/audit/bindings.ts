import { readConfigs } from '../compile/configs'
import type { Output } from '../compile/output'
import type { StaticFacts } from './facts'

/** Names of data inside `{{ }}`: no property names and no text. */
const namesIn = (expression: string): string[] =>
  Array.from(expression.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/(?<![\w$.])[A-Za-z_$][\w$]*/g), ([name]) => name)

const boundIn = (template: string): string[] =>
  Array.from(template.matchAll(/\{\{([\s\S]*?)\}\}/g), ([, expression]) => namesIn(expression ?? '')).flat()

/** By page: the names that its template and its components' templates bind. Imported templates see only the data passed to them. */
export function readBindings(output: Output): StaticFacts['bound'] {
  const { app, units } = readConfigs(output)
  const collect = (unit: string, seen: Set<string>): string[] => {
    if (seen.has(unit)) return []
    seen.add(unit)
    const file = `${unit}${output.dialect.template}`
    const own = output.has(file) ? boundIn(output.read(file)) : []
    return [...own, ...Object.values(units[unit]?.usingComponents ?? {}).flatMap((used) => collect(used, seen))]
  }
  return Object.fromEntries(Object.keys(app.pages).map((path) => [path, new Set(collect(path, new Set()))]))
}
