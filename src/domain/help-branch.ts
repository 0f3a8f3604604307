import type { ErrorCode } from '@/contract'

/** The three trees of guided help. */
export const HELP_TREES = ['sign-in', 'balance', 'verification'] as const
export type HelpTree = (typeof HELP_TREES)[number]

const TREES: Record<HelpTree, readonly ErrorCode[]> = {
  'sign-in': ['AUTH-401', 'AUTH-403', 'AUTH-422', 'AUTH-423', 'AUTH-440', 'CARD-404', 'CARD-409', 'CARD-422'],
  verification: ['VERIFY-PHOTO', 'VERIFY-FACE', 'VERIFY-OTP', 'VERIFY-NAME'],
  balance: [],
}

/** Where in guided help a failure belongs: what is not about signing in or verifying is about the balance. */
export function branchOf(code: ErrorCode): { tree: HelpTree; code: ErrorCode } {
  for (const tree of HELP_TREES) if (TREES[tree].includes(code)) return { tree, code }
  return { tree: 'balance', code }
}
