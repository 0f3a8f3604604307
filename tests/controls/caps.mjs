const RETRIES = 'tests/mock/guards/retries.test.ts'
const CAPS_TEST = 'tests/mock/guards/caps.test.ts'
const DELETION = 'tests/mock/guards/deletion.test.ts'

/** One more than a cap, as a change of the cap. */
const oneMore = (id, file, name, cap, title) => ({
  id: `cap + 1: ${id}`,
  file,
  from: `const ${name} = ${cap}\n`,
  to: `const ${name} = ${cap + 1}\n`,
  by: CAPS_TEST,
  tests: [title],
})

/** What is repeated, how much is kept, and what is left when somebody goes. @type {import('./types').Control[]} */
export const CAPS = [
  {
    id: 'idempotency per user',
    file: 'mock/idempotency.ts',
    from: "caller?.user.userId ?? token ?? ''",
    to: "''",
    by: RETRIES,
    tests: ['is each person’s own: the same words of somebody else are another write'],
  },
  {
    id: 'reads never replayed',
    file: 'mock/idempotency.ts',
    from: 'if (!writes || secret || !idempotencyKey)',
    to: 'if (secret || !idempotencyKey)',
    by: RETRIES,
    tests: ['repeats no read: what has changed meanwhile is seen'],
  },
  {
    id: 'no secret answer kept',
    file: 'mock/idempotency.ts',
    from: 'if (!writes || secret || !idempotencyKey)',
    to: 'if (!writes || !idempotencyKey)',
    by: 'tests/mock/access/secrets.test.ts',
    tests: ['has no password, full number, name or picture in it'],
  },
  {
    id: 'no new password in a digest',
    file: 'src/contract/operations/passwords.ts',
    from: "['oldPassword', 'newPassword']",
    to: "['oldPassword']",
    by: RETRIES,
    tests: ['is made of nothing that is typed in secret'],
  },
  oneMore('sessions', 'mock/access/users.ts', 'SESSION_LIMIT', 10, 'of a person’s sessions ends the oldest'),
  oneMore('devices', 'mock/access/devices.ts', 'DEVICE_LIMIT', 10, 'of a person’s devices drops the one not seen for longest'),
  oneMore('the log', 'mock/access/security-log.ts', 'LOG_LIMIT', 100, 'of a person’s log drops the first'),
  oneMore('messages', 'mock/alerts/alerts.ts', 'MESSAGE_LIMIT', 150, 'of a card’s messages drops the first'),
  oneMore('refusals', 'mock/alerts/rewind.ts', 'REFUSALS_KEPT', 20, 'of refusals that a clock may undo drops the first'),
  {
    id: 'answers kept at the instant they end',
    file: 'mock/idempotency.ts',
    from: 'now < kept.expiresAt',
    to: 'now <= kept.expiresAt',
    by: RETRIES,
    tests: ['is good for an hour'],
  },
  {
    id: 'answer before it is stored',
    file: 'mock/storage/transaction.ts',
    from: '(await unit.commit()) ? outcome',
    to: '(await unit.commit().catch(() => true)) ? outcome',
    by: 'tests/mock/storage/state.test.ts',
    tests: ['is answered for only once it is kept: a full phone refuses writes, leaves nothing half done, and still reads'],
  },
  {
    id: 'cap + 1: wrong passwords',
    file: 'mock/access/locks.ts',
    from: 'PASSWORD_TRIES = 5\n',
    to: 'PASSWORD_TRIES = 6\n',
    by: 'tests/mock/guards/passwords.test.ts',
    tests: ['are counted from the beginning after a right one'],
  },
  {
    id: 'cap + 1: rules',
    file: 'src/contract/operations/alerts.ts',
    from: 'v.array(alertRule), v.maxLength(20)',
    to: 'v.array(alertRule), v.maxLength(21)',
    by: 'tests/contract/caps.test.ts',
    tests: ['the most rules (alerts.save)'],
  },
  {
    id: 'first card after unbinding',
    file: 'mock/access/forget-user.ts',
    from: '  if (gone.primary && next) next.primary = true\n',
    to: '',
    by: DELETION,
    tests: ['is a first card, as long as there is any'],
  },
  {
    id: 'locks after deletion',
    file: 'mock/access/forget-user.ts',
    from: '  if (account.lock) await tx.lock.delete(account.lock.lockId)\n',
    to: '',
    by: DELETION,
    tests: ['is no lock of an account that is gone with them'],
  },
  {
    id: 'proofs after deletion',
    file: 'mock/access/forget-user.ts',
    from: '  await tx.pending.delete(userId)\n',
    to: '',
    by: DELETION,
    tests: ['is no word of them: neither sessions nor proofs, codes, devices, faces or the log'],
  },
  {
    id: 'what others have under way after deletion',
    file: 'mock/access/forget-user.ts',
    from: '  await tx.pending.delete(userId)\n',
    to: '  for (const id of await tx.pending.ids()) await tx.pending.delete(id)\n',
    by: DELETION,
    tests: ['is everything of everybody else: their session, their proof, their verification'],
  },
]
