import { useState } from 'react'
import { passwordIssues, type PasswordIssue } from '@/domain/password'

export interface NewPassword {
  value: string
  again: string
  issues: readonly PasswordIssue[]
  /** Number of the two entries that are missing or invalid. */
  missing: number
  setValue: (value: string) => void
  setAgain: (value: string) => void
}

/** A new password and its repetition, kept in memory only. @param personal digits it must not contain */
export function useNewPassword(personal: readonly string[] = []): NewPassword {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const issues = passwordIssues(value, personal)
  const missing = Number(issues.length > 0) + Number(again === '' || again !== value)
  return { value, again, issues, missing, setValue, setAgain }
}
