import { createContext, useContext, type ReactNode } from 'react'
import type { Failure } from '@/contract'
import type { NextStep } from '@/domain/recovery'

export type TabName = 'home' | 'transactions' | 'credential' | 'services' | 'me'

/** 凭证 is no tab page to the hosts, which would have to load its encoder with the main package: it is opened over a tab page. */
export const isHostTab = (tab: TabName | undefined): boolean => tab !== undefined && tab !== 'credential'

/** Functions of the app for components, which know neither routes nor hosts. */
export interface Shell {
  back: () => void
  switchTab: (tab: TabName) => void
  /** Performs a next step that is the same on every page; other steps are passed to the component. */
  takeStep: (step: NextStep, failure: Failure) => void
  /** Sets the colour of what the host draws over the page, so that it is legible. */
  paintNavigation: (theme: 'light' | 'dark') => void
  unread: number
  /** Condition of the phone that every page shows, e.g. full storage. */
  notice: Failure | null
  /** Replaces the content of every page while the app is locked. */
  lock: ReactNode
  /**
   * Keeps keyboard and screen readers inside a dialog; returns a function that ends it.
   * @param dialog the dialog's element, on hosts that have one
   */
  holdFocus: (dialog: unknown, close: () => void) => () => void
  /** Scrolls the page until the element with this id is in view. @param still without animation @param room px below it as well */
  reveal: (id: string, still: boolean, room: number) => void
  /** Records user activity, which delays the automatic lock. */
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
  reveal: nothing,
  touch: nothing,
}

const ShellContext = createContext<Shell>(NOTHING)
export const ShellProvider = ShellContext.Provider
export const useShell = (): Shell => useContext(ShellContext)
