import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../support/project-root'
import { Copy } from './copy'
import { ADDITIONS, type Addition } from './list'

/**
 * What the READMEs say an addition touches is done to a copy of the tree. All of its places together typecheck and work; each left
 * out alone is named by the typecheck, or the addition does not work.
 */
/** The places a README lists, numbered, each beginning with its file. */
function listed({ heading, room }: Addition): string[] {
  const [, section = ''] = readFileSync(path.join(projectRoot(), room, 'README.md'), 'utf8').split(`## ${heading}\n`)
  return Array.from((section.split('\n## ')[0] ?? '').matchAll(/^\d+\. `([^`]+)`/gm), ([, file = '']) => file)
}

const CHECKED = ADDITIONS.flatMap(({ checked }) => checked)
let copy: Copy
beforeAll(() => {
  copy = new Copy(CHECKED)
}, 60_000)
afterAll(() => copy.remove())

it('begins with a copy that typechecks', () => {
  expect(copy.complaints(CHECKED)).toEqual([])
}, 60_000)

describe.each(ADDITIONS)('$heading', (addition) => {
  const { edits, checked, use, most } = addition
  const places = [...new Set(edits.map(([file]) => file))]
  afterEach(() => places.forEach((file) => copy.restore(file)))

  it('touches the places that the README lists, and no other', () => {
    // Which of the files of a folder depends on what is added.
    const same = (file: string) => file.replace(/(operations|handlers|zh-cn)\/[^/]+\.ts$|(subpackages)\/.+\/index\.tsx$/, '$1$2')
    expect(places.map(same)).toEqual(listed(addition).map(same))
    expect(places).toHaveLength(most)
  })

  it('typechecks and works with all of them', async () => {
    edits.forEach((edit) => copy.apply(edit))
    expect(copy.complaints(checked)).toEqual([])
    expect(await copy.trial(use)).toBeNull()
  }, 60_000)

  it.each(places)(
    'does not without %s',
    async (left) => {
      edits.filter(([file]) => file !== left).forEach((edit) => copy.apply(edit))
      const said = copy.complaints(checked)
      expect(said.length > 0 || (await copy.trial(use)) !== null).toBe(true)
    },
    60_000,
  )
})
