const GUARDS = 'tests/mock/guards/alerts.test.ts'
const RULES = 'tests/domain/alert-rules.test.ts'
const DELIVERY = 'tests/domain/alert-delivery.test.ts'
const KINDS = 'tests/mock/ledger/kinds.test.ts'

/** Messages at their edges, and arrears on their first and last day. @type {import('./types').Control[]} */
export const ALERTS = [
  {
    id: 'one rule a kind',
    file: 'mock/handlers/alerts.ts',
    from: '!rules.slice(index + 1).some((later) => later.kind === rule.kind)',
    to: 'index >= 0',
    by: GUARDS,
    tests: ['are one of a kind: the last one holds'],
  },
  {
    id: 'raised quota percent',
    file: 'mock/handlers/alerts.ts',
    from: 'quotaYear: passed ? toDate(yearStart) : null',
    to: 'quotaYear: passed ? toDate(yearStart) : state.quotaYear',
    by: GUARDS,
    tests: ['tell of the pool again once the percentage is raised, and not when it is lowered below what was reached'],
  },
  {
    id: 'lowered quota percent',
    file: 'mock/handlers/alerts.ts',
    from: 'quotaYear: passed ? toDate(yearStart) : null',
    to: 'quotaYear: null',
    by: GUARDS,
    tests: ['tell of the pool again once the percentage is raised, and not when it is lowered below what was reached'],
  },
  {
    id: 'balance = threshold, at an event',
    file: 'src/domain/alert-rules.ts',
    from: 'usable < rearmAt(threshold) : usable < threshold',
    to: 'usable < rearmAt(threshold) : usable <= threshold',
    by: RULES,
    tests: ['fires when the line is crossed, not again below it, and once more after re-arming'],
  },
  {
    id: 'balance = threshold, when a rule is set',
    file: 'src/domain/alert-rules.ts',
    from: 'usable < low.threshold',
    to: 'usable <= low.threshold',
    by: RULES,
    tests: ['counts a balance as told only below its threshold, when the rule is set and when it is changed'],
  },
  {
    id: 'balance = threshold, when it is sent',
    file: 'src/domain/alert-delivery.ts',
    from: 'usable >= low.threshold',
    to: 'usable > low.threshold',
    by: DELIVERY,
    tests: ['a balance back at its threshold when it is time to send is not called low, though it has not clearly recovered'],
  },
  {
    id: 'lowered threshold while queued',
    file: 'src/domain/alert-rules.ts',
    from: " || (kind === 'low-balance' && !lowCrossed)",
    to: '',
    by: GUARDS,
    tests: ['withdraw a low balance that waits once the threshold is no longer above it'],
  },
  {
    id: 'quiet hours at their first minute, over midnight',
    file: 'src/domain/alert-delivery.ts',
    from: 'overnight ? clock >= quiet.from || clock < quiet.to',
    to: 'overnight ? clock > quiet.from || clock < quiet.to',
    by: GUARDS,
    tests: ['hold back from the first minute of the quiet hours, to the last'],
  },
  {
    id: 'quiet hours at their first minute, by day',
    file: 'src/domain/alert-delivery.ts',
    from: ': clock >= quiet.from && clock < quiet.to',
    to: ': clock > quiet.from && clock < quiet.to',
    by: DELIVERY,
    tests: ['holds platform sends back over quiet hours, also across midnight'],
  },
  {
    id: 'freeze day',
    file: 'mock/ledger/calendar.ts',
    from: 'beijingAt(frozenSince) <= at',
    to: 'beijingAt(frozenSince) < at',
    by: KINDS,
    tests: ['are shown from their own day on: a month once its contribution is due, a freeze once it begins'],
  },
  {
    id: 'restore day',
    file: 'mock/ledger/calendar.ts',
    from: 'at < restoredAt(events, frozenSince)',
    to: 'at <= restoredAt(events, frozenSince)',
    by: KINDS,
    tests: ['count from the day of the freeze and end on the day of 恢复', 'are over at the very moment of 恢复'],
  },
  {
    id: 'arrears before their day',
    file: 'mock/ledger/calendar.ts',
    from: 'creditMoment(month) <= now && ',
    to: '',
    by: KINDS,
    tests: ['are shown from their own day on: a month once its contribution is due, a freeze once it begins'],
  },
]
