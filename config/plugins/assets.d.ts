/** The part of webpack's sources that is used here. */
interface Source {
  source(): string | Buffer
}

/** Files of an output by their path. */
export type Assets = Record<string, Source>

/** Changes the text of a file, if the output has it. */
export function rewrite(assets: Assets, name: string, change: (text: string) => string): void
