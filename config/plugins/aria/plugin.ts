import type { IPluginContext } from '@tarojs/service'
import attributes from './attributes.json'

type Attributes = Record<string, string>

/** The parts of Taro's platform object that this plugin uses; Taro publishes no type for it. */
interface MiniPlatform {
  platform: string
  template?: {
    mergeComponents(ctx: IPluginContext, patch: Record<string, Attributes>): void
    buildAttribute(attributes: Attributes, nodeName: string): string
  }
}

/**
 * Taro's templates drop every `aria-*` attribute, so screen readers get none. This adds them to the
 * components we use. JSX always uses `role`, `aria-label` and `aria-hidden`; only WeChat calls the
 * first one `aria-role`, so only its templates rename it.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(host: MiniPlatform) {
      const { template } = host
      if (!template) return
      template.mergeComponents(ctx, attributes)
      if (host.platform !== 'weapp') return
      const build = template.buildAttribute.bind(template)
      template.buildAttribute = (list, nodeName) => build(list, nodeName).replace(/(^|\s)role="/g, '$1aria-role="')
    },
  })
}
