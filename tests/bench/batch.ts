import { createMockBackend, memoryDriver } from '@mock'
import { advanceBatch } from '../../mock/enterprise/batches'
import { newBatch } from '../../mock/enterprise/new-batch'
import { companyOf } from '../../mock/enterprise/companies'
import { openEmployer } from '../../mock/enterprise/employer'

const NOON = Date.parse('2026-07-15T12:00:00+08:00')
const BATCH = 'measured'

/** Rows that a query for everybody of a company of 10,000 works off in one step, in units of work of the embedded store. */
export async function openBatch(): Promise<{ rows: number; step: (rows: number) => Promise<number> }> {
  const { run } = createMockBackend({ driver: memoryDriver(), clock: () => NOON, scenario: 'employer-large' })
  const company = companyOf('heguang')
  const rows = await run(async (insurer) => {
    await openEmployer(insurer, company)
    const batch = await newBatch(insurer, company, 'supplementary-plan', { at: insurer.now, officerMasked: '' })
    if (!batch) throw new Error('nobody consents')
    await insurer.tx.batch.put(BATCH, batch)
    return Array.from(batch.results).filter((mark) => mark === '.').length
  })
  return {
    rows,
    step: (count) =>
      run(async (insurer) => {
        await advanceBatch(insurer, company, await openEmployer(insurer, company), BATCH, count)
        const batch = await insurer.tx.batch.get(BATCH)
        return Array.from(batch?.results ?? '').filter((mark) => mark !== ' ' && mark !== '.').length
      }),
  }
}
