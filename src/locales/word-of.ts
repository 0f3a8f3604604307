import { t } from './index'

/** The word of a code of a list that grows; 其他 for one nobody told us of. */
export const wordOf = <Code extends string>(words: Readonly<Record<Code, string>>, code: string): string =>
  Object.prototype.hasOwnProperty.call(words, code) ? words[code as Code] : t.common.otherCode
