import { useState } from 'react'
import type { ExportPreview, Failure, WorkExport, WorkPurpose } from '@/contract'
import { employerExport, employerExportPreview } from '@/contract/operations/employer-exports'
import type { RemoteView } from '@/domain/remote-view'
import type { DraftForm } from '@/services/drafts'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useOutcome } from '@/services/remote/use-outcome'
import { useDraft } from '@/services/use-draft'
import { ownFailure } from '@/services/use-officer'
import { useProof, type Proof } from './use-proof'

const FORM: DraftForm<{ purpose: WorkPurpose | null }> = { name: 'employer-export', empty: { purpose: null } }

export interface ExportWork {
  /** Null until it is chosen: it is written into every file and into the log. */
  purpose: WorkPurpose | null
  choose: (purpose: WorkPurpose) => void
  view: RemoteView<ExportPreview>
  refresh: () => void
  proof: Pick<Proof, 'state' | 'secondsLeft'>
  prove: (proof: string) => void
  pending: boolean
  failure: Failure | null
  /** The export that was just made. */
  done: WorkExport | null
  submit: () => void
  reset: () => void
}

/** An export that was not listed before. */
const newIn = (before: ExportPreview, now: ExportPreview): WorkExport | undefined =>
  now.exports.find(({ exportId }) => !before.exports.some((one) => one.exportId === exportId))

/** What is exported and for what, and the proof that it takes. The purpose stays when the proof is over, and when the page is left. */
export function useExport(may: boolean): ExportWork {
  const { value, change } = useDraft(FORM)
  const { purpose } = value
  // Any purpose while none is chosen: the read is not sent then.
  const asked = { purpose: purpose ?? 'supplementary-plan' }
  const { view, refresh } = useRemote(employerExportPreview, asked, { enabled: may && purpose !== null })
  const proof = useProof()
  const [done, setDone] = useState<WorkExport | null>(null)
  const made = (one: WorkExport) => {
    proof.drop()
    setDone(one)
  }
  const { run, pending, failure, reset } = useOutcome(
    useAction(employerExport),
    'data' in view ? view.data : null,
    (before, now) => newIn(before, now) !== undefined,
    (now, before) => {
      const one = newIn(before, now)
      if (one) made(one)
    },
  )
  // The backend's own clock decides whether a proof is over.
  const lapsed = failure?.code === 'AUTH-403'
  if (lapsed && proof.value !== null) proof.drop()
  const submit = () => {
    if (purpose === null || proof.value === null) return
    setDone(null)
    void run({ purpose, proof: proof.value }).then((one) => one && made(one))
  }
  return {
    ...{ purpose, view, refresh, proof, pending, done, submit, reset },
    failure: lapsed ? null : ownFailure(failure),
    choose: (next) => {
      setDone(null)
      change({ purpose: next })
    },
    prove: (next) => {
      reset()
      proof.keep(next)
    },
  }
}
