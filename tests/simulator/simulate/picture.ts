import { VENDORS, type Vendor } from '../compile/program'
import { frameOf, NAMES, simulatorOf } from './phones'

/** Picture pixels of one CSS px. */
const SHARP = 2
const GAP = 24
const HEAD = 40

/** A picture that the program itself holds, as text: a drawing of a document reaches no address. */
async function inline(address: string): Promise<string> {
  if (address.startsWith('data:')) return address
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve) => {
    const reader = new FileReader()
    // `readAsDataURL` gives a text.
    reader.onload = () => resolve(reader.result as string)
    reader.readAsDataURL(blob)
  })
}

/** Copies what a clone does not: drawings, entries and how far things are scrolled. */
async function fill(from: Element, to: Element): Promise<void> {
  const [old, fresh] = [from.querySelectorAll('*'), to.querySelectorAll('*')]
  for (const [index, source] of Array.from(old).entries()) {
    const target = fresh[index]
    if (!target) continue
    // Each frame has classes of its own, so tags are compared.
    const tag = source.tagName.toLowerCase()
    if (tag === 'canvas') {
      const picture = document.createElement('img')
      const { width, height } = source.getBoundingClientRect()
      picture.src = (source as HTMLCanvasElement).toDataURL()
      picture.className = target.className
      picture.setAttribute('style', `${target.getAttribute('style') ?? ''};width:${width}px;height:${height}px`)
      target.replaceWith(picture)
    } else if (tag === 'img') target.setAttribute('src', await inline((source as HTMLImageElement).src))
    else if (tag === 'input') target.setAttribute('value', (source as HTMLInputElement).value)
    else if (tag === 'textarea') target.textContent = (source as HTMLTextAreaElement).value
    if (source.scrollTop > 0 && target.firstElementChild) moveUp(target.firstElementChild, source.scrollTop)
  }
}

/** A margin and not a transform, which would take along what is fixed. */
const moveUp = (element: Element, by: number): void =>
  element.setAttribute('style', `${element.getAttribute('style') ?? ''};margin-top:${-by}px`)

/** A phone's screen as it stands, as a drawing. */
async function screenOf(vendor: Vendor): Promise<HTMLImageElement> {
  const { contentDocument: page, contentWindow: view } = frameOf(vendor)
  if (!page || !view) throw new Error(`${vendor} has not started`)
  const copy = page.documentElement.cloneNode(true) as HTMLElement
  await fill(page.documentElement, copy)
  copy.querySelectorAll('script,iframe').forEach((element) => element.remove())
  const { innerWidth: width, innerHeight: height } = view
  const markup = new XMLSerializer().serializeToString(copy)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
  await image.decode()
  return image
}

/** Both phones side by side, each under its name and route. @returns a PNG */
export async function takePicture(title: string): Promise<Blob> {
  const screens = await Promise.all(VENDORS.map(screenOf))
  const width = screens.reduce((sum, screen) => sum + screen.width + GAP, GAP)
  const height = Math.max(...screens.map((screen) => screen.height)) + HEAD + GAP
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SHARP, height: height * SHARP })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.scale(SHARP, SHARP)
  context.fillStyle = '#e4e8e6'
  context.fillRect(0, 0, width, height)
  let left = GAP
  for (const [index, screen] of screens.entries()) {
    const vendor = VENDORS[index]
    if (!vendor) continue
    context.fillStyle = '#14201d'
    context.font = '600 14px -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'
    context.fillText(`${NAMES[vendor]} · ${title} · ${simulatorOf(vendor)?.route() ?? ''}`, left, 26, screen.width)
    context.drawImage(screen, left, HEAD, screen.width, screen.height)
    left += screen.width + GAP
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}

/** Saves a picture as a file of the browser's. */
export function save(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
