import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PALETTES } from '@/components/palette'
import { projectRoot } from '../support/project-root'

const tokens = readFileSync(path.join(projectRoot(), 'src/components/styles/_tokens.scss'), 'utf8')
/** `chart1` in TypeScript is `--chart-1` in CSS. */
const variableOf = (key: string): string => `--${key.replace(/([A-Z]|\d)/g, '-$1').toLowerCase()}`

/** Custom properties of one theme. */
function variablesOf(theme: string): Record<string, string> {
  const [, block = ''] = new RegExp(`\\.theme-${theme} \\{([^}]*)\\}`).exec(tokens) ?? []
  return Object.fromEntries([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

describe.each(['light', 'dark'] as const)('the colours of canvas and pictures, %s', (theme) => {
  it('are those of the style sheets', () => {
    const variables = variablesOf(theme)
    const { [theme]: palette } = PALETTES
    expect(Object.fromEntries(Object.keys(palette).map((key) => [key, variables[variableOf(key)]]))).toEqual(palette)
  })
})
