/** Names that libraries test for on any host and do not need; each with its user. */
const PROBED = new Set([
  'webpackJsonp', // webpack's own list of chunks, kept on the vendor's object
  'cloud', // Taro: cloud development, when the app uses it
  'taroEventCenter', // Taro: its own event bus, kept on the vendor's object
  'then', // awaiting the object
  'toJSON',
])

/** Names that both vendors have deprecated, then those that one of them has. */
const DEPRECATED = [
  'getUserInfo',
  'getUserProfile',
  'createCanvasContext',
  'canvasToTempFilePath',
  'drawCanvas',
  'saveFile',
  'getSystemInfo',
]
const DEPRECATED_BY: Record<string, readonly string[]> = { wx: ['getSystemInfoSync', 'getSystemInfoAsync'] }

/**
 * Wraps the vendor's object: a name that this host lacks is reported and stays undefined.
 */
export function watched(
  api: Record<string, unknown>,
  lacks: (name: string) => void,
  ends: (name: string) => void,
  vendorObject: string,
): object {
  const deprecated = new Set([...DEPRECATED, ...(DEPRECATED_BY[vendorObject] ?? [])])
  return new Proxy(api, {
    get(target, name) {
      if (typeof name !== 'string') return undefined
      if (!(name in target) && !PROBED.has(name)) lacks(`${vendorObject}.${name}`)
      const value = target[name]
      // Taro reads every name that it knows, so only a call is reported as deprecated.
      if (!deprecated.has(name) || typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        ends(`${vendorObject}.${name}`)
        return Reflect.apply(value, target, given)
      }
    },
  })
}
