import { createContext, useCallback, useContext, useMemo, useRef, useState, type RefObject } from 'react'

/** Where a page draws its sheets: beside everything else, so that all of that can be taken from screen readers at once. */
export interface SheetLayer {
  outlet: RefObject<Element>
  /** The sheets that are open, the upper ones last. */
  open: readonly string[]
  /** The lock screen stands before the page and its sheets. */
  locked: boolean
  /** @returns what to call when the sheet closes */
  enter: (id: string) => () => void
}

const LayerContext = createContext<SheetLayer | null>(null)
export const SheetLayerProvider = LayerContext.Provider
/** Null outside a page. */
export const useSheetLayer = (): SheetLayer | null => useContext(LayerContext)

/** The layer of one page. */
export function useNewSheetLayer(locked: boolean): SheetLayer {
  const outlet = useRef<Element>(null)
  const [open, setOpen] = useState<readonly string[]>([])
  const enter = useCallback((id: string) => {
    setOpen((before) => [...before, id])
    return () => setOpen((before) => before.filter((one) => one !== id))
  }, [])
  return useMemo(() => ({ outlet, open, locked, enter }), [enter, locked, open])
}
