import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Native component of echarts-for-weixin; WeChat only. */
      'ec-canvas': HTMLAttributes<HTMLElement> & { canvasId: string; ec: object }
    }
  }
}
