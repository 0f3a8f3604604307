/** Elements that the vendor draws over the app: dialogs, toasts, permission and subscription panels. */
export interface Choice {
  id: string
  text: string
}
export interface PanelRequest {
  kind: 'modal' | 'subscribe' | 'phone' | 'privacy' | 'permission' | 'sheet'
  title: string
  lines: string[]
  /** Items to tick on the panel, for subscriptions. */
  items?: Choice[]
  choices: Choice[]
}
export interface PanelAnswer {
  choice: string
  /** Ids of the ticked items. */
  ticked: string[]
}

export interface Panels {
  /** Shows a panel. Resolves with the person's choice. */
  ask: (request: PanelRequest) => Promise<PanelAnswer>
  isOpen: () => boolean
  toast: (text: string, ms: number) => void
  hideToast: () => void
}

const STYLES = `
host-panel{position:fixed;inset:0;z-index:100;display:flex;align-items:center;justify-content:center;background:rgba(0,0,0,.5);font:16px/1.5 sans-serif}
host-panel>div{width:80%;background:#fff;color:#111;border-radius:12px;overflow:hidden;text-align:center}
host-panel h3{margin:0;padding:20px 20px 0;font-size:17px}host-panel p{margin:8px 20px;color:#555;white-space:pre-line;font-size:15px}
host-panel label{display:flex;gap:8px;padding:6px 20px;text-align:left}
host-panel footer{display:flex;margin-top:16px;border-top:1px solid #eee}
host-panel button{flex:1;min-height:50px;border:0;background:none;font-size:17px;color:#57606a}host-panel button:last-child{color:#07a35a}
host-toast{position:fixed;z-index:101;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;font:15px sans-serif}
host-toast span{background:rgba(0,0,0,.78);color:#fff;padding:12px 18px;border-radius:8px}`

function itemRow({ id, text }: Choice): HTMLElement {
  const row = document.createElement('label')
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true, value: id })
  row.append(box, text)
  return row
}

export function createPanels(): Panels {
  document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }))
  let open: HTMLElement | null = null
  let toast: HTMLElement | null = null
  const hideToast = () => {
    toast?.remove()
    toast = null
  }
  return {
    isOpen: () => open !== null,
    ask: ({ kind, title, lines, items = [], choices }) =>
      new Promise((resolve) => {
        const panel = document.createElement('host-panel')
        const box = document.createElement('div')
        const foot = document.createElement('footer')
        panel.setAttribute('role', 'dialog')
        panel.setAttribute('aria-label', title || (lines[0] ?? ''))
        panel.dataset.kind = kind
        panel.dataset.inert = ''
        box.append(Object.assign(document.createElement('h3'), { textContent: title }))
        for (const line of lines) box.append(Object.assign(document.createElement('p'), { textContent: line }))
        box.append(...items.map(itemRow))
        for (const { id, text } of choices) {
          const button = Object.assign(document.createElement('button'), { textContent: text })
          button.addEventListener('click', () => {
            const ticked = Array.from(panel.querySelectorAll<HTMLInputElement>('label input:checked'), ({ value }) => value)
            panel.remove()
            open = null
            resolve({ choice: id, ticked })
          })
          foot.append(button)
        }
        box.append(foot)
        panel.append(box)
        document.body.append(panel)
        open = panel
      }),
    toast(text, ms) {
      hideToast()
      const shown = document.createElement('host-toast')
      shown.setAttribute('role', 'status')
      shown.append(Object.assign(document.createElement('span'), { textContent: text }))
      document.body.append(shown)
      toast = shown
      if (ms > 0) setTimeout(() => shown.remove(), ms)
    },
    hideToast,
  }
}
