/** A text of a file, and what takes its place; a file that is not there yet holds nothing. */
export type Edit = readonly [file: string, from: string, to: string]

const after = (file: string, text: string, more: string): Edit => [file, text, `${text}\n${more}`]

export interface Addition {
  /** Its heading in the room's README; the places are the file that each numbered line begins with. */
  heading: string
  room: 'mock' | 'src'
  /** How many places that may be. */
  most: number
  edits: readonly Edit[]
  /** Files whose typecheck names what is missing. */
  checked: readonly string[]
  /** Uses it in a program over the copy; prints `works` when it does. */
  use: string
}

const OPERATION = `export const cardsCount = operation('cards.count', {
  summary: 'How many cards are bound', method: 'GET', path: '/v1/cards/count', auth: 'session', writes: false,
  input: nothing, output: v.object({ count: v.number() }), errors: [] })`

const ADDED_PAGE = 'src/subpackages/help/added/index.tsx'
const PAGE = `import { Page } from '@/components/page'
import { help } from '@/locales/zh-cn/help'

export default function Added() {
  return <Page title={help.added}>{help.added}</Page>
}
`

export const ADDITIONS: readonly Addition[] = [
  {
    heading: 'Add an operation',
    room: 'mock',
    most: 3,
    edits: [
      after('src/contract/operations/cards.ts', `import { operation } from '../operation'`, OPERATION),
      after(
        'mock/handlers/cards.ts',
        'export const cardHandlers = {',
        `'cards.count': async (_input, call) => ({ count: userOf(call).cards.length }),`,
      ),
      after('mock/server/openapi/example-walk.ts', `await show('places.list', {})`, `await show('cards.count', {})`),
    ],
    checked: ['mock/handlers/index.ts', 'mock/handlers/cards.ts', 'mock/server/openapi/example-walk.ts', 'src/contract/operations.ts'],
    use: `
      const token = (await control.usePersona('employee')).token
      const answer = await transport.send(operations['cards.count'], {}, { token })
      const shown = (await createExamples()).operations['cards.count']
      works = answer.ok && answer.data.count === 1 && shown?.answer.ok === true`,
  },
  {
    heading: 'Add a persona',
    room: 'mock',
    most: 2,
    edits: [
      [
        'mock/personas/others.ts',
        'export const others = {',
        `const addedRecord: InsuranceRecord = { ...retireeRecord, recordId: 'added-hz', name: '林晓' }
         export const others = { added: persona('13512348732', ['added-hz']),`,
      ],
      [
        'mock/personas/others.ts',
        'readonly InsuranceRecord[] = [\n  retireeRecord,',
        'readonly InsuranceRecord[] = [addedRecord, retireeRecord,',
      ],
      after(
        'mock/personas/credentials.demo.ts',
        'Readonly<Record<string, DemoCredentials>> = {',
        `'added-hz': { ssn: '330102195403210270', ssc: 'B33010799', password: 'Linxiao54' },`,
      ),
    ],
    checked: ['mock/personas/index.ts', 'mock/personas/others.ts', 'mock/personas/credentials.demo.ts'],
    use: `
      const token = (await control.usePersona('added')).token
      const answer = await transport.send(operations['account.overview'], { cardId: 'primary' }, { token })
      const known = (await control.personas()).find(({ id }) => id === 'added')
      works = answer.ok && answer.data.card.psnNameMasked === '*晓' && known.credentials.ssc === 'B33010799'`,
  },
  {
    heading: 'Add a scenario',
    room: 'mock',
    most: 2,
    edits: [
      after(
        'mock/demo/scenarios.ts',
        'export const SCENARIOS = [',
        `scenario('added', 'employee', { clock: '2026-03-01T09:00:00+08:00' }),`,
      ),
      after('src/locales/zh-cn/preview.ts', '  scenarios: {', `added: '新增场景',`),
      after('src/locales/zh-cn/preview.ts', '  looks: {', `added: '这里写看什么',`),
    ],
    checked: ['mock/demo/scenarios.ts', 'tests/architecture/names.ts'],
    use: `
      await control.useScenario('added')
      const status = await control.status()
      works = status.scenarioId === 'added' && status.now.startsWith('2026-03-01')`,
  },
  {
    heading: 'Add a page',
    room: 'src',
    most: 3,
    edits: [
      after('src/routes.ts', `help: packaged('help/guide'),`, `added: packaged('help/added'),`),
      [ADDED_PAGE, '', PAGE],
      after('src/locales/zh-cn/help.ts', 'export const help = {', `added: '新页面',`),
    ],
    checked: ['src/routes.ts', 'src/navigation.ts', ADDED_PAGE],
    use: `
      Object.assign(globalThis, { defineAppConfig: (config: object) => config })
      const { subPackages } = (await import('./src/app.config')).default as { subPackages: { root: string; pages: string[] }[] }
      const { help } = await import('./src/locales/zh-cn/help')
      const listed = subPackages.some(({ root, pages }) => root === 'subpackages/help' && pages.includes('added/index'))
      works = listed && help.added === '新页面' && existsSync('${ADDED_PAGE}')`,
  },
]
