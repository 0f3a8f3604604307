import { useRef, useState } from 'react'
import { PRIMARY_CARD, type Failure } from '@/contract'
import { cardsVerify } from '@/contract/operations/binding'
import { familyAdopt, familyInvite } from '@/contract/operations/family'
import { useAction } from '@/services/remote/use-action'
import type { Draft } from '@/services/use-draft'
import type { AddForm } from './add-form'

export interface Add {
  done: AddForm['way'] | null
  pending: boolean
  failure: Failure | null
  submit: () => void
  dismiss: () => void
  another: () => void
}

/** Sends an invitation, or looks the relative up and adds them by the ticket, which stays good for another try. */
export function useAdd({ value, change, forget }: Draft<AddForm>): Add {
  const invite = useAction(familyInvite)
  const verify = useAction(cardsVerify)
  const adopt = useAction(familyAdopt)
  const [done, setDone] = useState<AddForm['way'] | null>(null)
  /** Of the number that was looked up last. */
  const ticket = useRef<{ number: string; ticket: string } | null>(null)
  const dismiss = () => {
    invite.reset()
    verify.reset()
    adopt.reset()
  }

  const lookUp = async (form: AddForm): Promise<string | null> => {
    if (ticket.current?.number === form.number) return ticket.current.ticket
    const { admdvs, number, password, otpCode } = form
    const found = await verify.run({ insuplcAdmdvs: admdvs, numberType: 'ssn', number, password, otpCode })
    // A code works once: another look-up needs a new one.
    if (found) change({ otpCode: '' })
    ticket.current = found && { number, ticket: found.ticket }
    return found?.ticket ?? null
  }
  const send = async (form: AddForm): Promise<void> => {
    const { relation, admdvs, number, withCode, guardian, way } = form
    if (relation === '') return
    const about = { cardId: PRIMARY_CARD, relation, code: withCode }
    if (way === 'invite') {
      if (await invite.run({ ...about, insuplcAdmdvs: admdvs, numberType: 'ssn', number })) finish('invite')
      return
    }
    const given = await lookUp(form)
    if (given !== null && (await adopt.run({ ...about, ticket: given, guardian }))) finish('adopt')
  }
  const finish = (way: AddForm['way']) => {
    ticket.current = null
    setDone(way)
    forget()
  }
  const failure = invite.failure ?? verify.failure ?? adopt.failure
  // A ticket that is over is looked up anew.
  if (adopt.failure?.cause === 'ticket-expired') ticket.current = null
  return {
    ...{ done, failure, dismiss },
    pending: invite.pending || verify.pending || adopt.pending,
    submit: () => void send(value),
    another: () => setDone(null),
  }
}
