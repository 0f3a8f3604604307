import { useEffect, useState } from 'react'
import type { ChannelId, Failure, Flow, FlowMode, StepInput } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import { platform, useAction, useRemote } from '@/runtime'

/** A flow and what a step may do with it. */
export interface FlowHandle {
  flow: Flow
  /** How current what was loaded is: a step stays, with what was typed, while there is no network. */
  view: RemoteView<Flow>
  refresh: () => void
  pending: boolean
  failure: Failure | null
  /** Hands in a step. @returns whether it was taken */
  submit: (step: StepInput) => Promise<boolean>
  /** Takes the failure away, once something was changed. */
  dismiss: () => void
}

interface FlowState {
  view: RemoteView<Flow>
  refresh: () => void
  /** Why a flow could not be begun. */
  startFailure: Failure | null
  handleOf: (loaded: Flow) => FlowHandle
}

interface FlowAddress {
  flowId: string | null
  channel: ChannelId
  mode: FlowMode
}

/** The flow of the address; where it names only a channel, the one begun there goes on or a new one begins. */
export function useFlow({ flowId, channel, mode }: FlowAddress, signedIn: boolean): FlowState {
  const [begun, setBegun] = useState<string | null>(null)
  const [latest, setLatest] = useState<Flow | null>(null)
  const start = useAction('flows.start')
  const submit = useAction('flows.submit')
  const id = flowId ?? begun
  const { view, refresh } = useRemote('flows.get', { flowId: id ?? '' }, { enabled: signedIn && id !== null })
  const { run } = start
  useEffect(() => {
    if (signedIn && flowId === null) void run({ channel, mode }).then((flow) => flow && setBegun(flow.flowId))
  }, [signedIn, flowId, channel, mode, run])
  return {
    view,
    refresh,
    startFailure: start.failure,
    handleOf: (loaded) => ({
      // What a step answered is newer than what was loaded before it.
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
