import { bundleForBrowser } from '../bundle'
import type { Vendor } from '../compile/program'
import type { Files } from '../server'
import { deskPage } from './desk-page'

export interface Found {
  content: string | Buffer | null
  /** Name that the content's type is told by. */
  name: string
}

/**
 * The site of `npm run simulate`: the desk, and each phone's program in a folder of its own.
 * @param program files of a vendor's program by path
 * @returns what lies at a path: `/weapp/program.js` is `/program.js` of WeChat
 */
export function deskSite(program: (vendor: Vendor) => Files | undefined): (pathname: string) => Found {
  const desk: Record<string, string> = { '/': deskPage(), '/desk.js': bundleForBrowser('simulate/desk.ts') }
  return (pathname) => {
    const [, first = '', rest = ''] = /^\/(weapp|alipay)(\/.*)$/.exec(pathname) ?? []
    const content = first ? program(first as Vendor)?.(rest) : desk[pathname]
    return { content: content ?? null, name: first ? rest : pathname }
  }
}
