import * as v from 'valibot'
import { id } from '../primitives'

export const nothing = v.object({})
export const cardScoped = v.object({ cardId: id })
