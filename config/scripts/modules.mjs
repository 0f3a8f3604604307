import { readFileSync } from 'node:fs'
import path from 'node:path'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'

const MOST = 25
/** Scripts of the main package, largest first. */
const SCRIPTS = ['vendors.js', 'common.js', 'taro.js', 'app.js']

/** Bytes of a script by the source that they came from, largest first. */
function bytesBySource(dist, script) {
  const lines = readFileSync(path.join(dist, script), 'utf8').split('\n')
  const mappings = []
  eachMapping(new TraceMap(readFileSync(path.join(dist, `${script}.map`), 'utf8')), (mapping) => mappings.push(mapping))
  const bytes = new Map()
  mappings.forEach(({ generatedLine, generatedColumn, source }, at) => {
    const next = mappings[at + 1]
    const line = lines[generatedLine - 1] ?? ''
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : line.length
    bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(line.slice(generatedColumn, end)))
  })
  return [...bytes].sort(([, one], [, other]) => other - one)
}

/** Lines that say which sources the main package of a build with source maps is made of. */
export const describeModules = (dist) =>
  SCRIPTS.flatMap((script) => [
    script,
    ...bytesBySource(dist, script)
      .slice(0, MOST)
      .map(([source, bytes]) => `${String(bytes).padStart(8)}  ${(source ?? '?').replace(/^webpack:\/\/[^/]*\//, '')}`),
  ])
