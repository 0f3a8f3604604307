import type { OperationName, OutputOf, ParsedInputOf } from '@/contract'
import type { Context } from '../context'

/** One operation: validated input in, output out. Refuses by `refuse(code)`. Writes change `context.state`. */
export type Handler<Name extends OperationName> = (input: ParsedInputOf<Name>, context: Context) => OutputOf<Name>

export type Handlers = { [Name in OperationName]: Handler<Name> }
