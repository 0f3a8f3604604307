export { createH5 as createHost } from './h5/h5'
