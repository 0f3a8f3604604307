/** Reads that become out of date with the cards. A file of its own: the main package sends no operation that names them. */

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
  'coverage.get',
  'family.list',
  'family.quota',
  'family.coverage',
  'filings.list',
  'bonds.list',
  'cases.get',
  'local.services',
  'institutions.list',
  'institutions.get',
  'drugs.list',
  'drugs.estimate',
  'drugs.prices',
  'drugs.trace',
  'channels.list',
] as const

/** Reads whose answer changes when a card is bound or unbound. */
export const OF_CARDS = [...OF_PRIMARY, 'messages.list', 'profile.get', 'security.log'] as const
