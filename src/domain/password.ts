import { PASSWORD_LENGTH } from '@/contract'

/** Days after which a password must be changed, and ages (days) at which to remind. */
export const PASSWORD_DAYS = 90
export const PASSWORD_REMINDERS = [75, 85, PASSWORD_DAYS] as const
/** A new password must differ from this many previous ones, including the current one. */
export const PASSWORD_HISTORY = 5
/** Length of a run, such as 1234 or aaaa, that is rejected as guessable. */
const RUN = 4

/** Rule that a new password breaks. */
export type PasswordIssue = 'length' | 'letters' | 'digits' | 'charset' | 'run' | 'personal'
export type PasswordStrength = 'weak' | 'medium' | 'strong'

const stepOf = (text: string, index: number): number => text.charCodeAt(index) - text.charCodeAt(index - 1)

/** True where `RUN` consecutive character codes rise by 1, fall by 1 or stay equal. */
function hasRun(text: string): boolean {
  let length = 1
  for (let index = 1; index < text.length; index += 1) {
    const step = stepOf(text, index)
    const goesOn = Math.abs(step) <= 1 && (length === 1 || step === stepOf(text, index - 1))
    length = goesOn ? length + 1 : Math.abs(step) <= 1 ? 2 : 1
    if (length >= RUN) return true
  }
  return false
}

/**
 * All rules that a new password breaks, each once.
 * @param personal digits that it must not contain, from 6 on: birth date, phone, card number
 */
export function passwordIssues(password: string, personal: readonly string[] = []): PasswordIssue[] {
  const issues: PasswordIssue[] = []
  if (password.length < PASSWORD_LENGTH.new || password.length > PASSWORD_LENGTH.most) issues.push('length')
  if (!/[A-Za-z]/.test(password)) issues.push('letters')
  if (!/\d/.test(password)) issues.push('digits')
  if (!/^[\x21-\x7e]*$/.test(password)) issues.push('charset')
  if (hasRun(password)) issues.push('run')
  const digits = password.replace(/\D/g, '')
  if (personal.some((own) => own.length >= 6 && digits.length >= 6 && (own.includes(digits) || digits.includes(own))))
    issues.push('personal')
  return issues
}

/** Strength by length and kinds of characters; `weak` while any rule is broken. */
export function passwordStrength(password: string): PasswordStrength {
  if (passwordIssues(password).length > 0) return 'weak'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
  return password.length >= 12 && kinds >= 3 ? 'strong' : 'medium'
}
