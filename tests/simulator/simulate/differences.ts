import { VENDORS, type Vendor } from '../compile/program'
import { frameOf } from './phones'

/** A text on a phone's screen, and where it stands. */
interface Shown {
  text: string
  node: Text
}

const STYLE = '::highlight(differs){background-color:#ffd94d;color:#14201d}'
/** What differs by nature: each vendor's own name, and the clock of the status bar. */
const usual = (text: string): string => text.trim().replace(/微信|支付宝/g, '〇')

function visibleTexts(page: Document): Shown[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const shown: Shown[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = usual(node.nodeValue ?? '')
    const holder = node.parentElement
    if (text === '' || !holder || holder.closest('host-frame,script,style,[hidden]') || holder.getClientRects().length === 0) continue
    shown.push({ text, node: node as Text })
  }
  return shown
}

/** Texts of one list that the other has fewer of, each as often as it is missing there. */
export function missingIn<Item extends { text: string }>(items: readonly Item[], others: readonly { text: string }[]): Item[] {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1)
  return items.filter(({ text }) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

/** Values are what people compare: figures, dates and numbers. */
export const isValue = (text: string): boolean => /\d/.test(text)

function mark(vendor: Vendor, nodes: readonly Text[]): void {
  const view = frameOf(vendor).contentWindow as (Window & typeof globalThis) | null
  // Browsers before 2022 have no highlights; the list beside the phones is there in any case.
  if (!view?.CSS || !('highlights' in view.CSS)) return
  const { document: page } = view
  if (!page.getElementById('differs')) page.head.append(Object.assign(page.createElement('style'), { id: 'differs', textContent: STYLE }))
  const ranges = nodes.map((node) => {
    const range = page.createRange()
    range.selectNodeContents(node)
    return range
  })
  view.CSS.highlights.set('differs', new view.Highlight(...ranges))
}

/** Marks the values that only one of the phones shows, where both show the same page. @returns them by phone */
export function showDifferences(samePage: boolean): Record<Vendor, string[]> {
  const shown = Object.fromEntries(
    VENDORS.map((vendor) => {
      const page = frameOf(vendor).contentDocument
      return [vendor, samePage && page?.body ? visibleTexts(page) : []]
    }),
  ) as Record<Vendor, Shown[]>
  const found = (vendor: Vendor, other: Vendor): Shown[] => missingIn(shown[vendor], shown[other]).filter(({ text }) => isValue(text))
  const differing = { weapp: found('weapp', 'alipay'), alipay: found('alipay', 'weapp') }
  for (const vendor of VENDORS)
    mark(
      vendor,
      differing[vendor].map(({ node }) => node),
    )
  return { weapp: differing.weapp.map(({ text }) => text), alipay: differing.alipay.map(({ text }) => text) }
}
