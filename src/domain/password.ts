/** Days after which a password has to be changed, and from which on to remind. */
export const PASSWORD_DAYS = 90
export const PASSWORD_REMINDERS = [75, 85, PASSWORD_DAYS] as const
/** A new one may not be one of the last five, the present one included. */
export const PASSWORD_HISTORY = 5
const MINIMUM = 8
const MAXIMUM = 20
/** Length of a run such as 1234 or aaaa that anybody guesses. */
const RUN = 4

/** What a new password still lacks. */
export type PasswordIssue = 'length' | 'letters' | 'digits' | 'charset' | 'run' | 'personal'
export type PasswordStrength = 'weak' | 'medium' | 'strong'

const stepOf = (text: string, index: number): number => text.charCodeAt(index) - text.charCodeAt(index - 1)

/** True where four characters in a row go up, go down or stay the same. */
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
 * Everything a new password lacks, in the order it is typed against.
 * @param personal digits of the person it must not repeat: birth date, phone, card number
 */
export function passwordIssues(password: string, personal: readonly string[] = []): PasswordIssue[] {
  const issues: PasswordIssue[] = []
  if (password.length < MINIMUM || password.length > MAXIMUM) issues.push('length')
  if (!/[A-Za-z]/.test(password)) issues.push('letters')
  if (!/\d/.test(password)) issues.push('digits')
  if (!/^[\x21-\x7e]*$/.test(password)) issues.push('charset')
  if (hasRun(password)) issues.push('run')
  const digits = password.replace(/\D/g, '')
  if (personal.some((own) => own.length >= 6 && digits.length >= 6 && (own.includes(digits) || digits.includes(own))))
    issues.push('personal')
  return issues
}

/** How good a password without issues is: by length and kinds of characters. */
export function passwordStrength(password: string): PasswordStrength {
  if (passwordIssues(password).length > 0) return 'weak'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
  return password.length >= 12 && kinds >= 3 ? 'strong' : 'medium'
}
