import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime'

/**
 * The host's input owns its text. Taro answers each key with a setData of what was just typed; over a slow bridge that answer
 * comes after the next key and takes it away. Here an element keeps the value it was last given, which is what the view layer
 * holds, and nothing goes back unless somebody sets it (components/text-input).
 */
FormElement.prototype.dispatchEvent = function dispatch(this: FormElement, event: TaroEvent) {
  const { mpEvent, type } = event
  // Sliders and switches: a later update of what stands around them must not set them back.
  if (mpEvent && type === 'change') this.props.value = mpEvent.detail.value
  return TaroElement.prototype.dispatchEvent.call(this, event)
}
