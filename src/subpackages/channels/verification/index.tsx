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
import { clock } from '@/runtime'
import { AuthorizeStep } from './authorize-step'
import { BindStep } from './bind-step'
import { FaceStep } from './face-step'
import { Finished } from './finished'
import { LocalCardStep } from './local-card-step'
import { PasswordStep } from './password-step'
import { PhoneStep } from './phone-step'
import { PhotoStep } from './photo-step'
import { SecondFactorStep } from './second-factor-step'
import { SignInStep } from './sign-in-step'
import { useFlow, type FlowHandle } from './use-flow'
import './index.scss'

/** One component a kind of step; which come in which order is the channel's data. */
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

/** Run out, tried out or given up: what the page still has of it is no step any more. */
function endOf(view: RemoteView<Flow>, handle: FlowHandle | null): Failure | null {
  const failures = ['error' in view ? view.error : null, handle?.failure ?? null]
  return failures.find((failure) => failure?.code === 'DATA-404') ?? null
}

/** The verification of any channel. What is done is kept by the backend, so that it goes on after the app was left or killed. */
export default function VerificationPage() {
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
