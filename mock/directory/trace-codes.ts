import { hash32 } from '../ledger/random'
import { RECORDS } from '../personas'
import { indexOf, recordIdAt } from '../population/ids'

/**
 * The 20 digits on a box: 8, four of the drug, and fifteen that say whom it was sold to (7), in which entry (6), in which line (1) and
 * which box of it (1), scrambled, so that they tell nobody anything but the register.
 */
export interface Box {
  recordId: string
  transactionId: string
  line: number
  box: number
  name: string
}

const [LEFT, RIGHT] = [10_000_000, 100_000_000]
const ROUNDS = 4
/** Records of personas are numbered before those of the population. */
const PERSONAS = 100

const mixed = (round: number, half: number): number => hash32(`box|${round}|${half}`)

/** A permutation of fifteen digits, in halves of seven and eight. */
function scramble(left: number, right: number): string {
  let [a, b] = [left, right]
  for (let round = 0; round < ROUNDS; round += 1) {
    a = (a + mixed(round, b)) % LEFT
    b = (b + mixed(round, a)) % RIGHT
  }
  return String(a).padStart(7, '0') + String(b).padStart(8, '0')
}

function unscramble(digits: string): [left: number, right: number] {
  let [a, b] = [Number(digits.slice(0, 7)), Number(digits.slice(7))]
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    b = (((b - mixed(round, a)) % RIGHT) + RIGHT) % RIGHT
    a = (((a - mixed(round, b)) % LEFT) + LEFT) % LEFT
  }
  return [a, b]
}

function numberOf(recordId: string): number {
  const index = RECORDS.findIndex((record) => record.recordId === recordId)
  return index >= 0 ? index : PERSONAS + (indexOf(recordId) ?? LEFT - PERSONAS - 1)
}

function recordIdOf(number: number): string | null {
  if (number < PERSONAS) return RECORDS[number]?.recordId ?? null
  const recordId = recordIdAt(number - PERSONAS)
  return indexOf(recordId) === null ? null : recordId
}

const drugDigits = (name: string): string => String(hash32(`drug|${name}`) % 10_000).padStart(4, '0')
const entryDigits = (transactionId: string): number => hash32(`entry|${transactionId}`) % 1_000_000

export const traceCodeOf = ({ recordId, transactionId, line, box, name }: Box): string =>
  `8${drugDigits(name)}${scramble(numberOf(recordId), entryDigits(transactionId) * 100 + line * 10 + box)}`

/** What a code says; null for one that was never given to a box that was sold. */
export function readTraceCode(code: string): {
  recordId: string
  line: number
  box: number
  /** Whether an entry and a drug are those of the code. */
  fits: (transactionId: string, name: string) => boolean
} | null {
  const [number, rest] = unscramble(code.slice(5))
  const recordId = recordIdOf(number)
  if (recordId === null) return null
  return {
    recordId,
    line: Math.floor(rest / 10) % 10,
    box: rest % 10,
    fits: (transactionId, name) => code.slice(0, 5) === `8${drugDigits(name)}` && entryDigits(transactionId) === Math.floor(rest / 100),
  }
}
