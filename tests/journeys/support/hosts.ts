import type { App } from '../../support/app'
import { VENDORS, type Vendor } from '../../simulator/compile/program'
import { usePhone } from '../../simulator/drive/phone'
import { useBrowser, type BrowserOptions } from './use-browser'

export type Host = 'h5' | Vendor
/** Every host that a journey is driven on. */
export const HOSTS: readonly Host[] = ['h5', ...VENDORS]

/** Options that every host has. */
type AppOptions = BrowserOptions

/**
 * For every test a new phone with nothing stored. What only one kind of host has is tested with `useBrowser` or
 * `usePhone`.
 */
export const useApp = (host: Host, options: AppOptions = {}): (() => App) => (host === 'h5' ? useBrowser(options) : usePhone(host, options))
