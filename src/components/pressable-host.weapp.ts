export const pressableHost: object = {}
