/** What the host tells a person who is asked for a permission; part of the configuration and of no page. */
export const permissions = { location: '用于按距离排列定点机构，取到约 100 米，不保存' } as const
