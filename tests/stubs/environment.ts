// What the build would have folded in.
process.env.TARO_APP_API ??= 'mock'
process.env.TARO_ENV ??= 'h5'
