import type { DraftForm } from '@/services/drafts'
import { useDraft } from '@/services/use-draft'

/** Fields typed into a flow. Kept in memory only: they survive going back a page, and storage holds no secret. */
export const flowForm = (flowId: string): DraftForm<Partial<Record<string, string>>> => ({ name: `flow/${flowId}`, empty: {} })

/** A field of a flow. Its value survives the page, but not a restart of the app. */
export function useTyped(flowId: string, field: string): [string, (value: string) => void] {
  const { value, change } = useDraft(flowForm(flowId))
  return [value[field] ?? '', (next) => change({ [field]: next })]
}
