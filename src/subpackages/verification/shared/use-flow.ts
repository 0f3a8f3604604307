import { useEffect, useState } from 'react'
import type { ChannelId, Failure, Flow, FlowMode, StepInput } from '@/contract'
import { flowsGet, flowsStart, flowsSubmit } from '@/contract/operations/flows'
import type { RemoteView } from '@/domain/remote-view'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'

/** A flow and the actions of its steps. */
export interface FlowHandle {
  flow: Flow
  /** State of the loaded flow. Without a network, the current step stays with what was typed. */
  view: RemoteView<Flow>
  refresh: () => void
  pending: boolean
  failure: Failure | null
  /** Submits a step. @returns whether it was accepted */
  submit: (step: StepInput) => Promise<boolean>
  /** Clears the failure, once a field was changed. */
  dismiss: () => void
}

interface FlowState {
  view: RemoteView<Flow>
  refresh: () => void
  /** Why a flow could not be started. */
  startFailure: Failure | null
  handleOf: (loaded: Flow) => FlowHandle
}

interface FlowAddress {
  flowId: string | null
  channel: ChannelId
  mode: FlowMode
}

/** The flow of the address. If the address names only a channel, its unfinished flow continues or a new one starts. */
export function useFlow({ flowId, channel, mode }: FlowAddress, signedIn: boolean): FlowState {
  const { platform } = useRuntime()
  const [begun, setBegun] = useState<string | null>(null)
  const [latest, setLatest] = useState<Flow | null>(null)
  const start = useAction(flowsStart)
  const submit = useAction(flowsSubmit)
  const id = flowId ?? begun
  const { view, refresh } = useRemote(flowsGet, { flowId: id ?? '' }, { enabled: signedIn && id !== null })
  const { run } = start
  useEffect(() => {
    if (signedIn && flowId === null) void run({ channel, mode }).then((flow) => flow && setBegun(flow.flowId))
  }, [signedIn, flowId, channel, mode, run])
  return {
    view,
    refresh,
    startFailure: start.failure,
    handleOf: (loaded) => ({
      // The answer to a submitted step is newer than the loaded flow.
      flow: latest?.flowId === loaded.flowId ? latest : loaded,
      view,
      refresh,
      pending: submit.pending,
      failure: submit.failure,
      submit: async (step) => {
        const next = await submit.run({ flowId: loaded.flowId, step })
        platform.haptic(next ? 'success' : 'warning')
        if (next) setLatest(next)
        return next !== null
      },
      dismiss: submit.reset,
    }),
  }
}
