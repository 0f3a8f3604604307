import type { Phone } from './api/phone'
import type { Vendor } from '../compile/program'

const STYLES = `
host-frame{position:fixed;z-index:90;top:0;left:0;right:0;height:0;font:600 13px/20px -apple-system,"Noto Sans CJK SC",sans-serif;color:#111}
host-frame.dark{color:#f2f4f3}
host-frame .status{position:absolute;top:0;left:0;right:0;height:20px;padding:0 14px;display:flex;justify-content:space-between;pointer-events:none;font-size:12px}
host-frame .capsule{position:absolute;display:flex;align-items:center;justify-content:space-around;border:1px solid rgba(128,128,128,.35);border-radius:16px;background:rgba(255,255,255,.55)}
host-frame.dark .capsule{background:rgba(0,0,0,.25)}
host-frame .capsule i{width:18px;height:18px;border-radius:50%;border:2px solid currentColor}
host-frame .capsule b{letter-spacing:1px}
host-frame .back{position:absolute;left:0;width:44px;border:0;background:none;color:inherit;font:300 28px/1 sans-serif}
`

interface Frame {
  /** Moves the capsule to the phone's present position of it. */
  place: () => void
  update: (depth: number, dark: boolean) => void
}

/** What the vendor draws over a page: status bar, capsule and, on Alipay, the back arrow. */
export function createFrame(vendor: Vendor, phone: Phone, back: () => void): Frame {
  document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }))
  const frame = document.createElement('host-frame')
  frame.setAttribute('aria-hidden', 'true')
  frame.innerHTML = '<div class="status"><span>9:41</span><span>5G ▮▮▮</span></div><div class="capsule"><b>•••</b><i></i></div>'
  const capsule = frame.querySelector<HTMLElement>('.capsule')
  const place = () => {
    const { left, top, width, height } = phone.capsule
    Object.assign(capsule?.style ?? {}, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  }
  place()
  const arrow = Object.assign(document.createElement('button'), { className: 'back', textContent: '‹', type: 'button' })
  arrow.dataset.inert = ''
  arrow.setAttribute('aria-label', '返回')
  Object.assign(arrow.style, { top: `${phone.statusBarHeight}px`, height: `${phone.titleBarHeight}px` })
  arrow.addEventListener('click', back)
  document.body.append(frame)
  return {
    place,
    update(depth, dark) {
      frame.classList.toggle('dark', dark)
      // WeChat leaves the bar to a page with a custom one; Alipay shows its arrow even when the bar is transparent.
      if (vendor === 'alipay' && depth > 1) frame.append(arrow)
      else arrow.remove()
    },
  }
}
