import { host, isSet, text } from './base'
import { Hoverable } from './view'

/** A button. It gives no taps while disabled, and opens a panel when it has an `open-type`. */
export class Button extends Hoverable {
  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('click', (event) => {
      if (this.hasAttribute('disabled')) event.stopImmediatePropagation()
      else if (this.openType !== '') host().openPanel(this, this.openType)
    })
    if (!this.hasAttribute('role')) super.setAttribute('role', 'button')
  }

  private openType = ''

  protected override changed(name: string, value: unknown): void {
    super.changed(name, value)
    if (name === 'open-type') this.openType = text(value)
    if (name === 'disabled') this.toggleAttribute('data-inert', isSet(value))
  }
}
