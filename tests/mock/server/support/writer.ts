import { openEmbedded, UnusableStore } from '../../../../mock/server/databases'
import { prepare, sqlDriver } from '../../../../mock/server/sql-driver'
import { createStore } from '../../../../mock/storage/transaction'

const [, , place = '', from = '1'] = process.argv

/** Writes two documents that belong together without end, and says which it was told were kept. Meant to be killed. */
async function work(): Promise<void> {
  const sql = await openEmbedded(place)
  await prepare(sql)
  const store = createStore(sqlDriver(sql, 'default'))
  const read = store.look(async (tx) => [await tx.log.get('one'), await tx.log.get('other')].map((log) => log?.next ?? 0))
  process.stdout.write(`found ${(await read).join(' ')}\n`)
  if (from === 'look') return sql.close()
  for (let serial = Number(from); ; serial += 1) {
    await store.transaction(async (tx) => {
      await tx.log.put('one', { next: serial, events: [] })
      await tx.log.put('other', { next: serial, events: [] })
    })
    process.stdout.write(`kept ${serial}\n`)
  }
}

work().catch((error: unknown) => {
  process.stderr.write(error instanceof UnusableStore ? error.message : String(error))
  process.exit(1)
})
