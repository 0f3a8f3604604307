import './common/host-text'

export { createWeapp as createHost } from './weapp/weapp'
