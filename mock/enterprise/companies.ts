import { beijingAt } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { memoizeRecent } from '../ledger/recent'
import { recordOf } from '../personas'
import { indexOf, recordIdAt } from '../population/ids'
import { POPULATION } from '../population/space'
import { standingKindOf } from '../population/standing'
import type { InsuranceRecord } from '../personas/types'
import type { Company, Employee, InitialConsent, Request } from './company'
import { YUANSHAN_DEPARTMENTS, YUANSHAN_JOINED, YUANSHAN_LATE, YUANSHAN_ROSTER } from './yuanshan'

const FIRST_ASKED = beijingAt('2026-01-08', '09:10:00')
const LATER_ASKED = beijingAt('2026-07-08', '09:30:00')
const NEVER: InitialConsent = { mark: '-', askedAt: 0, decidedAt: 0 }

/** Base of a record in its last step, fen. */
export const baseOf = ({ bases }: InsuranceRecord, month: string): number => {
  let base = 0
  for (const step of bases) if (step.from <= month) base = step.amount
  return base
}

/** Base that an employer declared where the insurer has another, fen, from a month on. */
const DECLARED: Readonly<Record<string, { from: string; base: number }>> = { 'wu-hz': { from: '2026-07', base: 960_000 } }

function declaredBase(record: InsuranceRecord, month: string): number {
  const declared = DECLARED[record.recordId]
  return declared && declared.from <= month ? declared.base : baseOf(record, month)
}

interface Line {
  staffNo: string
  department: string
  answer: string
  recordId: string | null
}

const roster: readonly Line[] = YUANSHAN_ROSTER.trim()
  .split('\n')
  .map((line) => {
    const recordId = line.slice(8)
    return {
      staffNo: line.slice(0, 4),
      department: YUANSHAN_DEPARTMENTS[line[5] ?? ''] ?? '',
      answer: line[6] ?? '',
      recordId: recordId === '-' ? null : recordId,
    }
  })

function employeeOf({ staffNo, department, recordId }: Line, position: number): Employee {
  const about = { position, staffNo: `YS${staffNo}`, department }
  if (recordId === null) {
    const { name, joinedOn, base } = YUANSHAN_JOINED[staffNo] ?? nobody(position)
    return { ...about, recordId, name, joinedOn, declaredIn: () => base }
  }
  const record = recordOf(recordId)
  return { ...about, recordId, name: record.name, joinedOn: record.insuredSince, declaredIn: (month) => declaredBase(record, month) }
}

/** Minutes after being asked that the first answers came, one after the other. */
const ANSWER_EVERY = 27 * 60_000

/** Answers by the letter of the roster: `g` in January, `k` in June, `l` in July, `n` no, `w` not yet. */
function answerOf({ answer }: Line, position: number, { purpose, scope }: Request): InitialConsent {
  const plan = purpose === 'supplementary-plan'
  const early = FIRST_ASKED + (position + 1) * ANSWER_EVERY
  switch (answer) {
    case 'g':
      return plan ? { mark: 'y', askedAt: FIRST_ASKED, decidedAt: early } : NEVER
    case 'k':
      return plan ? { mark: 'y', askedAt: beijingAt('2026-06-18', '09:00:00'), decidedAt: beijingAt('2026-06-19', '08:12:00') } : NEVER
    case 'l':
      return plan ? { mark: 'y', askedAt: LATER_ASKED, decidedAt: beijingAt('2026-07-14', '16:05:00') } : NEVER
    case 'n':
      return plan ? { mark: 'n', askedAt: FIRST_ASKED, decidedAt: early } : NEVER
    default:
      // Each thing is asked for its own purpose.
      return plan === (scope === 'band') ? { mark: '?', askedAt: LATER_ASKED, decidedAt: 0 } : NEVER
  }
}

const at = (day: string, clock: string): number => beijingAt(day, clock)
const PLAN = 'supplementary-plan'

const yuanshan: Company = {
  employerId: 'yuanshan',
  name: '杭州远山软件有限公司',
  admdvs: '330100',
  officerMasked: maskName('王芮'),
  officer: 'officer-hz',
  size: roster.length,
  employeeAt: (position) => employeeOf(roster[position] ?? nobody(position), position),
  positionOf: (recordId) => {
    const found = roster.findIndex((line) => line.recordId === recordId)
    return found < 0 ? null : found
  },
  initialConsent: (position, request) => answerOf(roster[position] ?? nobody(position), position, request),
  pace: 750,
  late: YUANSHAN_LATE,
  past: [
    { kind: 'asked', at: FIRST_ASKED, purpose: PLAN, count: 115 },
    { kind: 'batch', at: at('2026-03-16', '09:08:40'), purpose: PLAN, finishedAt: at('2026-03-16', '09:10:02') },
    { kind: 'batch', at: at('2026-06-16', '09:29:38'), purpose: PLAN, finishedAt: at('2026-06-16', '09:31:00') },
    { kind: 'export', at: at('2026-06-16', '09:52:00'), purpose: PLAN },
    { kind: 'asked', at: at('2026-06-18', '09:00:00'), purpose: PLAN, count: 1 },
    { kind: 'granted', at: at('2026-06-19', '08:12:00'), purpose: PLAN, before: 110, after: 111 },
    { kind: 'asked', at: LATER_ASKED, purpose: PLAN, count: 12 },
    { kind: 'granted', at: at('2026-07-14', '16:05:00'), purpose: PLAN, before: 111, after: 112 },
    { kind: 'batch', at: at('2026-07-15', '09:18:36'), purpose: PLAN, finishedAt: at('2026-07-15', '09:20:00') },
  ],
}

/** @throws RangeError always: a position beyond the roster is an error in the program */
function nobody(position: number): never {
  throw new RangeError(`nobody at ${position}`)
}

const LARGE = 10_000
const LARGE_DEPARTMENTS = [
  '生产一部',
  '生产二部',
  '物流部',
  '销售部',
  '客服部',
  '研发中心',
  '质量部',
  '综合管理部',
  '财务部',
  '审计部',
] as const

interface Roster {
  records: string[]
  known: Map<string, number>
}

/** Every third index of the population belongs to one roster, so that no two share anybody. */
const STEP = 3

/** The first so many employed people of the population from an index on. Worked out when they are first needed. */
const rosterFrom = (first: number): ((size: number) => Roster) =>
  memoizeRecent(1, (size) => {
    const records: string[] = []
    const known = new Map<string, number>()
    for (let index = first; index < POPULATION && records.length < size; index += STEP) {
      const recordId = recordIdAt(index)
      if (standingKindOf(index) !== 'employed' || yuanshan.positionOf(recordId) !== null) continue
      known.set(recordId, records.length)
      records.push(recordId)
    }
    return { records, known }
  })

const largeRoster = rosterFrom(1)
const freshRoster = rosterFrom(2)

function arithmeticEmployee({ records }: Roster, position: number, prefix: string): Omit<Employee, 'department'> {
  const recordId = records[position] ?? nobody(position)
  const record = recordOf(recordId)
  const staffNo = `${prefix}${String(position + 10_001)}`
  const declaredIn = (month: string): number => declaredBase(record, month)
  return { position, staffNo, recordId, name: record.name, joinedOn: record.insuredSince, declaredIn }
}

/** Of twenty: who consented, who waits; the rest said no. */
const LARGE_GRANTED = 17
const LARGE_WAITING = 19

const large: Company = {
  employerId: 'heguang',
  name: '禾光智造集团（演示）',
  admdvs: '330100',
  officerMasked: maskName('王芮'),
  officer: 'officer-hz',
  size: LARGE,
  // The last department is too small to be shown.
  employeeAt: (position) => ({
    ...arithmeticEmployee(largeRoster(LARGE), position, 'HG'),
    department: LARGE_DEPARTMENTS[position % 2500 === 0 ? 9 : position % 9] ?? '',
  }),
  positionOf: (recordId) => largeRoster(LARGE).known.get(recordId) ?? null,
  initialConsent(position, { purpose }) {
    if (purpose !== PLAN) return NEVER
    const draw = (position * 7) % 20
    if (draw < LARGE_GRANTED) return { mark: 'y', askedAt: FIRST_ASKED, decidedAt: FIRST_ASKED + (position % 9000) * 60_000 }
    if (draw < LARGE_WAITING) return { mark: '?', askedAt: LATER_ASKED, decidedAt: 0 }
    return { mark: 'n', askedAt: FIRST_ASKED, decidedAt: FIRST_ASKED + 86_400_000 }
  },
  // Its insurers answer as fast as they are asked.
  pace: 0,
  late: {},
  past: [{ kind: 'asked', at: FIRST_ASKED, purpose: PLAN, count: 9000 }],
}

/** Nobody of it was asked yet. */
const fresh: Company = {
  ...large,
  employerId: 'qingyuan',
  name: '杭州清源设计有限公司',
  size: 40,
  employeeAt: (position) => ({ ...arithmeticEmployee(freshRoster(40), position, 'QY'), department: '设计部' }),
  positionOf: (recordId) => freshRoster(40).known.get(recordId) ?? null,
  initialConsent: () => NEVER,
  pace: yuanshan.pace,
  past: [],
}

const COMPANIES: readonly Company[] = [yuanshan, large, fresh]

/** Indexes of the population below this may be on an arithmetic roster. */
const ROSTERS_END = 100_000

/** Where somebody works, and the place on that roster; null for whoever no employer declared. */
export function workplaceOf(recordId: string): { company: Company; position: number } | null {
  const index = indexOf(recordId)
  // The large roster is worked out for those alone who may be on it.
  const likely = index === null || yuanshan.positionOf(recordId) !== null || index >= ROSTERS_END ? [yuanshan] : COMPANIES
  for (const company of likely) {
    const position = company.positionOf(recordId)
    if (position !== null) return { company, position }
  }
  return null
}

/** @throws RangeError for an id that is no employer's */
export function companyOf(employerId: string): Company {
  const found = COMPANIES.find((company) => company.employerId === employerId)
  if (!found) throw new RangeError(`no employer ${employerId}`)
  return found
}
