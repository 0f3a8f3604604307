import { createContext, useContext, type ReactNode } from 'react'
import type { Failure } from '@/contract'
import type { NextStep } from '@/locales/zh-cn/errors'

export type TabName = 'home' | 'transactions' | 'services' | 'me'

/** What components may ask of the app around them, without knowing routes or hosts. */
export interface Shell {
  back: () => void
  switchTab: (tab: TabName) => void
  /** Does a next step that is the same on every page; page-specific ones are given to the component. */
  takeStep: (step: NextStep, failure: Failure) => void
  /** Makes what the host draws over the page legible on it. */
  paintNavigation: (theme: 'light' | 'dark') => void
  unread: number
  /** Something about the phone that every page must say, e.g. that it is full. */
  notice: Failure | null
  /** Stands instead of every page's content while the app is locked. */
  lock: ReactNode
  /** Takes keys and screen readers into a dialog; returns the undo. @param dialog an element, where the host has such */
  holdFocus: (dialog: unknown, close: () => void) => () => void
  /** The person did something: the app does not lock itself yet. */
  touch: () => void
}

const nothing = () => undefined
const NOTHING: Shell = {
  back: nothing,
  switchTab: nothing,
  takeStep: nothing,
  paintNavigation: nothing,
  unread: 0,
  notice: null,
  lock: null,
  holdFocus: () => nothing,
  touch: nothing,
}

const ShellContext = createContext<Shell>(NOTHING)
export const ShellProvider = ShellContext.Provider
export const useShell = (): Shell => useContext(ShellContext)
