// Options are written for the installed echarts, so those of older versions need no translation.
export default () => {}
