import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../support/project-root'

const READMES = ['README.md', 'README.zh-CN.md', 'src/README.md', 'mock/README.md', 'tests/README.md', 'config/README.md']
const textOf = (file: string): string => readFileSync(path.join(projectRoot(), file), 'utf8')

/** As hosts of repositories make an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
const anchorsOf = (file: string): string[] => [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

/** Links of a README that lead nowhere. */
function dead(readme: string): string[] {
  const links = [...textOf(readme).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link))
  return links.filter((link) => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? readme : path.join(path.dirname(readme), file)
    return !existsSync(path.join(projectRoot(), target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
  })
}

describe.each(READMES)('%s', (readme) => {
  it('has links that lead somewhere', () => expect(dead(readme)).toEqual([]))
})

it('the first page is one', () => expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(120))
