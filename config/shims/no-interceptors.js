// Requests go through `src/platform`, so Taro's own request and its interceptors are left out.
export default class Link {}
export const interceptorify = undefined
