import fs from 'node:fs'
import path from 'node:path'
import { preview } from '@/locales/zh-cn/preview'
import { projectRoot } from '../support/project-root'

const FOLDER = path.join(projectRoot(), 'src/locales')
const texts = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'))
  .join('\n')

/** Rows of the operators' table of scenarios: names, what to tap. */
const rows = fs
  .readFileSync(path.join(projectRoot(), 'README.zh-CN.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, names = '', taps = '']) => ({ names: names.split(' · '), taps }))
const known: readonly string[] = Object.values(preview.scenarios)
const ofScenarios = rows.filter(({ names }) => names.every((name) => known.includes(name)))

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const GAP = /\$\{[^}]*\}/
/** Texts of the app without their spaces; what a text fills in may be anything. One that is all filled in says nothing. */
const written = Array.from(texts.matchAll(/'([^'\n]*)'|`([^`\n]*)`/g), ([, plain, template]) => (plain ?? template ?? '').replace(/ /g, ''))
  .filter((text) => /[\u4e00-\u9fff]/.test(text.split(GAP).join('')))
  .map((text) => new RegExp(`^${text.split(GAP).map(literal).join('.+')}$`))
/** Whether the app has this text; `…` stands for what it fills in. */
const isWritten = (label: string): boolean => written.some((text) => text.test(label.replace(/ /g, '')))

describe('the operators’ table of scenarios', () => {
  it('names each scenario of the panel once', () => expect(ofScenarios.flatMap(({ names }) => names).sort()).toEqual(known.slice().sort()))

  it('quotes buttons as they stand on the screen', () => {
    const quoted = ofScenarios.flatMap(({ taps }) => Array.from(taps.matchAll(/“([^”]+)”/g), ([, label = '']) => label))
    expect(quoted.length).toBeGreaterThan(20)
    expect(quoted.filter((label) => !isWritten(label))).toEqual([])
  })
})
