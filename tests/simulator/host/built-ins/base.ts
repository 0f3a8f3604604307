import { rpxToVw } from '../../compile/units'
import type { Fire } from '../events'

/** Functions of the host that built-in components use. */
export interface BuiltInHost {
  fire: Fire
  /** Attribute with the role for screen readers: WeChat reads another one than Alipay. */
  roleAttribute: 'aria-role' | 'role'
  /** Opens the panel of a button with an `open-type`. */
  openPanel: (button: HTMLElement, openType: string) => void
  /** Reports a tag, attribute or value that is not supported here. */
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

/** Truth of an attribute in a template: one without a value is true, the text `false` is not. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== 'false'

/**
 * Every built-in is a custom element named `wx-*`. The view engine sets attributes as strings;
 * the templates' own values are kept beside them.
 */
export class BuiltIn extends HTMLElement {
  declare __wxElement?: TemplateNode

  override setAttribute(name: string, value: string): void {
    if (name === 'style') return super.setAttribute(name, rpxToVw(value))
    const raw = this.raw(name, value)
    // `undefined` means that the template does not set the attribute.
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

  /** The view engine prefixes ids with the component's own; the document has them without the prefix, as selectors expect. */
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

  /** Called for every attribute that was set; with `undefined` when it was removed. */
  protected changed(name: string, value: unknown): void
  protected changed(): void {}
}

/** Text of a string or number; empty for other values. */
export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
