// WeChat only: the package's own folder, because its bare name leaks the build machine's path into the output.
const native =
  process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'ec-canvas': '../../../../node_modules/echarts-for-weixin/miniprogram_dist/index' } }
    : {}

export default definePageConfig({ navigationBarTitleText: '', enablePullDownRefresh: true, ...native })
