import * as v from 'valibot'

/** Characters: of a new password at least, of one that is typed (older ones may be shorter) at least, and of either at most. */
export const PASSWORD_LENGTH = { new: 8, typed: 6, most: 20 } as const

/** A new password of a channel or of a card; what makes one good enough is in `domain/password`. */
export const newPassword = v.pipe(v.string(), v.minLength(PASSWORD_LENGTH.new), v.maxLength(PASSWORD_LENGTH.most))
export const typedPassword = v.pipe(v.string(), v.minLength(PASSWORD_LENGTH.typed), v.maxLength(PASSWORD_LENGTH.most))
