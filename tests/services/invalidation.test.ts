import { ERROR_CODES, invalidatedByFailure, type ErrorCode, type Operation, type OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { isUnclear } from '@/services/app-error'
import { readsAfterFailure } from '@/services/remote/invalidation'

/** Reads whose input names a card. It may be `primary`, so they become outdated when a write changes the primary card. */
const ABOUT_A_CARD: OperationName[] = [
  'account.overview',
  'account.statement',
  'account.yearly',
  'transactions.list',
  'transactions.get',
  'alerts.get',
  'cases.get',
  'coverage.get',
  'family.list',
  'family.quota',
  'family.coverage',
  'bonds.list',
  'filings.list',
  'local.services',
  'institutions.list',
  'institutions.get',
  'drugs.list',
  'drugs.estimate',
  'drugs.prices',
  'drugs.trace',
]
/** Writes that add to the security log. */
const LOGGED: OperationName[] = [
  'cards.bind',
  'cards.unbind',
  'cards.reveal',
  'flows.submit',
  'security.set',
  'passwords.change',
  'passwords.reset',
  'locks.open',
  'locks.report',
  'devices.confirm',
  'devices.sign-out',
  'channels.sign-out',
]

describe('what a write invalidates', () => {
  const NAMES = Object.keys(operations) as OperationName[]
  const factsOf = (name: OperationName): Operation => operations[name]
  const reads = (name: OperationName) => (factsOf(name).invalidates ?? []) as readonly OperationName[]
  const INVALIDATING = NAMES.filter((name) => reads(name).length > 0)

  it('includes every read about a card', () => {
    const about = (Object.keys(operations) as OperationName[]).filter(
      (name) => !operations[name].writes && operations[name].path.includes('{cardId}'),
    )
    expect(about.sort()).toEqual([...ABOUT_A_CARD].sort())
  })

  it.each(['cards.bind', 'cards.set-primary', 'cards.unbind', 'flows.submit'] as const)(
    '%s: every read about the primary card, the security overview and the state of the channels',
    (write) => {
      expect(reads(write)).toEqual(expect.arrayContaining(['cards.list', 'security.get', 'channels.list', ...ABOUT_A_CARD]))
    },
  )

  it.each(['cards.bind', 'cards.unbind', 'flows.submit'] as const)('%s: the messages, because each card has its own', (write) => {
    expect(reads(write)).toEqual(expect.arrayContaining(['messages.list', 'profile.get']))
  })

  it('includes the security log for every write that adds to it', () => {
    expect(LOGGED.filter((write) => !reads(write).includes('security.log'))).toEqual([])
  })

  it.each(['locks.open', 'locks.report', 'passwords.reset', 'flows.submit'] as const)(
    '%s: the lock, because the write may end or report it',
    (write) => {
      expect(reads(write)).toContain('locks.get')
    },
  )

  it('includes the overview, which counts unread messages, wherever it includes the messages', () => {
    const changing = INVALIDATING.filter((write) => reads(write).includes('messages.list'))
    expect(changing.filter((write) => !reads(write).includes('account.overview'))).toEqual([])
  })

  it('flows.authorize: the verification, which then waits for an authorization', () => {
    expect(reads('flows.authorize')).toEqual(['flows.get'])
  })

  it('deletes the offline cache when the primary card may have changed, or a channel was left', () => {
    expect(NAMES.filter((name) => factsOf(name).forgets).sort()).toEqual(['cards.set-primary', 'cards.unbind', 'channels.sign-out'])
  })

  it('is empty for reads and names only reads, as does the list of reads stored offline', () => {
    expect(INVALIDATING.filter((name) => !operations[name].writes)).toEqual([])
    const named = [...new Set([...INVALIDATING.flatMap(reads), ...NAMES.filter((name) => factsOf(name).offline)])]
    expect(named.filter((name) => !NAMES.includes(name))).toEqual([])
    expect(named.filter((name) => operations[name].writes)).toEqual([])
  })
})

describe('what a rejected attempt invalidates', () => {
  const ALL: readonly Operation[] = Object.values(operations)
  const INVALIDATING = ERROR_CODES.filter((code) => invalidatedByFailure(code).length > 0)

  it('is stated only for codes that a write answers with, and not where the write may have happened', () => {
    const answered = new Set<ErrorCode>(ALL.filter(({ writes }) => writes).flatMap(({ errors }) => errors))
    expect(INVALIDATING.filter((code) => !answered.has(code) || isUnclear(code) || code === 'DATA-404')).toEqual([])
  })

  it('names only reads', () => {
    const reads = Object.entries<Operation>(operations).flatMap(([name, { writes }]) => (writes ? [] : [name]))
    expect(INVALIDATING.flatMap(invalidatedByFailure).filter((name) => !reads.includes(name))).toEqual([])
  })

  it('is what the contract states of the code, whichever write is rejected', () => {
    for (const code of INVALIDATING) expect(readsAfterFailure(operations['cards.bind'], code)).toEqual(invalidatedByFailure(code))
    expect(readsAfterFailure(operations['passwords.change'], 'AUTH-401')).toEqual(['locks.get', 'security.log'])
    expect(readsAfterFailure(operations['cards.bind'], 'VERIFY-OTP')).toEqual([])
  })
})
