import { TmplGroup } from 'glass-easel-template-compiler'
import { withoutEnding, type Output } from './output'

interface Complaint {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

/** Translates Alipay's template syntax to WeChat's, the only one that the compiler knows. */
const inWeChatsWords = (template: string): string =>
  template
    .replace(/<import-sjs\s+name="([^"]+)"\s+from="([^"]+)\.sjs"\s*\/>/g, '<wxs module="$1" src="$2.wxs"/>')
    .replace(/\ba:(for-item|for-index|for|key|if|elif|else)\b/g, 'wx:$1')
    .replace(
      /\s(on|catch)([A-Z])(\w*)=/g,
      (_, kind: string, first: string, rest: string) => ` ${kind === 'on' ? 'bind' : 'catch'}:${first.toLowerCase()}${rest}=`,
    )
    .replace(/(src="[^"]+)\.axml"/g, '$1.wxml"')

/** An sjs is an ES module, a wxs a CommonJS one. */
const asCommonJs = (script: string): string =>
  script.replace(/export\s+default/, 'module.exports =').replace(/^\s*import\s+(\w+)\s+from\s+(['"][^'"]+['"])/gm, 'var $1 = require($2)')

/** Tags of the templates; the host has to draw every one. */
const tagsOf = (template: string): string[] => Array.from(template.matchAll(/<([a-z][\w-]*)[\s/>]/g), ([, tag]) => tag ?? '')

const NOT_DRAWN = new Set(['template', 'wxs', 'import', 'include', 'block', 'slot'])

/**
 * Compiles every template with WeChat's own compiler.
 * @returns source of an object of template functions by path, the compiler's errors, and all tags
 */
export function compileTemplates({ files, dialect, read }: Output): { source: string; complaints: string[]; tags: string[] } {
  const group = new TmplGroup()
  const complaints: string[] = []
  const tags = new Set<string>()
  const alipay = dialect.vendor === 'alipay'
  for (const file of files) {
    if (file.endsWith(dialect.template)) {
      const template = alipay ? inWeChatsWords(read(file)) : read(file)
      for (const tag of tagsOf(template)) if (!NOT_DRAWN.has(tag)) tags.add(tag)
      const found = (group.addTmpl(withoutEnding(file, dialect.template), template) ?? []) as Complaint[]
      complaints.push(...found.filter(({ isError }) => isError).map((one) => `${file}:${one.startLine}:${one.startColumn} ${one.message}`))
    }
    if (file.endsWith(dialect.script)) group.addScript(withoutEnding(file, dialect.script), alipay ? asCommonJs(read(file)) : read(file))
  }
  const source = group.getTmplGenObjectGroups()
  group.free()
  return { source, complaints, tags: [...tags].sort() }
}
