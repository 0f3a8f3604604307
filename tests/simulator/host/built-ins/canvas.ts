import { BuiltIn } from './base'

/** What a `type="2d"` canvas gives to the logic. It is not a DOM element: no listeners, style or parent. */
export interface CanvasNode {
  width: number
  height: number
  getContext: (kind: '2d') => CanvasRenderingContext2D | null
  toDataURL: (type?: string, quality?: number) => string
  createImage: () => HTMLImageElement
  createPath2D: () => Path2D
  requestAnimationFrame: (work: FrameRequestCallback) => number
  cancelAnimationFrame: (id: number) => void
}

function nodeFor(canvas: HTMLCanvasElement): CanvasNode {
  return {
    get width() {
      return canvas.width
    },
    set width(value) {
      canvas.width = value
    },
    get height() {
      return canvas.height
    },
    set height(value) {
      canvas.height = value
    },
    getContext: (kind) => canvas.getContext(kind),
    toDataURL: (type, quality) => canvas.toDataURL(type, quality),
    createImage: () => new window.Image(),
    createPath2D: () => new Path2D(),
    requestAnimationFrame: (work) => window.requestAnimationFrame(work),
    cancelAnimationFrame: (id) => window.cancelAnimationFrame(id),
  }
}

export class Canvas extends BuiltIn {
  private readonly drawing = document.createElement('canvas')
  readonly node = nodeFor(this.drawing)

  connectedCallback(): void {
    if (!this.drawing.isConnected) this.append(this.drawing)
  }
}
