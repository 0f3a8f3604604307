import type { Call } from './call'
import { initialOf } from './population/initial'
import type { RecordDocument } from './storage/documents'

/** What happened to an insured record: what it began with, while nothing has. A look writes nothing. */
export const recordDocument = ({ tx }: Pick<Call, 'tx'>, recordId: string): Promise<RecordDocument> =>
  tx.record.open(recordId, initialOf(recordId))
