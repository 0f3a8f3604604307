import { createContext, useCallback, useContext, useMemo, useRef, useState, type RefObject } from 'react'

/** Outlet for a page's sheets. A sibling of all other content, so that the rest can be hidden from screen readers at once. */
export interface SheetLayer {
  outlet: RefObject<Element>
  /** Ids of the open sheets, the topmost last. */
  open: readonly string[]
  /** True while the lock screen covers the page and its sheets. */
  locked: boolean
  /** @returns a function to call when the sheet closes */
  enter: (id: string) => () => void
}

const LayerContext = createContext<SheetLayer | null>(null)
export const SheetLayerProvider = LayerContext.Provider
/** Null outside a page. */
export const useSheetLayer = (): SheetLayer | null => useContext(LayerContext)

export function useNewSheetLayer(locked: boolean): SheetLayer {
  const outlet = useRef<Element>(null)
  const [open, setOpen] = useState<readonly string[]>([])
  const enter = useCallback((id: string) => {
    setOpen((before) => [...before, id])
    return () => setOpen((before) => before.filter((one) => one !== id))
  }, [])
  return useMemo(() => ({ outlet, open, locked, enter }), [enter, locked, open])
}
