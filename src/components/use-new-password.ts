import { useState } from 'react'
import { passwordIssues, type PasswordIssue } from '@/domain/password'
import { entriesLeft, type Entry } from '@/domain/recovery'

export interface NewPassword {
  value: string
  again: string
  issues: readonly PasswordIssue[]
  /** Which of the two entries are missing or invalid. */
  missing: readonly Entry[]
  setValue: (value: string) => void
  setAgain: (value: string) => void
}

/** A new password and its repetition, kept in memory only. @param personal digits it must not contain */
export function useNewPassword(personal: readonly string[] = []): NewPassword {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const issues = passwordIssues(value, personal)
  const missing = entriesLeft({ 'new-password': issues.length === 0, 'new-password-again': again !== '' && again === value })
  return { value, again, issues, missing, setValue, setAgain }
}
