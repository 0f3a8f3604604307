import postcss, { type Rule } from 'postcss'
import type { Output } from '../compile/output'
import type { StaticFacts } from './facts'

const SCROLLS = /\b(scroll|auto)\b/
const isTouch = (rule: Rule): boolean =>
  rule.some((node) => node.type === 'decl' && node.prop === '-webkit-overflow-scrolling' && node.value === 'touch')
const scrolls = (rule: Rule): boolean =>
  rule.some((node) => node.type === 'decl' && node.prop.startsWith('overflow') && SCROLLS.test(node.value))

/** Rules of the compiled style sheets that WeChat marks down. */
export function readStyles({ files, dialect, read }: Output): Pick<StaticFacts, 'active' | 'stiff'> {
  const active: string[] = []
  const stiff: string[] = []
  for (const file of files.filter((name) => name.endsWith(dialect.style))) {
    postcss.parse(read(file), { from: file }).walkRules((rule) => {
      if (/:active\b/.test(rule.selector)) active.push(`${file}: ${rule.selector}`)
      if (scrolls(rule) && !isTouch(rule)) stiff.push(`${file}: ${rule.selector}`)
    })
  }
  return { active, stiff }
}
