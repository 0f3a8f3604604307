// WeChat only. The path of the package's folder: its bare name would put the build machine's path into the output.
const native =
  process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'ec-canvas': '../../../../node_modules/echarts-for-weixin/miniprogram_dist/index' } }
    : {}

export default definePageConfig({ navigationBarTitleText: '', enablePullDownRefresh: true, ...native })
