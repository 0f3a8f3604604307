import env from 'zrender/lib/core/env'

// Taro gives the bundle a `document`, so zrender takes Alipay for a browser (HTML tooltips, global listeners).
// This has to run before any other module of zrender.
Object.assign(env, {
  wxa: true,
  node: false,
  worker: false,
  domSupported: false,
  svgSupported: false,
  touchEventsSupported: true,
  pointerEventsSupported: false,
})
