import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { root } from './run.mjs'

/**
 * Makes an empty PGlite database for this run's tests: making one takes some four seconds of processor time, starting from this one half
 * a second.
 * @returns path of a tar archive of its data folder
 */
export async function makeEmptyPglite() {
  const file = path.join(root, '.cache/empty-pglite.tar')
  const database = await PGlite.create()
  const archive = await database.dumpDataDir('none')
  writeFileSync(file, Buffer.from(await archive.arrayBuffer()))
  await database.close()
  return file
}
