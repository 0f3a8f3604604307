import { rpxToVw } from '../../compile/units'
import type { Fire } from '../events'

/** What built-in components need of the host. */
export interface BuiltInHost {
  fire: Fire
  /** Attribute that carries a role for screen readers: WeChat reads another one than Alipay. */
  roleAttribute: 'aria-role' | 'role'
  /** Lets a button with an `open-type` ask the person. */
  openPanel: (button: HTMLElement, openType: string) => void
  /** Notes something used that is not drawn here. */
  lacks: (what: string) => void
}

let shared: BuiltInHost | null = null
export const provide = (host: BuiltInHost): void => void (shared = host)
export function host(): BuiltInHost {
  if (!shared) throw new Error('built-ins are used before the host stands')
  return shared
}

interface TemplateNode {
  _$nodeAttributes?: Record<string, unknown>
}

/** Truth as templates mean it: an attribute without a value counts as set, the word `false` does not. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== 'false'

/**
 * Every built-in is a custom element named `wx-*`. The view engine hands attributes over as strings;
 * the values as the template has them are kept beside.
 */
export class BuiltIn extends HTMLElement {
  declare __wxElement?: TemplateNode

  override setAttribute(name: string, value: string): void {
    if (name === 'style') return super.setAttribute(name, rpxToVw(value))
    const raw = this.raw(name, value)
    // `undefined` means that the template does not set it.
    if (raw === undefined || raw === null || raw === false) super.removeAttribute(name)
    else super.setAttribute(name, typeof raw === 'object' ? JSON.stringify(raw) : value)
    if (name === host().roleAttribute && typeof raw === 'string') super.setAttribute('role', raw)
    else if (name === 'role') super.removeAttribute('role')
    this.changed(name, raw)
  }

  override removeAttribute(name: string): void {
    super.removeAttribute(name)
    this.changed(name, undefined)
  }

  /** The view engine prefixes ids with the component's own; the document shows them bare, as selectors expect. */
  override set id(value: string) {
    super.id = value.replace(/^.*?--/, '')
  }
  override get id(): string {
    return super.id
  }

  protected raw(name: string, value: unknown): unknown {
    const attributes = this.__wxElement?._$nodeAttributes
    return attributes && name in attributes ? attributes[name] : value
  }

  /** Called with every attribute that was set; `undefined` when it was taken away. */
  protected changed(name: string, value: unknown): void
  protected changed(): void {}
}

/** Text inside a field may say anything; only these leave it. */
export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
