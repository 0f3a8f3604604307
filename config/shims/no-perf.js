// Taro measures its own pages and prints the figures in development alone.
export const perf = {
  start() {},
  stop() {},
}
