import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Checkbox } from '@/components/checkbox'
import { InView } from '@/components/in-view'
import { StepUpSheet } from '@/components/step-up-sheet'
import { Submit } from '@/components/submit'
import type { KnownRelative } from '@/contract'
import { formatFen } from '@/domain/money'
import { entriesLeft } from '@/domain/recovery'
import { familyText as t } from '@/locales/zh-cn/family'
import { useStepUp } from '@/services/use-step-up'
import { relationText } from '../words'
import type { Grant } from './use-grant'

/** The tick, the button with the reason it cannot be pressed, and the proof that opens the grant. */
export function GrantFoot({ relative, grant }: { relative: KnownRelative; grant: Grant }) {
  const { memberId, bar } = relative
  const { amount, most, understood, pending } = grant
  const [proving, setProving] = useState(false)
  const who = relationText(relative.relation)
  const missing = entriesLeft({ amount: amount !== null && amount <= most, consent: understood })
  return (
    <>
      <InView entry="consent">
        <Checkbox checked={understood} label={t.understood} onChange={grant.understand}>
          <Text>{t.understood}</Text>
        </Checkbox>
      </InView>
      <Submit
        text={t.button(who, formatFen(amount ?? 0))}
        busy={bar !== null ? t.bar(bar) : pending ? t.working : null}
        missing={missing}
        missingText={missingText(grant)}
        onPress={() => setProving(true)}
      />
      {proving && amount !== null && (
        <Proof
          memberId={memberId}
          text={t.proveGrant(who, formatFen(amount))}
          onClose={() => setProving(false)}
          onProof={(proof) => {
            setProving(false)
            grant.submit(proof)
          }}
        />
      )}
    </>
  )
}

function missingText({ amount, most }: Grant): string {
  if (amount === null) return t.buttonAmount
  return amount > most ? t.buttonTooMuch(formatFen(most)) : t.buttonTick
}

interface ProofProps {
  memberId: string
  text: string
  onProof: (proof: string) => void
  onClose: () => void
}

function Proof({ memberId, text, onProof, onClose }: ProofProps) {
  const stepUp = useStepUp('grant', memberId)
  return <StepUpSheet title={t.grantTitle} text={text} stepUp={stepUp} onProof={onProof} onClose={onClose} />
}
