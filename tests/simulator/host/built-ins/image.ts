import { BuiltIn, host, text } from './base'

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }

/** A picture drawn as a background, because `background-size` supports the vendors' modes. */
export class Image extends BuiltIn {
  /** Size of the picture file, px; read by the experience audit. */
  natural = { width: 0, height: 0 }
  private source = ''

  protected override changed(name: string, value: unknown): void {
    if (name === 'mode') this.style.backgroundSize = FITS[text(value)] ?? '100% 100%'
    if (name === 'src' && text(value) !== this.source) this.load(text(value))
  }

  private load(source: string): void {
    this.source = source
    if (source === '') return
    const picture = new window.Image()
    picture.onload = () => {
      if (this.source !== source) return
      this.natural = { width: picture.naturalWidth, height: picture.naturalHeight }
      this.style.backgroundImage = `url("${picture.src}")`
      host().fire(this, 'load', { ...this.natural })
    }
    picture.onerror = () => host().fire(this, 'error', { errMsg: `GET ${source.slice(0, 64)} fail` })
    picture.src = source
  }
}
