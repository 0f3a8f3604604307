import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import type { Flow } from '@/contract'
import { channels } from '@/locales/zh-cn/channels'
import { verification as t } from '@/locales/zh-cn/verification'
import { useRuntime } from '@/services/runtime-provider'
import { GiveUp } from './give-up'
import type { FlowHandle } from './use-flow'

interface FlowFrameProps {
  handle: FlowHandle
  /** Fixed at the bottom: the button of the current step. */
  foot: ReactNode
  /** Failure shown at the top of the current step. */
  notice?: ReactNode
  children: ReactNode
}

/** Short note beside a finished step. */
function asideOf(flow: Flow, kind: Flow['steps'][number]['kind'], done: boolean): string {
  if (!done) return t.asides[kind] ?? ''
  if (kind === 'id-photo') return t.recognised
  return kind === 'phone' || kind === 'sign-in' ? (flow.phoneMasked ?? t.done) : t.done
}

/** A step as it is read out, with its state in words: WeChat has no `aria-current`. */
function spokenOf(flow: Flow, index: number): string {
  const step = flow.steps[index]
  if (!step) return ''
  const { kind, done } = step
  const aside = asideOf(flow, kind, done)
  const state = done ? t.done : kind === flow.current ? t.underWay : t.toCome
  return t.step(index + 1, [t.names[kind], state, ...(aside === '' || aside === state ? [] : [aside])])
}

/** All steps of a flow: finished ones ticked, the current one open, the later ones by name. */
export const FlowFrame = ({ handle: { flow, view, refresh }, foot, notice, children }: FlowFrameProps) => {
  const { clock } = useRuntime()
  return (
    <Page title={t.title} foot={foot}>
      <Text className="flow-intro">{t.intro(channels.names[flow.channel], t.modes[flow.mode])}</Text>
      <RemoteFrame view={view} skeleton={[]} now={clock()} onRetry={refresh}>
        {() => (
          <View className="card flow-card">
            {flow.steps.map(({ kind, done }, index) => {
              const current = kind === flow.current
              return (
                <View key={kind} className="flow-step">
                  <View className="flow-rail" aria-hidden="true">
                    <View className={classes('flow-mark', done && 'flow-mark-done', current && 'flow-mark-current')}>
                      {done ? <Icon name="check" size="s" /> : <Text>{index + 1}</Text>}
                    </View>
                    {index < flow.steps.length - 1 && <View className="flow-line" />}
                  </View>
                  <View className="flow-main">
                    <View className="flow-head" role="text" aria-label={spokenOf(flow, index)}>
                      <Text className={classes('flow-name', (current || done) && 'flow-name-strong')}>{t.names[kind]}</Text>
                      <Text className="flow-aside">{asideOf(flow, kind, done)}</Text>
                    </View>
                    {current && (
                      <View className="flow-body">
                        {notice}
                        {children}
                      </View>
                    )}
                  </View>
                </View>
              )
            })}
          </View>
        )}
      </RemoteFrame>
      <Text className="flow-note">{t.keeps}</Text>
      <GiveUp flow={flow} />
    </Page>
  )
}
