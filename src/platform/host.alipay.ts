import './common/host-text'

export { createAlipay as createHost } from './alipay/alipay'
