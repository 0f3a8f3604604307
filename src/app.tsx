import type { PropsWithChildren } from 'react'
import { RuntimeProvider } from '@/services/runtime-provider'
import { AppShell } from './app-shell'
import { startRuntime } from './runtime'
import './app.scss'

const runtime = startRuntime()

export default function App({ children }: PropsWithChildren) {
  return (
    <RuntimeProvider runtime={runtime}>
      <AppShell>{children}</AppShell>
    </RuntimeProvider>
  )
}
