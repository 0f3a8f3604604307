import { useRouter } from '@tarojs/taro'
import type { ComponentType } from 'react'
import * as v from 'valibot'
import { ErrorPanel } from '@/components/error-panel'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { channelId, flowMode, type Failure, type Flow, type StepKind } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'
import { verification as t } from '@/locales/zh-cn/verification'
import { replace, useRequireSession } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { AuthorizeStep } from './steps/authorize-step'
import { BindStep } from './steps/bind-step'
import { FaceStep } from './face/face-step'
import { Finished } from './finished'
import { LocalCardStep } from './steps/local-card-step'
import { PasswordStep } from './steps/password-step'
import { PhoneStep } from './steps/phone-step'
import { PhotoStep } from './photos/photo-step'
import { SecondFactorStep } from './steps/second-factor-step'
import { SignInStep } from './steps/sign-in-step'
import { useFlow, type FlowHandle } from './shared/use-flow'
import './index.scss'

/** One component for each kind of step. The channel's data says which steps it has, and their order. */
const STEPS: Record<StepKind, ComponentType<{ handle: FlowHandle }>> = {
  phone: PhoneStep,
  'set-password': PasswordStep,
  'id-photo': PhotoStep,
  face: FaceStep,
  'local-card': LocalCardStep,
  authorize: AuthorizeStep,
  bind: BindStep,
  'sign-in': SignInStep,
  'second-factor': SecondFactorStep,
}

const SKELETON = [
  [
    [60, 22],
    [100, 120],
    [60, 22],
    [60, 22],
  ],
] as const

function addressOf({ flow, channel, mode }: Partial<Record<string, string>>) {
  return {
    flowId: flow ?? null,
    channel: v.is(channelId, channel) ? channel : 'third-party',
    mode: v.is(flowMode, mode) ? mode : 'register',
  } as const
}

/** DATA-404: the flow expired, ran out of attempts or was given up. Its steps are not shown then. */
function endOf(view: RemoteView<Flow>, handle: FlowHandle | null): Failure | null {
  const failures = ['error' in view ? view.error : null, handle?.failure ?? null]
  return failures.find((failure) => failure?.code === 'DATA-404') ?? null
}

/** Verification of any channel. The backend keeps finished steps, so that a flow continues after the app was closed. */
export default function VerificationPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh, startFailure, handleOf } = useFlow(addressOf(useRouter().params), signedIn)
  const handle = 'data' in view ? handleOf(view.data) : null
  const ended = endOf(view, handle)
  if (handle && !ended) {
    const { current } = handle.flow
    if (current === null) return <Finished flow={handle.flow} />
    const Step = STEPS[current]
    return <Step key={current} handle={handle} />
  }
  const failure = ended ?? startFailure
  return (
    <Page title={t.title}>
      {failure ? (
        <ErrorPanel failure={failure} onStep={{ retry: () => replace('channels'), back: () => replace('channels') }} />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {() => null}
        </RemoteFrame>
      )}
    </Page>
  )
}
