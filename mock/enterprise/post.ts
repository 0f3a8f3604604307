import { userOf, type Call } from '../call'
import { workplaceOf } from './companies'
import type { Company } from './company'

/** Where somebody works, and the place on that roster. */
export interface Post {
  company: Company
  position: number
}

/** Where the caller works; null for whoever no employer declared. */
export function postOf(call: Call): Post | null {
  for (const { recordId, relation } of userOf(call).cards) {
    const found = relation === 'self' ? workplaceOf(recordId) : null
    if (found) return found
  }
  return null
}
