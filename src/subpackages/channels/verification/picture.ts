import type { LoadedPicture } from '@/platform'

/** A picture in hand: what is checked and sent, and what is shown of it. */
export interface Picture extends LoadedPicture {
  /** Address for an `<Image>`. */
  preview: string
}
