import { onForgotten } from '@/runtime'

/** What was typed into a flow: in memory alone, so that going back a page loses nothing and storage holds no secret. */
const typed = new Map<string, string>()
onForgotten(() => typed.clear())

/** @param flowId whose entry it is */
export const typedIn = (flowId: string, field: string): string => typed.get(`${flowId}/${field}`) ?? ''
export const keepTyped = (flowId: string, field: string, value: string): void => void typed.set(`${flowId}/${field}`, value)

/** Forgets everything of a flow that is over. */
export function forgetTyped(flowId: string): void {
  for (const key of [...typed.keys()]) if (key.startsWith(`${flowId}/`)) typed.delete(key)
}
