export default defineAppConfig({ pages: ['pages/empty/index'], window: { navigationBarTitleText: 'floor' } })
