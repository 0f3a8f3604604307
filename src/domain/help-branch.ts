/** The three trees of guided help. */
export const HELP_TREES = ['sign-in', 'balance', 'verification'] as const
export type HelpTree = (typeof HELP_TREES)[number]
