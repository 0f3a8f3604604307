import { useCallback, useEffect, useState } from 'react'
import { PRIMARY_CARD, type Failure, type Family, type GrantDetail, type KnownRelative } from '@/contract'
import { familyGrant } from '@/contract/operations/family'
import { parseYuan } from '@/domain/money'
import { useAction } from '@/services/remote/use-action'

export interface Grant {
  typed: string
  type: (text: string) => void
  /** Fen; null while it is no amount. */
  amount: number | null
  /** The most that can be granted, fen. */
  most: number
  understood: boolean
  understand: (understood: boolean) => void
  pending: boolean
  failure: Failure | null
  /** Set when the figures had changed meanwhile: they have been read anew. */
  changed: boolean
  done: GrantDetail | null
  submit: (proof: string) => void
  reset: () => void
}

/** Fen; null for what is no amount above zero. */
function amountIn(typed: string): number | null {
  const parsed = parseYuan(typed)
  return parsed !== null && parsed > 0 ? parsed : null
}

const isOutdated = (failure: Failure | null): boolean => failure?.code === 'SRV-BAD' && failure.field !== undefined

/** The form of a grant. What is typed stays through failures; a tick is for one relative only. */
export function useGrant(relative: KnownRelative | null, family: Family | null, refresh: () => void): Grant {
  const [typed, type] = useState('')
  const [understood, understand] = useState(false)
  const [changed, setChanged] = useState(false)
  const [done, setDone] = useState<GrantDetail | null>(null)
  const { run, pending, failure, reset } = useAction(familyGrant)
  const memberId = relative?.memberId ?? ''
  const amount = amountIn(typed)
  useEffect(() => understand(false), [memberId])
  // The backend names the field whose value no longer fits: somebody spent or granted meanwhile.
  const outdated = isOutdated(failure)
  useEffect(() => {
    if (!outdated) return
    setChanged(true)
    reset()
    refresh()
  }, [outdated, reset, refresh])
  const submit = useCallback(
    (proof: string) => {
      if (amount === null || memberId === '') return
      setChanged(false)
      void run({ cardId: PRIMARY_CARD, memberId, amount, understood: true, proof }).then((detail) => detail && setDone(detail))
    },
    [amount, memberId, run],
  )
  return {
    ...{ typed, type, amount, most: family?.giver?.grantable ?? 0, understood, understand, pending, done, submit, reset, changed },
    failure: outdated ? null : failure,
  }
}
