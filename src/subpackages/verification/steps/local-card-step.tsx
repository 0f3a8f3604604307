import { Text } from '@tarojs/components'
import { errorText } from '@/components/failure-text'
import { Field } from '@/components/field'
import { PlaceField } from '@/components/place-field'
import type { HintProps } from '@/components/hint'
import { Submit } from '@/components/submit'
import type { ErrorCause } from '@/contract'
import { cardsList } from '@/contract/operations/cards'
import { checkSsc, groupSsc } from '@/domain/identity'
import { entriesLeft } from '@/domain/recovery'
import { normalizeNumber } from '@/domain/typed-text'
import { verification } from '@/locales/zh-cn/verification'
import { useRemote } from '@/services/remote/use-remote'
import { usePlaces } from '@/services/use-places'
import { FlowFrame } from '../shared/flow-frame'
import { stepNotice } from '../shared/step-notice'
import type { FlowHandle } from '../shared/use-flow'
import { useTyped } from '../shared/use-typed'

const t = verification.card
const LENGTH = 9
/** Characters. Long enough for a bank card number typed by mistake, so that the check can recognise it. */
const LONGEST = 19
const readNumber = (typed: string): string => normalizeNumber(typed).slice(0, LONGEST)

function hintsOf(number: string): HintProps[] {
  if (number === '') return []
  const issue = checkSsc(number)
  if (issue === null) return [{ tone: 'good', text: t.right }]
  if (issue === 'incomplete') return [{ tone: 'plain', text: t.remaining(LENGTH - number.length) }]
  const cause = `number-${issue}` satisfies ErrorCause
  return [{ tone: 'bad', text: errorText('CARD-422', cause).what }]
}

export function LocalCardStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const { view } = useRemote(cardsList, {})
  const places = usePlaces()
  const primary = 'data' in view ? view.data.cards.find((card) => card.primary) : undefined
  const [chosen, setPlace] = useTyped(flow.flowId, 'place')
  const place = chosen || (primary?.insuplcAdmdvs ?? '')
  const [number, setNumber] = useTyped(flow.flowId, 'card')
  const missing = entriesLeft({ place: place !== '', number: checkSsc(number) === null })
  const foot = (
    <Submit
      text={t.submit}
      busy={pending ? verification.working : null}
      missing={missing}
      missingText={verification.missing(missing.length)}
      onPress={() => void submit({ kind: 'local-card', insuplcAdmdvs: place, number })}
    />
  )
  const notice = stepNotice(handle, ['number'])
  return (
    <FlowFrame handle={handle} foot={foot} notice={notice('top')}>
      <PlaceField
        admdvs={place}
        list={places}
        onChange={(next) => {
          dismiss()
          setPlace(next)
        }}
      />
      {notice('number')}
      <Field
        entry="number"
        label={t.label}
        value={number}
        maxLength={60}
        read={readNumber}
        group={groupSsc}
        placeholder={t.placeholder}
        hints={hintsOf(number)}
        onChange={(next) => {
          dismiss()
          setNumber(next)
        }}
      />
      <Text className="flow-hint">{t.note}</Text>
    </FlowFrame>
  )
}
