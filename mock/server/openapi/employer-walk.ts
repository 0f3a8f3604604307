import { codeProof } from './step-up-walk'
import type { Guide } from './guide'

const PLAN = 'supplementary-plan'

/** An officer of an employer: contributions, consents, a query, its distribution and its table; then what she decides as an employee. */
export async function employ(guide: Guide): Promise<void> {
  const { show } = guide
  guide.token = (await guide.backend.control.useScenario('employer-batch'))?.token
  const person = guide.token
  const officer = (await show('employer.enter', {})).token
  const { proof } = await codeProof(guide, 'export')
  guide.token = officer
  await show('employer.contributions', {})
  const { items } = await show('employer.issues', { kind: 'not-posted' })
  await show('employer.check', { issueIds: items.map(({ issueId }) => issueId), reason: 'deducted-not-posted' })
  await show('employer.workforce', {})
  await show('employer.remind', { purpose: PLAN })
  await show('employer.analysis', {})
  await show('employer.export-preview', { purpose: PLAN })
  const { exportId } = await show('employer.export', { purpose: PLAN, proof })
  const { ticket } = await show('employer.download', { exportId })
  await show('employer.export-page', { exportId, ticket })
  const { batchId } = await show('employer.start-batch', { purpose: PLAN })
  await show('employer.batch', { batchId })
  await show('employer.batch-rows', { batchId, failed: 'true' })
  await show('employer.retry-batch', { batchId })
  await show('employer.cancel-batch', { batchId })
  await show('employer.ask', { purpose: 'contribution-check' })
  await show('employer.audit', { filter: 'all' })
  guide.token = person
  // She is an employee as well.
  const { requests } = await show('workplace.get', {})
  const waiting = requests.filter(({ state }) => state === 'waiting').map(({ requestId }) => requestId)
  await show('workplace.decide', { granted: waiting, refused: [] })
  await show('workplace.looks', {})
  await show('workplace.withdraw', { purpose: PLAN })
}
