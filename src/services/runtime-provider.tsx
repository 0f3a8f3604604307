import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { Runtime } from './runtime'

const RuntimeContext = createContext<Runtime | null>(null)

interface RuntimeProviderProps {
  runtime: Runtime
  children: ReactNode
}

/** Provides the runtime and its query client to all components below. */
export const RuntimeProvider = ({ runtime, children }: RuntimeProviderProps) => (
  <RuntimeContext.Provider value={runtime}>
    <QueryClientProvider client={runtime.queryClient}>{children}</QueryClientProvider>
  </RuntimeContext.Provider>
)

/** The runtime of the app; the same object on every render. @throws Error outside a `RuntimeProvider` */
export function useRuntime(): Runtime {
  const runtime = useContext(RuntimeContext)
  if (!runtime) throw new Error('no RuntimeProvider around this component')
  return runtime
}
