import { readConfigs } from '../compile/configs'
import type { Output } from '../compile/output'
import type { StaticFacts } from './facts'

/** Names inside `{{ }}` that stand for data: not a property of something, not a text. */
const namesIn = (expression: string): string[] =>
  Array.from(expression.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/(?<![\w$.])[A-Za-z_$][\w$]*/g), ([name]) => name)

const boundIn = (template: string): string[] =>
  Array.from(template.matchAll(/\{\{([\s\S]*?)\}\}/g), ([, expression]) => namesIn(expression ?? '')).flat()

/** By page: every name its own template binds, and those of the components it uses. Imported templates see only what is handed to them. */
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
