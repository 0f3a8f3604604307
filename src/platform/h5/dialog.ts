import { platformText } from '@/locales/platform'
import type { AlertKind } from '@/contract'

const STYLE = {
  scrim: 'position:fixed;inset:0;z-index:9999;background:rgba(0,0,0,.5);display:flex;align-items:flex-end;',
  panel:
    'width:100%;box-sizing:border-box;padding:20px 20px 28px;border-radius:16px 16px 0 0;background:Canvas;color:CanvasText;font:16px/1.5 system-ui,sans-serif;',
  row: 'display:flex;align-items:center;min-height:44px;',
  box: 'width:20px;height:20px;margin:0 12px 0 0;',
  actions: 'display:flex;margin-top:16px;',
  refuse: 'flex:1;min-height:48px;margin-right:12px;border:1px solid;border-radius:12px;background:none;color:inherit;font:inherit;',
  accept: 'flex:1;min-height:48px;border:0;border-radius:12px;background:#0A6A61;color:#fff;font:inherit;font-weight:600;',
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, style: string, text = ''): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  node.style.cssText = style
  node.textContent = text
  return node
}

interface Row {
  row: HTMLElement
  accepted: () => boolean
}

/** One kind alone is accepted by the button itself; of several each is ticked, and none is ticked beforehand. */
function kindRow(kind: AlertKind, alone: boolean): Row {
  const row = element('label', STYLE.row)
  if (alone) {
    row.append(platformText.kindNames[kind])
    return { row, accepted: () => true }
  }
  const box = element('input', STYLE.box)
  box.type = 'checkbox'
  row.append(box, platformText.kindNames[kind])
  return { row, accepted: () => box.checked }
}

/** An in-page panel like the vendors': one box a kind, refuse or accept. @returns the kinds that were accepted */
export const askSubscription = (kinds: readonly AlertKind[]): Promise<ReadonlySet<AlertKind>> =>
  new Promise((resolve) => {
    const scrim = element('div', STYLE.scrim)
    const panel = element('div', STYLE.panel)
    panel.setAttribute('role', 'dialog')
    panel.setAttribute('aria-modal', 'true')
    panel.setAttribute('aria-label', platformText.demoTitle)
    const rows = kinds.map((kind) => ({ kind, ...kindRow(kind, kinds.length === 1) }))
    const finish = (accepted: AlertKind[]) => {
      scrim.remove()
      resolve(new Set(accepted))
    }
    const refuse = element('button', STYLE.refuse, platformText.refuse)
    refuse.addEventListener('click', () => finish([]))
    const accept = element('button', STYLE.accept, platformText.accept)
    accept.addEventListener('click', () => finish(rows.filter(({ accepted }) => accepted()).map(({ kind }) => kind)))
    const actions = element('div', STYLE.actions)
    actions.append(refuse, accept)
    const title = element('strong', 'display:block;', platformText.demoTitle)
    panel.append(title, element('div', '', platformText.subscribeLead), ...rows.map(({ row }) => row), actions)
    scrim.append(panel)
    document.body.append(scrim)
    accept.focus()
  })
