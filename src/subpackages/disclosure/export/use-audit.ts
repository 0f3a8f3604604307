import { useState } from 'react'
import type { AuditFilter } from '@/contract'
import { employerAudit } from '@/contract/operations/employer'
import { useRemotePages } from '@/services/remote/use-remote-pages'

/** The log of the employer's side, by kind. */
export function useAudit(enabled: boolean) {
  const [filter, setFilter] = useState<AuditFilter>('all')
  const list = useRemotePages(employerAudit, { filter }, { enabled })
  return { filter, setFilter, list }
}

export type Audit = ReturnType<typeof useAudit>
