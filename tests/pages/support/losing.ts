import type { OperationName } from '@/contract'
import { AppError } from '@/services/app-error'
import type { App } from './open-app'

/**
 * The insurer carries the next write of this name out, and its answer never comes.
 * @param before what happens first, such as the same on another phone
 */
export const losing =
  (name: OperationName, before?: (app: App) => Promise<unknown>) =>
  async (app: App): Promise<void> => {
    const { call } = app.client
    let lost = false
    app.client.call = async (operation, ...rest) => {
      if (operation.name !== name || lost) return call(operation, ...rest)
      lost = true
      await before?.({ ...app, client: { ...app.client, call } })
      const answer = await call(operation, ...rest).catch(() => null)
      throw new AppError({ code: 'NET-TIMEOUT', reference: answer === null ? 'refused' : 'lost' })
    }
  }
