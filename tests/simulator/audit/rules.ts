import { EXPERIENCE } from './rules-experience'
import type { Rule } from './judge'
import { PERFORMANCE } from './rules-performance'
import { PRACTICE } from './rules-practice'
import { PRODUCT } from './rules-product'

/**
 * WeChat's rules in the order of its own table, with its weights (developers.weixin.qq.com, 体验评分 / 评分方法), then what this product asks besides.
 * That page still says 27; its table has 28 lines since 窗口变化适配 came.
 */
export const RULES: readonly Rule[] = [...PERFORMANCE, ...EXPERIENCE, ...PRACTICE, ...PRODUCT]
