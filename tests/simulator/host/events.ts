import * as glassEasel from 'glass-easel'
import type { Vendor } from '../compile/program'
import type { Bridge } from './bridge'

/** The DOM element of a node of the template. */
export type NodeElement = HTMLElement & { __wxElement?: glassEasel.Element }

interface Finger {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  x: number
  y: number
}

export interface FireOptions {
  bubbles?: boolean
  fingers?: { touches: Finger[]; changedTouches: Finger[] }
}
/** Sends an event to the node of an element. */
export type Fire = (from: Element, type: string, detail?: unknown, options?: FireOptions) => void

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const
/** On a desktop, mouse events count as touches. */
const MOUSE = { pointerdown: 'touchstart', pointermove: 'touchmove', pointerup: 'touchend' } as const
const MOTIONS = ['transitionend', 'animationend', 'animationstart', 'animationiteration'] as const
/** How long a finger rests before it is a long press, ms. */
const LONG_PRESS = 350

/** WeChat writes event names in lower case, Alipay in camel case. */
const CAMEL: Record<string, string> = {
  touchstart: 'touchStart',
  touchmove: 'touchMove',
  touchend: 'touchEnd',
  touchcancel: 'touchCancel',
  transitionend: 'transitionEnd',
  animationend: 'animationEnd',
  animationstart: 'animationStart',
  animationiteration: 'animationIteration',
  longpress: 'longTap',
  getphonenumber: 'getPhoneNumber',
  getauthorize: 'getAuthorize',
}

const elementOf = (node: glassEasel.Element): { id: string; dataset: Record<string, unknown>; element: HTMLElement | null } => {
  const real = (node as unknown as { _$?: glassEasel.Element })._$ ?? node
  return { id: real.id, dataset: { ...(real.dataset as Record<string, unknown>) }, element: real.getBackendElement() as HTMLElement | null }
}

/** Targets cross as plain data: id, data-* and offset. */
const plain = (node: glassEasel.Element) => {
  const { id, dataset, element } = elementOf(node)
  return { id, dataset, offsetLeft: element?.offsetLeft ?? 0, offsetTop: element?.offsetTop ?? 0 }
}

function sendPlainTargets(): void {
  glassEasel.Event.prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    const wrapped = Object.create(this) as glassEasel.ShadowedEvent<unknown>
    return Object.assign(wrapped, {
      type: this.type,
      detail: this.detail,
      timeStamp: this.timeStamp,
      mark,
      target: plain(target),
      currentTarget: plain(currentTarget),
    })
  }
}

const nodeOf = (from: Element): NodeElement | null => {
  let element: Node | null = from
  while (element && !(element as NodeElement).__wxElement) element = element.parentNode
  return element as NodeElement | null
}

/** On a canvas, x and y are relative to its own corner. */
function fingerOf(touch: Touch | MouseEvent, within: Element): Finger {
  const canvas = within.closest('wx-canvas')?.getBoundingClientRect()
  return {
    identifier: 'identifier' in touch ? touch.identifier : 0,
    pageX: touch.pageX,
    pageY: touch.pageY,
    clientX: touch.clientX,
    clientY: touch.clientY,
    x: touch.clientX - (canvas?.left ?? 0),
    y: touch.clientY - (canvas?.top ?? 0),
  }
}

const fingersOf = (list: TouchList, within: Element): Finger[] => Array.from(list, (touch) => fingerOf(touch, within))

/** Listens to the whole document and sends the vendor's events: touches, taps, long presses, ends of transitions. */
export function createEvents(vendor: Vendor, bridge: Bridge): Fire {
  sendPlainTargets()
  const nameOf = (type: string) => (vendor === 'alipay' ? (CAMEL[type] ?? type) : type)
  const fire: Fire = (from, type, detail = {}, { bubbles = false, fingers } = {}) => {
    bridge.cross(() => {
      const node = nodeOf(from)?.__wxElement
      if (!node) return
      const options = { bubbles, composed: bubbles, capturePhase: bubbles }
      glassEasel.triggerEvent(node, nameOf(type), detail, fingers ? { ...options, extraFields: { ...fingers } } : options)
    })
  }
  let pressing = 0
  for (const type of TOUCHES) {
    document.addEventListener(
      type,
      (event) => {
        const target = event.target as Element
        const fingers = { touches: fingersOf(event.touches, target), changedTouches: fingersOf(event.changedTouches, target) }
        window.clearTimeout(pressing)
        if (type === 'touchstart') pressing = window.setTimeout(() => fire(target, 'longpress', {}, { bubbles: true, fingers }), LONG_PRESS)
        fire(target, type, {}, { bubbles: true, fingers })
      },
      { capture: true, passive: true },
    )
  }
  for (const [pointer, type] of Object.entries(MOUSE)) {
    document.addEventListener(
      pointer as keyof typeof MOUSE,
      (event) => {
        if (event.pointerType !== 'mouse' || (type === 'touchmove' && event.buttons === 0)) return
        const finger = fingerOf(event, event.target as Element)
        const touches = type === 'touchend' ? [] : [finger]
        fire(event.target as Element, type, {}, { bubbles: true, fingers: { touches, changedTouches: [finger] } })
      },
      true,
    )
  }
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element
      if (target.closest('[data-inert]')) return
      const finger = fingerOf(event, target)
      const fingers = { touches: [finger], changedTouches: [finger] }
      fire(target, 'tap', { x: event.pageX, y: event.pageY }, { bubbles: true, fingers })
    },
    true,
  )
  for (const type of MOTIONS) document.addEventListener(type, (event) => fire(event.target as Element, type, {}, { bubbles: true }), true)
  return fire
}
