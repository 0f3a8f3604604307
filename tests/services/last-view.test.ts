import { createHash } from 'node:crypto'
import { toJsonSchema } from '@valibot/to-json-schema'
import { operations } from '@/contract'
import { KEPT } from '@/services/remote/invalidation'
import { BUSTER } from '@/services/remote/last-view'

/** The shape of everything that is kept on a phone, and the name it is kept under. */
const KNOWN = { buster: 'contract-5', shape: '3b511f091bb5' }

it('reads no view of another shape: whoever changes what is kept gives it another name', () => {
  const shapes = [...KEPT].sort().map((name) => [name, toJsonSchema(operations[name].output, { errorMode: 'ignore' })])
  const shape = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12)
  // A new shape wants a new BUSTER; then both stand here.
  expect({ buster: BUSTER, shape }).toEqual(KNOWN)
})
