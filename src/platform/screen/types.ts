/** The phone's screen. Not part of `Platform`: one page uses it, and what it alone imports stays out of the main package. */
export interface Screen {
  /** Makes the screen as bright as it goes, where the host can. @returns a function that puts it back; it may be called at any time */
  brighten(): () => void
}

/** What a host can do about brightness, 0 to 1. */
interface Brightness {
  /** @returns null where it cannot be read, and could not be put back */
  read(): Promise<number | null>
  write(value: number): void
  /** What puts back a brightness that was read; the same value, if absent. */
  before?(read: number): number
}

/** Hosts carry calls out in order, so a screen that is put back and made bright again is read in between. */
export const screenOf = ({ read, write, before = (value) => value }: Brightness): Screen => ({
  brighten() {
    let found: number | null = null
    let ended = false
    void read().then((value) => {
      if (ended || value === null) return
      found = value
      write(1)
    })
    return () => {
      if (found !== null && !ended) write(before(found))
      ended = true
    }
  },
})
