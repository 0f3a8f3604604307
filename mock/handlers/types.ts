import type { OperationName, OutputOf, ParsedInputOf } from '@/contract'
import type { Call } from '../call'

/** One operation: validated input in, output out. Fails by `fail(code)`. Writes change documents of `call.tx`. */
export type Handler<Name extends OperationName> = (input: ParsedInputOf<Name>, call: Call) => Promise<OutputOf<Name>>

export type Handlers = { [Name in OperationName]: Handler<Name> }
