/** WeChat and browsers are what zrender takes them for: nothing to correct. */
export const environment = 'as-detected'
