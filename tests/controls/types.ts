/** A small change to the source that takes a guard away, and who has to notice. */
export interface Control {
  /** What is no longer guarded. */
  id: string
  file: string
  /** Occurs once in the file. */
  from: string
  to: string
  /** The test file, and the titles in it that must fail with the change and pass without it. */
  by: string
  tests: string[]
}
