import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from './attributes.json'

type Attributes = Record<string, string>

/** The parts of Taro's platform object this plugin touches; Taro publishes no type for it. */
interface MiniPlatform {
  platform: string
  runtimePath: string | string[]
  template?: {
    mergeComponents(ctx: IPluginContext, patch: Record<string, Attributes>): void
    buildAttribute(attributes: Attributes, nodeName: string): string
  }
}

/**
 * Taro's templates drop every `aria-*` attribute, so screen readers hear nothing. This adds them to the
 * components we use. JSX says `role`, `aria-label` and `aria-hidden` everywhere; WeChat alone calls the
 * first one `aria-role`, so only its templates rename it.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(host: MiniPlatform) {
      const { template } = host
      if (!template) return
      template.mergeComponents(ctx, attributes)
      // The runtime numbers attributes the way the template does, so both must know the same list.
      host.runtimePath = [host.runtimePath, path.resolve(__dirname, 'runtime.js')].flat()
      if (host.platform !== 'weapp') return
      const build = template.buildAttribute.bind(template)
      template.buildAttribute = (list, nodeName) => build(list, nodeName).replace(/(^|\s)role="/g, '$1aria-role="')
    },
  })
}
