import { Image } from '@tarojs/components'
import { usePalette } from '@/components/appearance'

/** The app's own logo, drawn as lines of a statement. It uses no official emblem. */
export function Logo() {
  const { brand, card } = usePalette()
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' width='52' height='52' viewBox='0 0 52 52'><rect width='52' height='52' rx='14' fill='${brand}'/>` +
    `<path d='M14 16h24M14 24h16' stroke='${card}' stroke-width='3' stroke-linecap='round'/>` +
    `<rect x='14' y='32' width='8' height='5' rx='2.5' fill='${card}'/><rect x='24' y='32' width='14' height='5' rx='2.5' fill='${card}' opacity='.45'/></svg>`
  return <Image className="authorize-logo" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} mode="aspectFit" aria-hidden="true" />
}
