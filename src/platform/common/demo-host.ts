import { createDemoConsent } from './demo-consent'
import { createFakes } from './fakes'

/**
 * Stands in for the vendors' own panels in the demo. Folded at build time: null in a build for a provider, which then contains none of it.
 */
export const DEMO_HOST = process.env.TARO_APP_API === 'mock' ? { createDemoConsent, createFakes } : null

export type DemoHost = NonNullable<typeof DEMO_HOST>
