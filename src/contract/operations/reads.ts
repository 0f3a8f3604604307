/** Reads that become out of date together. */

/** Reads whose answer depends on which card is primary. */
export const OF_PRIMARY = [
  'cards.list',
  'account.overview',
  'account.statement',
  'account.yearly',
  'transactions.list',
  'transactions.get',
  'alerts.get',
  'security.get',
  'cases.get',
  'coverage.get',
  'family.list',
  'family.quota',
  'family.coverage',
  'local.services',
  'channels.list',
] as const

/** Reads whose answer changes when a card is bound or unbound. */
export const OF_CARDS = [...OF_PRIMARY, 'messages.list', 'profile.get', 'security.log'] as const

/** Reads of the security centre. */
export const SECURITY = ['security.get', 'security.log'] as const

/** Reads that hold password reminders, or count unread ones. */
export const MESSAGES = ['messages.list', 'account.overview'] as const
