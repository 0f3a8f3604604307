import { BuiltIn, text } from './base'

const NONE = 'none'

/** Adds an element's `hover-class` while it is touched, after the delays set in the template. */
export class Hoverable extends BuiltIn {
  private waiting = 0
  private hoverClass = NONE
  private startTime = 50
  private stayTime = 400

  connectedCallback(): void {
    this.addEventListener('touchstart', () => this.hover(true), { passive: true })
    for (const end of ['touchend', 'touchcancel', 'touchmove']) this.addEventListener(end, () => this.hover(false), { passive: true })
  }

  private hover(on: boolean): void {
    if (this.hoverClass === NONE || this.hasAttribute('disabled')) return
    window.clearTimeout(this.waiting)
    const names = this.hoverClass.split(' ').filter(Boolean)
    this.waiting = window.setTimeout(() => this.classList[on ? 'add' : 'remove'](...names), on ? this.startTime : this.stayTime)
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'hover-class') this.hoverClass = text(value) || NONE
    if (name === 'hover-start-time') this.startTime = Number(value)
    if (name === 'hover-stay-time') this.stayTime = Number(value)
  }
}

export class View extends Hoverable {}
export class Text extends BuiltIn {}
/** Root of a page's or component's own nodes. */
export class Body extends BuiltIn {}
