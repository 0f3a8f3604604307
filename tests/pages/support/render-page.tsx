import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, type RenderResult } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { ScenarioId } from '../../../mock/control-types'
import { stack } from '../../stubs/taro'

interface Window {
  matchMedia?: (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>
}
const ignore = () => undefined
// jsdom has no media queries; the phone is light.
;(window as unknown as Window).matchMedia = () => ({ matches: false, addEventListener: ignore, removeEventListener: ignore })

export interface Rendered {
  /** What the page says, without white space. */
  text: () => string
  sees: (...texts: string[]) => Promise<void>
  tap: (role: string, name: string | RegExp) => void
  type: (label: string, value: string) => void
  /** For what only one of several pages has. */
  view: RenderResult
}

/**
 * A page in the app's own shell over the mock backend, signed in as a scenario wants it.
 * @param scenario null to open another page, or the same again, as it is now
 * @param before what the person did on other pages
 */
export async function renderPage(
  load: () => Promise<{ default: ComponentType }>,
  scenario: ScenarioId | null,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Rendered> {
  const { demo, queryClient, session } = await import('@/runtime')
  const { AppShell } = await import('@/app-shell')
  const { default: Page } = await load()
  const opened = scenario && (await demo?.useScenario(scenario))
  if (opened) session.begin({ ...opened, scope: 'full', phoneMasked: null, boundCards: 1 })
  await before()
  // Answers of the mock come when they come, as in the app; React would call each one an update the test forgot to wrap.
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false
  const view = render(
    <QueryClientProvider client={queryClient}>
      <AppShell>
        <Page />
      </AppShell>
    </QueryClientProvider>,
  )
  const text = () => view.container.textContent.replace(/\s/g, '')
  return {
    text,
    view,
    sees: (...texts) => waitFor(() => texts.forEach((wanted) => expect(text()).toContain(wanted.replace(/\s/g, ''))), { timeout: 4_000 }),
    tap: (role, name) => void fireEvent.click(screen.getByRole(role, { name })),
    type: (label, value) => void fireEvent.change(screen.getByLabelText(label), { target: { value } }),
  }
}

/** Takes the pages away and forgets what its user left on the phone. */
export async function leave(): Promise<void> {
  cleanup()
  stack.splice(0, stack.length, { $taroPath: '/' })
  const { forgetEverythingLocal, queryClient } = await import('@/runtime')
  forgetEverythingLocal()
  queryClient.clear()
}
