import { Text } from '@tarojs/components'
import { useState } from 'react'
import { errorText } from '@/components/failure-text'
import { Field } from '@/components/field'
import type { HintProps } from '@/components/hint'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import type { ErrorCause, Place } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { numberIssue, typedNumber, type BindForm } from '@/domain/bind-form'
import { NUMBER_LENGTH } from '@/domain/typed-text'
import { groupSsc, groupSsn, isForeign, type NumberIssue } from '@/domain/identity'
import { cardText } from '@/locales/zh-cn/cards'
import { useRuntime } from '@/services/runtime-provider'
import { usePlaces } from '@/services/use-places'

const GROUP = { ssn: groupSsn, ssc: groupSsc } as const

interface NumberFieldProps {
  form: BindForm
  onChange: (number: string) => void
}

/** Displays the number in groups of 6-8-4; the value has no spaces. Checked while typing; red only when wrong. */
export function NumberField({ form, onChange }: NumberFieldProps) {
  const { clock } = useRuntime()
  const [helping, setHelping] = useState(false)
  const { numberType, number, admdvs } = form
  const { placeOf } = usePlaces()
  const issue = numberIssue(form, toDate(clock()))
  return (
    <>
      <Field
        entry="number"
        label={cardText.numberLabel[numberType]}
        aside={cardText.counted(number.length, NUMBER_LENGTH[numberType])}
        value={number}
        read={typedNumber}
        group={GROUP[numberType]}
        type={numberType === 'ssn' ? 'idcard' : 'text'}
        maxLength={80}
        placeholder={cardText.numberPlaceholder[numberType]}
        hints={number === '' ? [] : hintsOf(form, issue, placeOf(admdvs))}
        onChange={onChange}
      />
      <Pressable className="bind-where" onPress={() => setHelping(true)}>
        <Text>{cardText.whereIsIt}</Text>
      </Pressable>
      {helping && (
        <Sheet title={cardText.whereIsIt} onClose={() => setHelping(false)}>
          {cardText.whereText.map((line) => (
            <Text key={line} className="bind-where-text">
              {line}
            </Text>
          ))}
        </Sheet>
      )}
    </>
  )
}

function hintsOf({ number, numberType }: BindForm, issue: NumberIssue | null, place: Place | null): HintProps[] {
  const hints: HintProps[] = []
  if (numberType === 'ssn' && number.length >= 6 && place && !isForeign(number) && issue !== 'area' && issue !== 'bank-card') {
    const area = number.slice(0, 6)
    const matches = area.startsWith(place.prefix)
    hints.push({ tone: matches ? 'good' : 'plain', text: matches ? cardText.areaMatches(area) : cardText.areaDiffers(area, place.city) })
  }
  if (issue === null) hints.push({ tone: 'good', text: cardText.numberRight })
  else if (issue === 'incomplete') {
    const missing = NUMBER_LENGTH[numberType] - number.length
    hints.push({ tone: 'plain', text: numberType === 'ssn' ? cardText.remaining(missing) : cardText.remainingPlain(missing) })
  } else {
    const cause = `number-${issue}` satisfies ErrorCause
    hints.push({ tone: 'bad', text: errorText('CARD-422', cause).what })
  }
  return hints
}
