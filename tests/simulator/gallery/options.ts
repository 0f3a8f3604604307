import { parseArgs } from 'node:util'
import { unknownNames } from './help'

const narrow = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const read = (args: string[]) =>
  parseArgs({
    args,
    options: { vendor: narrow, look: narrow, scenario: narrow, route: narrow, beside: narrow, all: flag, readme: flag, help: flag },
  }).values

/** @throws Error that says which word nobody knows; npm keeps options without a `--` before them for itself, and leaves their values */
export function readOptions(args: string[]): ReturnType<typeof read> {
  const list = 'npm run gallery -- --help lists the names'
  let values
  try {
    values = read(args)
  } catch (error) {
    throw new Error(`${(error as Error).message.split('.')[0] ?? ''}. ${list}; the -- after gallery is needed`)
  }
  const unknown = unknownNames(values)
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}. ${list}`)
  return values
}
