import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Entry } from '@/domain/recovery'

interface Form {
  /** Puts the cursor into an entry, or scrolls to it where it takes no text. */
  lead: (entry: Entry) => void
  /** Entry that the person was led to last, and how often they were led anywhere on this page. */
  led: Entry | null
  turn: number
  /** Whether being led scrolls the page; a sheet lies over it. */
  scrolls: boolean
}

const FormContext = createContext<Form>({ lead: () => undefined, led: null, turn: 0, scrolls: true })
export const useForm = (): Form => useContext(FormContext)

/** Counts the times the person was led to the entry; 0 before the first. */
export function useLed(entry: Entry | undefined): number {
  const { led, turn } = useForm()
  return led !== null && led === entry ? turn : 0
}

/** The entries of one page or sheet and what stands in its foot: a button there, or a failure, leads to the entry concerned. */
export function FormScope({ children, scrolls = true }: { children: ReactNode; scrolls?: boolean }) {
  const [{ led, turn }, setLed] = useState<Pick<Form, 'led' | 'turn'>>({ led: null, turn: 0 })
  const lead = useCallback((entry: Entry) => setLed((before) => ({ led: entry, turn: before.turn + 1 })), [])
  const form = useMemo(() => ({ lead, led, turn, scrolls }), [lead, led, turn, scrolls])
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>
}
