import { t } from './index'

/** The text of a code from a list that the provider may extend; 其他 for a code that this build does not know. */
export const wordOf = <Code extends string>(words: Readonly<Record<Code, string>>, code: string): string =>
  Object.prototype.hasOwnProperty.call(words, code) ? words[code as Code] : t.common.otherCode
