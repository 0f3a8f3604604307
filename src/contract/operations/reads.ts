/** Reads that become out of date together. */

/** Reads of the security centre. */
export const SECURITY = ['security.get', 'security.log'] as const

/** Reads that hold password reminders, or count unread ones. */
export const MESSAGES = ['messages.list', 'account.overview'] as const
