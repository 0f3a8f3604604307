import { renderHook, type RenderHookOptions, type RenderHookResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Operation } from '@/contract'
import type { CallOptions } from '@/services/client'
import { createRuntime, type Runtime } from '@/services/runtime'
import { RuntimeProvider } from '@/services/runtime-provider'
import { fakePlatform, type FakePlatform } from './fake-platform'

/** Result of a client call: data and meta, or a rejection. */
type Answer = (name: string, input: Record<string, unknown>, options: CallOptions) => Promise<unknown>

const nobody = () => Promise.reject(new Error('the client is asked, not the transport'))

/** Starts the app with a client that `answer` replaces. Pass the same platform twice for a restart. */
export function fakeApp(answer: Answer, platform: FakePlatform = fakePlatform(), more: Partial<Runtime> = {}) {
  const backend = { transport: { send: nobody }, clock: platform.now, latest: platform.now, demo: null }
  let keys = 0
  const call = jest.fn(answer)
  // Hooks use only these two methods of the client.
  // Tests know operations by name.
  const client = {
    call: ({ name }: Operation, ...rest: [Record<string, unknown>, CallOptions]) => call(name, ...rest),
    newKey: () => `k${(keys += 1)}`,
  } as unknown as Runtime['client']
  const runtime: Runtime = { ...createRuntime({ platform, backend }), client, ...more }
  runtime.start()
  const wrapper = ({ children }: { children: ReactNode }) => <RuntimeProvider runtime={runtime}>{children}</RuntimeProvider>
  return {
    platform,
    runtime,
    call,
    /** Renders a hook inside the app. */
    render: <Result, Props>(hook: (props: Props) => Result, options: RenderHookOptions<Props> = {}): RenderHookResult<Result, Props> =>
      renderHook(hook, { ...options, wrapper }),
  }
}
