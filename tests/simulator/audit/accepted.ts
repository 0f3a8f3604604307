import type { Vendor } from '../compile/program'

interface Accepted {
  rule: string
  vendor: Vendor
  fault: string
  /** Why it stands, and what would end it. */
  why: string
}

/** Faults that are known and stand for now. They cost their rule's points all the same; only new ones fail the audit. */
export const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'deprecated',
    vendor: 'weapp',
    fault: 'wx.getSystemInfoSync',
    why: 'the ec-canvas of echarts-for-weixin 1.0.2 asks for the base library and the pixel ratio in this way',
  },
]

export const acceptedFault = (vendor: Vendor, rule: string, fault: string): Accepted | undefined =>
  ACCEPTED.find((one) => one.vendor === vendor && one.rule === rule && one.fault === fault)
