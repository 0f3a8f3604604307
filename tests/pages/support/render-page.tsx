import { cleanup, configure, fireEvent, render, screen, waitFor, type RenderResult } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { ScenarioId } from '@mock'
import { AppShell } from '@/app-shell'
import { RuntimeProvider } from '@/services/runtime-provider'
import { stack } from '../../stubs/taro'
import { openApp, type App } from './open-app'

/** ms that the page's texts and elements are waited for: a busy machine takes more than the library's own second. */
const PATIENCE = 4_000
configure({ asyncUtilTimeout: PATIENCE })

interface Window {
  matchMedia?: (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>
}
const ignore = () => undefined
// jsdom has no media queries; no query matches, so the theme is light.
;(window as unknown as Window).matchMedia = () => ({ matches: false, addEventListener: ignore, removeEventListener: ignore })

export interface Rendered {
  app: App
  /** Text of the page, without white space. */
  text: () => string
  sees: (...texts: string[]) => Promise<void>
  tap: (role: string, name: string | RegExp) => void
  type: (label: string, value: string) => void
  /** Queries limited to this page, where several are open. */
  view: RenderResult
}

type Load = () => Promise<{ default: ComponentType }>

const open = new Set<App>()

/** Renders a page in the app's shell; pages that are open already stay. */
export async function showPage(app: App, load: Load): Promise<Rendered> {
  open.add(app)
  const { default: Page } = await load()
  // The mock answers at any time, as in the app; React would warn that each update is not wrapped in `act`.
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false
  const view = render(
    <RuntimeProvider runtime={app}>
      <AppShell>
        <Page />
      </AppShell>
    </RuntimeProvider>,
  )
  const text = () => view.container.textContent.replace(/\s/g, '')
  return {
    app,
    text,
    view,
    sees: (...texts) => waitFor(() => texts.forEach((wanted) => expect(text()).toContain(wanted.replace(/\s/g, '')))),
    tap: (role, name) => void fireEvent.click(screen.getByRole(role, { name })),
    type: (label, value) => void fireEvent.change(screen.getByLabelText(label), { target: { value } }),
  }
}

/**
 * Opens the app on a new phone, loads a scenario and renders a page.
 * @param before runs before the page is rendered, such as steps on other pages
 */
export async function renderPage(
  load: Load,
  scenario: ScenarioId,
  before: (app: App) => Promise<void> = () => Promise.resolve(),
): Promise<Rendered> {
  const app = await openApp(scenario)
  await before(app)
  return showPage(app, load)
}

/** Unmounts all pages and stops their apps. */
export function leave(): void {
  cleanup()
  stack.splice(0, stack.length, { $taroPath: '/' })
  open.forEach(({ stop, queryClient }) => {
    stop()
    queryClient.clear()
  })
  open.clear()
}
