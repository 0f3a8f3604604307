import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from '../run.mjs'

/** minidev is 52 MB that nobody but an uploader needs, so it is no dependency: it is fetched, at this version, when something is uploaded. */
export const MINIDEV = 'minidev@2.2.5'

/** What each vendor wants: names of the environment's variables, the shape of an appid, and how a build is handed over. */
export const VENDORS = {
  weapp: {
    appid: { variable: 'WEAPP_APPID', shape: /^wx[0-9a-f]{16}$/, example: 'wx and 16 hexadecimal digits' },
    key: {
      variable: 'WEAPP_KEY_FILE',
      where: 'mp.weixin.qq.com → 管理 → 开发设置 → 小程序代码上传; put this machine on its list of addresses',
    },
    more: [],
    send: uploadToWechat,
  },
  alipay: {
    appid: { variable: 'ALIPAY_APPID', shape: /^20\d{14}$/, example: '16 digits that begin with 20' },
    key: { variable: 'ALIPAY_KEY_FILE', where: 'open.alipay.com → 小程序 → 开发设置 → 工具密钥' },
    more: [{ variable: 'ALIPAY_TOOL_ID', where: 'beside the key, after its public half was entered' }],
    send: uploadToAlipay,
  },
}

async function uploadToWechat({ dist, appid, keyFile, version, note }) {
  const { default: ci } = await import('miniprogram-ci')
  // Compiled already: nothing may be changed on the way.
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath: dist, privateKeyPath: keyFile, ignores: [] })
  await ci.upload({ project, version, desc: note, setting: { es6: false, minify: false }, onProgressUpdate: () => undefined })
}

async function uploadToAlipay({ dist, appid, keyFile, version, note, environment }) {
  const folder = path.join(root, '.cache/minidev')
  const { code, output } = await run(
    '/usr/bin/env',
    ['npm', 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', MINIDEV],
    { quiet: true },
  )
  if (code !== 0) throw new Error(`${MINIDEV} could not be fetched:\n${output}`)
  const { minidev, useDefaults } = createRequire(path.join(folder, 'index.js'))('minidev')
  const authentication = {
    'alipay.authentication.privateKey': readFileSync(keyFile, 'utf8'),
    'alipay.authentication.toolId': environment.ALIPAY_TOOL_ID,
  }
  useDefaults({ config: { defaults: authentication } })
  await minidev.upload({ project: dist, appId: appid, version, versionDescription: note, clientType: 'alipay', experience: true })
}
