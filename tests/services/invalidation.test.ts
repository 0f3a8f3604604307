import { operations, type OperationName } from '@/contract'
import { FORGETS, invalidatedBy, KEPT } from '@/services/remote/invalidation'

/** Reads whose input names a card, and so may be asked for `primary`, which another write can move to another card. */
const ABOUT_A_CARD: OperationName[] = [
  'account.overview',
  'account.statement',
  'transactions.list',
  'transactions.get',
  'alerts.get',
  'local.services',
]
/** Writes that put an event into the log, or take a lock away. */
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
]

describe('what a write makes out of date', () => {
  const NAMES = Object.keys(operations) as OperationName[]
  const INVALIDATING = NAMES.filter((name) => invalidatedBy(name).length > 0)
  const reads = invalidatedBy

  it('knows every read about a card', () => {
    const about = (Object.keys(operations) as OperationName[]).filter(
      (name) => !operations[name].writes && operations[name].path.includes('{cardId}'),
    )
    expect(about.sort()).toEqual([...ABOUT_A_CARD].sort())
  })

  it.each(['cards.bind', 'cards.set-primary', 'cards.unbind', 'flows.submit'] as const)(
    '%s: everything read for the primary card, and where the person stands with the channels',
    (write) => {
      expect(reads(write)).toEqual(expect.arrayContaining(['cards.list', 'security.get', 'channels.list', ...ABOUT_A_CARD]))
    },
  )

  it.each(['cards.bind', 'cards.unbind', 'flows.submit'] as const)('%s: the messages, which come and go with a card', (write) => {
    expect(reads(write)).toEqual(expect.arrayContaining(['messages.list', 'profile.get']))
  })

  it('the log, wherever something is written into it', () => {
    expect(LOGGED.filter((write) => !reads(write).includes('security.log'))).toEqual([])
  })

  it.each(['locks.open', 'locks.report', 'passwords.reset', 'flows.submit'] as const)('%s: a lock that is shown', (write) => {
    expect(reads(write)).toContain('locks.get')
  })

  it('the number of unread messages with the messages', () => {
    const changing = INVALIDATING.filter((write) => reads(write).includes('messages.list'))
    expect(changing.filter((write) => !reads(write).includes('account.overview'))).toEqual([])
  })

  it('the address that waits for an answer from elsewhere', () => {
    expect(reads('flows.authorize')).toEqual(['flows.get'])
  })

  it('forgets what is kept for offline when the primary card may be another one', () => {
    expect([...FORGETS].sort()).toEqual(['cards.set-primary', 'cards.unbind'])
  })

  it('names writes that change and reads that are kept, nothing else', () => {
    expect(INVALIDATING.filter((name) => !operations[name].writes)).toEqual([])
    const named = [...new Set([...INVALIDATING.flatMap(invalidatedBy), ...KEPT])]
    expect(named.filter((name) => !NAMES.includes(name))).toEqual([])
    expect(named.filter((name) => operations[name].writes)).toEqual([])
  })
})
