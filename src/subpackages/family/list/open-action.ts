import type { FamilyAction } from '@/domain/family'
import { open } from '@/navigation'

/** Where the action of a row leads. */
export function openAction(action: FamilyAction, member: string): void {
  if (action === 'pay') open('coverage', { member })
  else if (action === 'change') open('family-quota', { member })
  else if (action === 'grant') open('family-grant', { member })
  else open('credential', { member })
}
