import type * as v from 'valibot'
import { isOfficers, type OperationName } from '@/contract'
import { operationOf, operations } from '@/contract/operations'
import { bench, type Bench } from '../helpers'
import { officerBench } from './officer'

const NAMES = Object.keys(operations) as OperationName[]
const OFFICERS = NAMES.filter((name) => isOfficers(operations[name].auth))
const PERSONS = NAMES.filter((name) => ['optional', 'session', 'full'].includes(operations[name].auth))

/** Sends whatever as input: who may not ask is told so before the input is looked at. */
const knock = async (app: Bench, name: OperationName, token: string | undefined) => app.transport.send(operationOf(name), {}, { token })

describe('sessions of the two sides', () => {
  it('open nothing of the other: an officer reads nothing personal', async () => {
    const app = await bench('employer')
    const { token } = await app.get('employer.enter', {})
    expect(PERSONS.length).toBeGreaterThan(50)
    for (const name of PERSONS) expect([name, await knock(app, name, token)]).toEqual([name, wrongRole])
  })

  it('open nothing of the other: an employee, a guest and nobody read nothing of the company', async () => {
    const app = await bench('normal')
    const guest = await app.transport.send(operationOf('session.create'), { method: 'sample', host: 'h5' })
    const sample = guest.ok ? guest.data.token : ''
    expect(OFFICERS.length).toBeGreaterThan(15)
    for (const name of OFFICERS) {
      expect([name, await knock(app, name, app.token)]).toEqual([name, wrongRole])
      expect([name, await knock(app, name, sample)]).toEqual([name, wrongRole])
      expect([name, await knock(app, name, undefined)]).toMatchObject([name, { error: { code: 'AUTH-440' } }])
    }
  })

  it('are given to officers only', async () => {
    const app = await bench('normal')
    expect(await app.ask('employer.enter', {})).toMatchObject({ error: { code: 'AUTH-403', cause: 'wrong-role' } })
  })

  it('hold the rights of the moment: one without a right is told so, operation by operation', async () => {
    const app = await bench('employer')
    const { token } = await app.get('employer.enter', {})
    for (const [right, other] of [
      ['contributions', 'accounts'],
      ['accounts', 'contributions'],
    ] as const) {
      await app.run(async ({ tx }) => {
        for (const id of await tx.user.ids()) {
          const user = await tx.user.get(id)
          if (user && user.offices.length > 0) user.offices = [{ employerId: 'yuanshan', rights: [right] }]
        }
      })
      for (const name of OFFICERS.filter((one) => operations[one].auth === other))
        expect([name, await knock(app, name, token)]).toEqual([name, wrongRole])
    }
  })

  it('end after two hours, and with the sign-out of the person', async () => {
    const app = await officerBench('employer')
    app.time.now += 2 * 3_600_000
    expect(await app.officer('employer.contributions', {})).toMatchObject({ error: { code: 'AUTH-440' } })
    await app.enter()
    expect(await app.officer('employer.contributions', {})).toMatchObject({ ok: true })
    await app.get('session.end', {})
    expect(await app.officer('employer.contributions', {})).toMatchObject({ error: { code: 'AUTH-440' } })
  })

  it('see one company only: a batch and an export of another are not there', async () => {
    const [one, other] = [await officerBench('employer-batch'), await officerBench('employer-nobody-asked')]
    const { latest } = await one.look('employer.workforce', {})
    const batchId = latest?.batchId ?? ''
    // The other company's officer, in the same world.
    await one.run(async ({ tx }) => {
      for (const id of await tx.user.ids()) {
        const user = await tx.user.get(id)
        if (user && user.offices.length > 0) user.offices = [{ employerId: 'qingyuan', rights: ['contributions', 'accounts'] }]
      }
    })
    for (const name of ['employer.batch', 'employer.batch-rows', 'employer.cancel-batch', 'employer.retry-batch'] as const)
      expect(await one.officer(name, { batchId })).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await one.officer('employer.download', { exportId: 'EX-20260616-01' })).toMatchObject({ error: { code: 'DATA-404' } })
    expect((await other.look('employer.audit', { filter: 'all' })).items.filter(({ kind }) => kind !== 'compared')).toEqual([])
  })
})

const wrongRole = { ok: false, error: { code: 'AUTH-403', cause: 'wrong-role', reference: expect.any(String) as string } }

interface Parts {
  entries?: Record<string, unknown>
  item?: unknown
  wrapped?: unknown
  options?: readonly unknown[]
  items?: readonly unknown[]
}

/** Every name of a field in a schema. */
function fieldsIn(schema: v.GenericSchema, found = new Set<string>()): Set<string> {
  const { entries = {}, item, wrapped, options = [], items = [] } = schema as unknown as Parts // valibot keeps its parts under these
  Object.keys(entries).forEach((name) => found.add(name))
  for (const inner of [...Object.values(entries), item, wrapped, ...options, ...items])
    if (typeof inner === 'object' && inner !== null) fieldsIn(inner as v.GenericSchema, found) // of one of these
  return found
}

describe('ground C', () => {
  /** What would tell of visits, drugs, institutions, diagnoses or family, or of an amount in a person's account. */
  const NEVER =
    /visit|drug|institution|counterparty|diagnos|department(?!s?$)|medtype|settle|trace|family|relati|member(?!s$)|transaction|balance|usable|total(?!$)|psn|certno|ssn|ssc|phone/i

  it('has no operation: no answer of the employer’s side has a field for it', () => {
    const seen: string[] = []
    for (const name of OFFICERS)
      fieldsIn(operations[name].output).forEach((field) => {
        seen.push(field)
        expect([name, field, NEVER.test(field)]).toEqual([name, field, false])
      })
    expect(seen.length).toBeGreaterThan(80)
    // The pattern does find such fields where they are.
    const personal = [...fieldsIn(operations['transactions.get'].output), ...fieldsIn(operations['family.list'].output)]
    expect(personal.filter((field) => NEVER.test(field)).length).toBeGreaterThan(8)
  })
})
