const ROLES = 'tests/mock/enterprise/roles.test.ts'
const CONSENTS = 'tests/mock/enterprise/consents.test.ts'
const BATCHES = 'tests/mock/enterprise/batches.test.ts'
const EXPORTS = 'tests/mock/enterprise/exports.test.ts'
const DISCLOSURE = 'tests/mock/enterprise/disclosure.test.ts'

/** What an employer may see, of whom, and for how long. @type {import('./types').Control[]} */
export const EMPLOYER_CONTROLS = [
  {
    id: 'an officer’s session for a person’s data',
    file: 'mock/dispatch.ts',
    from: "if (isOfficers(auth) !== (caller.session.scope === 'officer')) return WRONG_ROLE",
    to: "if (isOfficers(auth) && caller.session.scope !== 'officer') return WRONG_ROLE",
    by: ROLES,
    tests: ['open nothing of the other: an officer reads nothing personal'],
  },
  {
    id: 'a right that was taken away',
    file: 'mock/dispatch.ts',
    from: "return auth === 'contributions' || auth === 'accounts' ? office.rights.includes(auth) : true",
    to: 'return office.rights.length > 0',
    by: ROLES,
    tests: ['hold the rights of the moment: one without a right is told so, operation by operation'],
  },
  {
    id: 'another company’s batch',
    file: 'mock/handlers/employer.ts',
    from: 'const found = employer.batches.includes(batchId) ? await tx.batch.get(batchId) : null',
    to: 'const found = await tx.batch.get(batchId)\n  if (found && employer) return found',
    by: ROLES,
    tests: ['see one company only: a batch and an export of another are not there'],
  },
  {
    id: 'a row without a consent',
    file: 'mock/enterprise/rows.ts',
    from: "if ((band !== 'granted' && account !== 'granted') || employee.recordId === null)",
    to: 'if (employee.recordId === null)',
    by: BATCHES,
    tests: ['asks for the consent again at each row: one that ends while it runs stops its row'],
  },
  {
    id: 'results of a consent that ended',
    file: 'mock/enterprise/expiry.ts',
    from: 'if (employer.endedOn === today) return',
    to: 'return',
    by: EXPORTS,
    tests: ['holds nobody any more whose consent came to its end since, and neither do the rows nor the distribution'],
  },
  {
    id: 'results of whoever withdrew',
    file: 'mock/enterprise/withdrawal.ts',
    from: 'setRow(batch, position, MARK.withdrawn)',
    to: "setRow(batch, position, batch.results[position] ?? ' ')",
    by: CONSENTS,
    tests: ['are withdrawn at once: a running query leaves the row out, results and shares are gone, and the distribution with them'],
  },
  {
    id: 'asking again too soon',
    file: 'mock/enterprise/consents.ts',
    from: 'return daysBetween(since, toDate(now)) >= PAUSE_DAYS',
    to: 'return daysBetween(since, toDate(now)) >= 0',
    by: CONSENTS,
    tests: ['count as no after fourteen days of silence, and are not asked for again for ninety'],
  },
  {
    id: 'the same query twice',
    file: 'mock/enterprise/batches.ts',
    from: 'now - known.startedAt < SAME_BATCH_MINUTES * MINUTE',
    to: 'now - known.startedAt < 0',
    by: BATCHES,
    tests: ['is the same one when it is asked for again within five minutes'],
  },
  {
    id: 'an export without a proof of its own',
    file: 'mock/enterprise/exports.ts',
    from: "await redeemStepUpToken(call, proof, { purpose: 'export' })",
    to: "await redeemStepUpToken(call, proof, { purpose: 'reveal' })",
    by: EXPORTS,
    tests: ['needs a proof of its own, good for one'],
  },
  {
    id: 'a group below five',
    file: 'mock/enterprise/disclosure.ts',
    from: '(groups[small]?.count ?? 0) < SMALLEST_GROUP',
    to: '(groups[small]?.count ?? 0) < 1',
    by: DISCLOSURE,
    tests: ['keep everybody, are in order, and none is below five; fewer than two tell nothing'],
  },
  {
    id: 'a difference of one person',
    file: 'mock/enterprise/disclosure.ts',
    from: "if (tooFew(gone) || tooFew(come)) return 'close'",
    to: "if (gone > 40) return 'close'",
    by: DISCLOSURE,
    tests: ['is told nothing where one person came or left'],
  },
]
