/** Lines of the development server that name its address before it answers, and of the CLI that are said again for each of its restarts. */
const NOISE = /^(<i> |- 即将开始启动编译)/

/** Leaves those lines out of a piece of output; everything else is as it was. */
export const withoutNoise = (text) =>
  text
    .split('\n')
    .filter((line) => !NOISE.test(line))
    .join('\n')
