import path from 'node:path'
import { projectRoot } from '../../support/project-root'
import type { Vendor } from '../compile/program'

/** Folder of a build; `WEAPP_DIST` and `ALIPAY_DIST` name other ones. */
export const distOf = (vendor: Vendor): string =>
  process.env[vendor === 'weapp' ? 'WEAPP_DIST' : 'ALIPAY_DIST'] ?? path.join(projectRoot(), 'dist', vendor)
