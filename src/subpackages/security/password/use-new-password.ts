import { useState } from 'react'
import { passwordIssues, type PasswordIssue } from '@/domain/password'

export interface NewPassword {
  value: string
  again: string
  issues: readonly PasswordIssue[]
  /** Good by the rules, and typed twice the same. */
  ready: boolean
  setValue: (value: string) => void
  setAgain: (value: string) => void
}

/** A new password and its repetition. @param personal what it must not contain */
export function useNewPassword(personal: readonly string[] = []): NewPassword {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const issues = passwordIssues(value, personal)
  return { value, again, issues, ready: issues.length === 0 && value === again, setValue, setAgain }
}
