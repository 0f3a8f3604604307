// JavaScript, because Taro compiles the plugins alone, and not what they import.

exports.rewrite = (assets, name, change) => {
  const asset = assets[name]
  if (!asset) return
  const text = change(asset.source().toString())
  assets[name] = Object.assign(Object.create(asset), {
    source: () => text,
    size: () => Buffer.byteLength(text),
    buffer: () => Buffer.from(text),
  })
}
