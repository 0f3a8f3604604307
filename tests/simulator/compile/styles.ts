import postcss, { type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { resolveFrom, withoutEnding, type Output } from './output'
import type { UnitConfig } from './program'
import { rpxToVw } from './units'

const HTML_ONLY = new Set(['body', 'html'])
const IMPORT = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;?/g

/** @returns the sheet with its imports inserted; each file once */
function inlined(output: Output, file: string, seen: Set<string>): string {
  if (seen.has(file) || !output.has(file)) return ''
  seen.add(file)
  return output.read(file).replace(IMPORT, (_, target: string) => inlined(output, resolveFrom(file, target), seen))
}

/** Renames elements to `wx-*`, so that no browser styles apply, and prefixes the classes of an isolated component. */
function rewriteSelector(rule: Rule, scope: string | undefined): void {
  rule.selector = selectorParser((root) => {
    root.walkTags((tag) => {
      if (!HTML_ONLY.has(tag.value) && !tag.value.startsWith('wx-')) tag.value = `wx-${tag.value}`
    })
    if (scope) {
      root.walkClasses((name) => {
        name.value = `${scope}--${name.value}`
      })
    }
  }).processSync(rule.selector)
}

const inKeyframes = ({ parent }: Rule): boolean => parent?.type === 'atrule' && (parent as postcss.AtRule).name.endsWith('keyframes')

function compileSheet(source: string, file: string, scope: string | undefined): string {
  const root = postcss.parse(source, { from: file })
  root.walkDecls((declaration) => {
    declaration.value = rpxToVw(declaration.value)
  })
  root.walkAtRules((rule) => {
    rule.params = rpxToVw(rule.params)
  })
  root.walkRules((rule) => {
    if (!inKeyframes(rule)) rewriteSelector(rule, scope)
  })
  return root.toString()
}

/** Every style sheet by path; sheets of isolated components with the prefix of their classes. */
export function compileStyles(output: Output, units: Record<string, UnitConfig>) {
  const styles: Record<string, string> = {}
  const scopes: Record<string, string> = {}
  for (const file of output.files.filter((name) => name.endsWith(output.dialect.style))) {
    const unit = withoutEnding(file, output.dialect.style)
    const config = units[unit]
    if (config?.component && config.styleIsolation !== 'shared') scopes[unit] = `c${Object.keys(scopes).length}`
    styles[unit] = compileSheet(inlined(output, file, new Set()), file, scopes[unit])
  }
  return { styles, scopes }
}
