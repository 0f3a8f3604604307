export { createWeapp as createHost } from './weapp/weapp'
