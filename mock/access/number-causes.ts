import type { ErrorCause } from '@/contract'
import type { NumberIssue } from '@/domain/identity'

export const CAUSES: Record<NumberIssue, ErrorCause> = {
  incomplete: 'number-length',
  length: 'number-length',
  charset: 'number-charset',
  area: 'number-area',
  'birth-date': 'number-birth-date',
  'check-digit': 'number-check-digit',
  'bank-card': 'number-bank-card',
  old: 'number-old',
}
