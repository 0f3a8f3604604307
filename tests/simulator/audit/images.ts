import type { Page, Request } from 'playwright-core'
import type { ImageRequest } from './facts'

/** WeChat asks that pictures be cacheable. */
async function isCached(request: Request): Promise<boolean> {
  const headers = (await request.response())?.headers() ?? {}
  const control = headers['cache-control'] ?? ''
  if (control.includes('no-store')) return false
  return (control !== '' && !/no-cache|max-age=0/.test(control)) || 'etag' in headers || 'last-modified' in headers
}

/** Records every picture requested over the network: none of the package, no data URLs. */
export function watchImages(page: Page, own: string): ImageRequest[] {
  const seen: ImageRequest[] = []
  page.on('requestfinished', (request) => {
    const url = request.url()
    if (request.resourceType() !== 'image' || !url.startsWith('http') || url.startsWith(own)) return
    const { startTime, responseEnd } = request.timing()
    const record = { url, began: startTime, ended: startTime + responseEnd, cached: true }
    seen.push(record)
    // The page may close first; then the record is not read either.
    isCached(request).then(
      (cached) => (record.cached = cached),
      () => undefined,
    )
  })
  return seen
}
