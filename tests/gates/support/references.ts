import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'
import { has, type Host, readJson, resolveIn } from './host'

/** How files of an output name other files. wcc does not follow template imports, and no tool follows Alipay's. */
const REFERENCES: { files: RegExp; pattern: RegExp }[] = [
  { files: /\.[wa]xml$/, pattern: /<(?:import|include|wxs)\b[^>]*?\ssrc="([^"]+)"/g },
  { files: /\.axml$/, pattern: /<import-sjs\b[^>]*?\sfrom="([^"]+)"/g },
  { files: /\.(?:wx|ac)ss$/, pattern: /@import\s+["']([^"']+)["']/g },
  { files: /\.js$/, pattern: /\brequire\(["'](\.[^"']+)["']\)/g },
]

function namedBy(dist: string, file: string): string[] {
  const text = textOf(dist, file)
  return REFERENCES.filter(({ files }) => files.test(file)).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap(([, reference]) => (reference === undefined ? [] : [reference])),
  )
}

function deadReferences(dist: string, file: string): Problem[] {
  return namedBy(dist, file)
    .filter((reference) => {
      const target = resolveIn(file, reference)
      return target === undefined || !(has(dist, target) || (file.endsWith('.js') && has(dist, `${target}.js`)))
    })
    .map((reference) => ({ file, message: `${reference} is not in the output` }))
}

function isComponent(dist: string, host: Host, path: string): boolean {
  return (
    ['.js', '.json', host.template].every((extension) => has(dist, path + extension)) && readJson(dist, `${path}.json`).component === true
  )
}

function deadComponents(dist: string, host: Host, file: string): Problem[] {
  return Object.entries(readJson(dist, file).usingComponents ?? {})
    .filter(([, reference]) => {
      const target = resolveIn(file, reference)
      return target === undefined || !isComponent(dist, host, target)
    })
    .map(([name, reference]) => ({ file, message: `usingComponents ${name}: ${reference} is no component of the output` }))
}

/** Every file that another names has to exist inside the output. */
export const references =
  (host: Host): Gate =>
  (dist) =>
    filesOf(dist).flatMap((file) => (file.endsWith('.json') ? deadComponents(dist, host, file) : deadReferences(dist, file)))
