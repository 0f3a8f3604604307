import type { PersonaId } from '../../../mock/control-types'

/** For `renderPage`: hands the phone to somebody else after the scenario was loaded. */
export const asPersona = (id: PersonaId) => async (): Promise<void> => {
  const { demo, forgetEverythingLocal, queryClient, session } = await import('@/runtime')
  const opened = await demo?.usePersona(id)
  forgetEverythingLocal()
  queryClient.clear()
  if (opened) session.begin({ ...opened, scope: 'full', phoneMasked: null, boundCards: 1 })
}
