/** Reads that become out of date together. */

/** Everything that is asked for the primary card, or led by it: another answer once that is another card, or the first one. */
export const OF_PRIMARY = [
  'cards.list',
  'account.overview',
  'account.statement',
  'transactions.list',
  'transactions.get',
  'alerts.get',
  'security.get',
  'local.services',
  'channels.list',
] as const

/** A card comes or goes: its messages with it, and it stands in the log. */
export const OF_CARDS = [...OF_PRIMARY, 'messages.list', 'profile.get', 'security.log'] as const

/** What the security centre shows of itself. */
export const SECURITY = ['security.get', 'security.log'] as const

/** Reminders to change a password end with the change; the unread ones are counted on home. */
export const MESSAGES = ['messages.list', 'account.overview'] as const
