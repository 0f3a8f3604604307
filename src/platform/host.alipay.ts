export { createAlipay as createHost } from './alipay/alipay'
