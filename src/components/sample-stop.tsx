import { t } from '@/locales'
import { EmptyState } from './empty-state'
import { useShell } from './shell'

/** In the sample, in place of a form: it would be refused at its end. */
export function SampleStop() {
  const { takeStep } = useShell()
  return (
    <EmptyState
      icon="lock"
      title={t.states.sampleTitle}
      text={t.states.sampleText}
      actions={[{ text: t.states.sampleAction, onPress: () => takeStep('sign-in', { code: 'AUTH-403', reference: '' }) }]}
    />
  )
}
