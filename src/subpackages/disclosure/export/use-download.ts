import { useRef, useState } from 'react'
import { type Failure, type WorkExport } from '@/contract'
import { employerDownload, employerExportPage } from '@/contract/operations/employer-exports'
import { createFiles } from '@/platform/files'
import { toFailure } from '@/services/app-error'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { ownFailure } from '@/services/use-officer'

export interface Download {
  /** The export that is being fetched; null while none is. */
  fetching: string | null
  /** Where it went, or the text that waits to be copied where the host has no files. */
  got: { name: string; rows: number; text: string | null } | null
  failure: Failure | null
  start: (file: WorkExport) => void
  reset: () => void
}

const nameOf = ({ exportId }: WorkExport): string => `${exportId}.csv`

/**
 * Fetches a file page by page. A download counts when it begins, so that a page that fails is asked for again with the same ticket and does
 * not use up another of the three.
 */
export function useDownload(): Download {
  const { client, platform } = useRuntime()
  const begin = useAction(employerDownload)
  const [fetching, setFetching] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [got, setGot] = useState<Download['got']>(null)
  const open = useRef<{ exportId: string; ticket: string; parts: string[]; cursor: string | null } | null>(null)

  async function pages(file: WorkExport): Promise<void> {
    const { exportId } = file
    if (open.current?.exportId !== exportId) {
      const ticket = await begin.run({ exportId })
      if (!ticket) return
      open.current = { exportId, ticket: ticket.ticket, parts: [], cursor: null }
    }
    const { current } = open
    do {
      const input = { exportId, ticket: current.ticket, ...(current.cursor === null ? {} : { cursor: current.cursor }) }
      const { data } = await client.call(employerExportPage, input)
      current.parts.push(data.text)
      current.cursor = data.nextCursor
    } while (current.cursor !== null)
    open.current = null
    keep(file, current.parts.join(''))
  }

  function keep(file: WorkExport, text: string): void {
    const { saveText } = createFiles()
    saveText?.(nameOf(file), text)
    setGot({ name: nameOf(file), rows: file.rows, text: saveText ? null : text })
  }

  const start = (file: WorkExport) => {
    if (fetching !== null) return
    setFetching(file.exportId)
    setFailure(null)
    setGot(null)
    void pages(file)
      .catch((thrown: unknown) => {
        const met = toFailure(thrown, platform.now())
        // A ticket that is over, or a session: the next try begins anew.
        if (met.code === 'DATA-404' || met.code === 'AUTH-440') open.current = null
        setFailure(met)
      })
      .finally(() => setFetching(null))
  }
  return {
    ...{ fetching, got, start },
    failure: ownFailure(failure ?? begin.failure),
    reset: () => {
      setFailure(null)
      setGot(null)
      begin.reset()
    },
  }
}
