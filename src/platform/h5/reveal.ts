import { scrollNeeded } from '../common/reveal'

/** As `Platform.reveal`. */
export function reveal(id: string, still: boolean, room: number): void {
  const box = document.getElementById(id)?.getBoundingClientRect()
  const by = box ? scrollNeeded(box, window.innerHeight, room) : 0
  if (by !== 0) window.scrollBy({ top: by, behavior: still ? 'auto' : 'smooth' })
}
