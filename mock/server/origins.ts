/** Browser pages let in: the H5 preview on any port of this machine. */
export const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/** Whether a request may come from there; programs send no origin at all. */
export const isLocalOrigin = (origin: string | undefined): boolean => origin === undefined || LOCAL_ORIGIN.test(origin)
