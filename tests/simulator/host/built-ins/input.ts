import { BuiltIn, host, isSet, text } from './base'

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' }

/** A native field. Typed text is sent to the logic as `input`; the logic sets `value`. */
export class Input extends BuiltIn {
  private readonly field = document.createElement('input')
  /** Value that the template last set. */
  private given = ''

  connectedCallback(): void {
    if (this.field.isConnected) return
    this.append(this.field)
    const { field } = this
    const fire = (type: string, more: object = {}) =>
      host().fire(this, type, { value: field.value, cursor: field.selectionStart ?? 0, ...more })
    field.addEventListener('input', () => fire('input', { keyCode: 0 }))
    field.addEventListener('focus', () => fire('focus', { height: 0 }))
    field.addEventListener('blur', () => fire('blur'))
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') fire('confirm')
    })
  }

  protected override changed(name: string, value: unknown): void {
    const { field } = this
    switch (name) {
      case 'value':
        // The vendors' inputs apply a value only if it differs from the last value set, whatever was typed meanwhile.
        if (text(value) !== this.given) field.value = this.given = text(value)
        return
      case 'placeholder':
        field.placeholder = text(value)
        return
      case 'disabled':
        field.disabled = isSet(value)
        return
      case 'maxlength':
        if (Number(value) >= 0) field.maxLength = Number(value)
        else field.removeAttribute('maxlength')
        return
      case 'password':
        field.type = isSet(value) ? 'password' : 'text'
        return
      case 'type':
        field.inputMode = KEYBOARDS[text(value)] ?? 'text'
        return
      case 'focus':
        if (isSet(value)) setTimeout(() => field.focus())
    }
  }
}
