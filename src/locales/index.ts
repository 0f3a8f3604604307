/**
 * Texts of the main package. A subpackage imports its own file beside it (`zh-cn/preview`, `zh-cn/security` …).
 * There is one language now; another one would be a second object of the same type.
 */
import { account } from './zh-cn/account'
import { authorize } from './zh-cn/authorize'
import { common } from './zh-cn/common'
import { errors } from './zh-cn/errors'
import { me } from './zh-cn/me'
import { transactions } from './zh-cn/transactions'

export const t = { ...common, ...account, authorize, transactions, me, errors }
