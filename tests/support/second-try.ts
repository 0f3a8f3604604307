// On a busy machine a browser may miss a deadline and a measurement its limit. `npm test` lets such tests retry once and lists
// those that did; a run by hand does not retry.
const tries = Number(process.env.SECOND_TRIES ?? 0)
if (tries > 0) jest.retryTimes(tries, { logErrorsBeforeRetry: true })
