import { useState } from 'react'
import { MINUTE } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { useRuntime } from '@/services/runtime-provider'
import { useCountdown } from '@/services/use-countdown'

/** ms that a proof of the officer is good for. */
const LASTS = 5 * MINUTE

export interface Proof {
  /** `none` before the first one, `over` once it has lapsed or was used. */
  state: 'none' | 'valid' | 'over'
  /** Null while none is valid. */
  value: string | null
  /** Whole seconds that it is good for. */
  secondsLeft: number
  keep: (proof: string) => void
  drop: () => void
}

/** The proof that an export takes: for one export, and for five minutes. */
export function useProof(): Proof {
  const { clock } = useRuntime()
  const [kept, setKept] = useState<{ value: string; until: string } | null>(null)
  const [used, setUsed] = useState(false)
  const secondsLeft = useCountdown(kept?.until ?? null)
  const value = kept !== null && secondsLeft > 0 ? kept.value : null
  return {
    ...{ value, secondsLeft },
    state: value !== null ? 'valid' : kept !== null || used ? 'over' : 'none',
    keep: (proof) => setKept({ value: proof, until: toIso(clock() + LASTS) }),
    drop: () => {
      setKept(null)
      setUsed(true)
    },
  }
}
