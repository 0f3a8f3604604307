import { BuiltIn, host, isSet } from './base'

/** A native range input styled as the vendor's slider. `changing` while it moves, `change` when it is released. */
export class Slider extends BuiltIn {
  private readonly range = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: '100', step: '1', value: '0' })

  connectedCallback(): void {
    if (this.range.isConnected) return
    this.append(this.range)
    this.range.addEventListener('input', () => host().fire(this, 'changing', { value: Number(this.range.value) }))
    this.range.addEventListener('change', () => host().fire(this, 'change', { value: Number(this.range.value) }))
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'min' || name === 'max' || name === 'step' || name === 'value') this.range[name] = String(value)
    if (name === 'disabled') this.range.disabled = isSet(value)
    if (name === 'activeColor') this.range.style.accentColor = String(value)
    if (name === 'aria-label') this.range.setAttribute('aria-label', String(value))
  }
}
