import { EXPERIENCE } from './rules-experience'
import type { Rule } from './judge'
import { PERFORMANCE } from './rules-performance'
import { PRACTICE } from './rules-practice'
import { PRODUCT } from './rules-product'

/**
 * WeChat's rules in the order of its own table, with its weights (developers.weixin.qq.com, 体验评分 / 评分方法), then this product's own.
 * That page says 27 rules; its table has had 28 lines since 窗口变化适配 was added.
 */
export const RULES: readonly Rule[] = [...PERFORMANCE, ...EXPERIENCE, ...PRACTICE, ...PRODUCT]
