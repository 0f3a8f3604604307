import { BuiltIn, host, isSet, text } from './base'

/** Scrolls in one or both directions. Reports its position and when an edge is near. */
export class ScrollView extends BuiltIn {
  private lower = 50
  private upper = 50

  connectedCallback(): void {
    this.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this
    host().fire(this, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
    if (scrollTop + clientHeight >= scrollHeight - this.lower) host().fire(this, 'scrolltolower', { direction: 'bottom' })
    if (scrollTop <= this.upper) host().fire(this, 'scrolltoupper', { direction: 'top' })
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'lower-threshold') this.lower = Number(value)
    if (name === 'upper-threshold') this.upper = Number(value)
    if (name === 'scroll-top' && isSet(value)) requestAnimationFrame(() => this.scrollTo({ top: Number(value) }))
    if (name === 'scroll-left' && isSet(value)) requestAnimationFrame(() => this.scrollTo({ left: Number(value) }))
    const into = name === 'scroll-into-view' ? text(value) : ''
    if (into) requestAnimationFrame(() => this.querySelector(`#${CSS.escape(into)}`)?.scrollIntoView())
  }
}
