import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime'

/**
 * The host's input owns its text. Taro sends the typed text back with a setData for each key. Over a slow bridge that answer arrives
 * after the next key and deletes it. Here an element keeps the last value that was set on it, which the view layer also has, and
 * nothing is sent back unless the app sets a value (components/text-input).
 */
FormElement.prototype.dispatchEvent = function dispatch(this: FormElement, event: TaroEvent) {
  const { mpEvent, type } = event
  // Sliders and switches keep their new value, so that a later update around them does not reset them.
  if (mpEvent && type === 'change') this.props.value = mpEvent.detail.value
  return TaroElement.prototype.dispatchEvent.call(this, event)
}
