/** Origins of pages that may call the server: the H5 preview on any port of this machine. */
export const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/** Whether requests of an origin are accepted. Undefined is accepted, because only browsers send an origin. */
export const isLocalOrigin = (origin: string | undefined): boolean => origin === undefined || LOCAL_ORIGIN.test(origin)
