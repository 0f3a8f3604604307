import * as v from 'valibot'
import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'
import { componentsOf, type Host, pagesOf, readApp } from './host'
import * as alipay from './schemas-alipay'
import * as weapp from './schemas-weapp'

type Schema = v.GenericSchema

/** Schema of each JSON file. A file without a schema was not meant to be shipped. */
function schemasOf(dist: string, host: Host): Map<string, Schema> {
  const { app, page, component, project } = host.target === 'weapp' ? weapp : alipay
  const named: [string, Schema][] = [
    ...componentsOf(dist, host).map((path): [string, Schema] => [`${path}.json`, component]),
    ...pagesOf(readApp(dist)).map((path): [string, Schema] => [`${path}.json`, page]),
    ['app.json', app],
    [host.projectFile, project],
  ]
  return new Map(host.target === 'weapp' ? [...named, ['theme.json', weapp.theme]] : named)
}

function notJson(dist: string, file: string): Problem[] {
  try {
    JSON.parse(textOf(dist, file))
    return []
  } catch (error) {
    return [{ file, message: String(error) }]
  }
}

function against(schema: Schema | undefined, dist: string, file: string): Problem[] {
  if (!schema) return [{ file, message: 'no schema knows this file' }]
  const { issues = [] } = v.safeParse(schema, JSON.parse(textOf(dist, file)))
  return issues.map((issue) => ({ file, message: `${v.getDotPath(issue) ?? ''}: ${issue.message}` }))
}

/** Checks every JSON file of an output against the schema of its kind; an unknown key is reported by name. */
export const jsonFiles =
  (host: Host): Gate =>
  (dist) => {
    const files = filesOf(dist).filter((file) => file.endsWith('.json'))
    const unreadable = files.flatMap((file) => notJson(dist, file))
    if (unreadable.length > 0) return unreadable
    const schemas = schemasOf(dist, host)
    return files.flatMap((file) => against(schemas.get(file), dist, file))
  }
