import type { IPluginContext } from '@tarojs/service'

interface MiniPlatform {
  platform: string
  generateProjectConfig(source: string, target: string): void
}

/** Copies mini.project.json into the Alipay output: Taro looks for another name, and the devtools need `format: 2`. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(host: MiniPlatform) {
      if (host.platform === 'alipay') host.generateProjectConfig('mini.project.json', 'mini.project.json')
    },
  })
}
