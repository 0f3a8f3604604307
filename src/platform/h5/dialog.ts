import { platformText } from '@/locales/platform'
import type { AlertKind } from '@/contract'
import type { AskModal } from '../common/demo-consent'
import { holdFocus } from './hold-focus'

const STYLE = {
  scrim: 'position:fixed;inset:0;z-index:9999;background:rgba(0,0,0,.5);display:flex;align-items:flex-end;',
  panel:
    'width:100%;box-sizing:border-box;padding:20px 20px 28px;border-radius:16px 16px 0 0;background:var(--card);color:var(--text);font:16px/1.5 system-ui,sans-serif;',
  row: 'display:flex;align-items:center;min-height:44px;',
  box: 'width:20px;height:20px;margin:0 12px 0 0;',
  actions: 'display:flex;margin-top:16px;',
  refuse:
    'flex:1;min-height:48px;margin-right:12px;border:1px solid var(--line-strong);border-radius:12px;background:none;color:inherit;font:inherit;',
  accept: 'flex:1;min-height:48px;border:0;border-radius:12px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;',
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

/** A single kind is accepted by the button itself. Several have a checkbox each, and none is ticked beforehand. */
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

interface Panel {
  title: string
  content: readonly (HTMLElement | string)[]
  accept: string
  refuse: string
  /** Whether there is anything to accept; asked again after each change. */
  ready?: () => boolean
}

/** Shows a panel with two buttons at the bottom of the page. @returns true for the accepting button */
const askPanel = ({ title, content, accept, refuse, ready = () => true }: Panel): Promise<boolean> =>
  new Promise((resolve) => {
    const scrim = element('div', STYLE.scrim)
    // The panel lies outside of the page, whose theme brings the colours.
    scrim.className = document.querySelector('.page.theme-dark') ? 'theme-dark' : 'theme-light'
    const panel = element('div', STYLE.panel)
    panel.setAttribute('role', 'dialog')
    panel.setAttribute('aria-label', title)
    let letGo: () => void = () => undefined
    const end = (answer: boolean) => {
      letGo()
      scrim.remove()
      resolve(answer)
    }
    const button = (style: string, text: string, answer: boolean) => {
      const made = element('button', style, text)
      made.addEventListener('click', () => end(answer))
      return made
    }
    const actions = element('div', STYLE.actions)
    const accepting = button(STYLE.accept, accept, true)
    actions.append(button(STYLE.refuse, refuse, false), accepting)
    const update = () => {
      accepting.disabled = !ready()
      accepting.style.opacity = accepting.disabled ? '.4' : '1'
    }
    panel.addEventListener('change', update)
    update()
    panel.append(element('strong', 'display:block;', title), ...content, actions)
    scrim.append(panel)
    document.body.append(scrim)
    letGo = holdFocus(panel, () => end(false))
    ;(accepting.disabled ? panel.querySelector('input') : accepting)?.focus()
  })

/** Shows an in-page panel like the vendors': one checkbox for each kind, refuse and accept. @returns the accepted kinds */
export async function askSubscription(kinds: readonly AlertKind[]): Promise<ReadonlySet<AlertKind>> {
  const rows = kinds.map((kind) => ({ kind, ...kindRow(kind, kinds.length === 1) }))
  const { demoTitle, subscribeLead, accept, refuse } = platformText
  const accepted = await askPanel({
    ...{ title: demoTitle, accept, refuse },
    content: [element('div', '', subscribeLead), ...rows.map(({ row }) => row)],
    ready: () => rows.some((row) => row.accepted()),
  })
  return new Set(accepted ? rows.filter((row) => row.accepted()).map(({ kind }) => kind) : [])
}

/** Shows a dialog with two buttons, like the vendors'. */
export const askModal: AskModal = (title, content, confirm, cancel) =>
  askPanel({ title, content: [element('div', 'margin-top:8px;white-space:pre-line;', content)], accept: confirm, refuse: cancel })
