/** The part of webpack-chain that is used here. */
export interface Chain {
  module: { rule(name: string): Rule }
}
interface Rule {
  test(file: RegExp): Rule
  use(name: string): { loader(file: string): { options(options: { edits: readonly Edit[] }): unknown } }
}

export interface Edit {
  /** Regular expression of the piece; the build fails where it is not there. */
  from: string
  to: string
}

/** Has webpack replace pieces of a package's module. */
export function replacing(chain: Chain, name: string, file: RegExp, edits: readonly Edit[]): unknown
