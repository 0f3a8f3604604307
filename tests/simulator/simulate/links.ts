import { button, heading, note } from './parts'
import { linksOf, type DeskState } from './state'

/** Copies a text; without the right to, it is shown to be copied by hand. */
async function copy(text: string, said: HTMLElement): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  said.textContent = done ? '已复制' : `浏览器不让复制，请手动复制：\n${text}`
}

/** The desk's own link, and what shows the same in the vendors' devtools and in a browser. */
export function links(): { elements: HTMLElement[]; show: (state: DeskState) => void } {
  const said = Object.assign(document.createElement('output'), { id: 'link-said' })
  const list = document.createElement('div')
  list.id = 'links'
  return {
    elements: [
      heading('链接'),
      button('复制本页链接', () => void copy(location.href, said)),
      said,
      note('在厂商工具里看同一处（点一下复制）：'),
      list,
    ],
    show(state) {
      said.textContent = ''
      list.replaceChildren(
        ...linksOf(state).flatMap(({ name, text }) => {
          const shown = Object.assign(document.createElement('output'), { textContent: text })
          return [button(name, () => void copy(text, said)), shown]
        }),
      )
    },
  }
}
