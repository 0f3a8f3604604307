import { provide, type BuiltIn, type BuiltInHost } from './base'
import { Button } from './button'
import { Canvas } from './canvas'
import { Image } from './image'
import { Input } from './input'
import { ScrollView } from './scroll-view'
import { Slider } from './slider'
import { BUILT_IN_STYLES } from './styles'
import { Body, Text, View } from './view'

/** Built-in components that this host can draw. A template with any other one fails, and the error names it. */
const BUILT_INS: Record<string, typeof BuiltIn> = {
  view: View,
  text: Text,
  button: Button,
  input: Input,
  image: Image,
  canvas: Canvas,
  'scroll-view': ScrollView,
  slider: Slider,
  'page-body': Body,
}

/** @returns the tags that the host can draw */
export function defineBuiltIns(host: BuiltInHost): ReadonlySet<string> {
  provide(host)
  for (const [tag, element] of Object.entries(BUILT_INS)) customElements.define(`wx-${tag}`, element)
  document.head.append(Object.assign(document.createElement('style'), { textContent: BUILT_IN_STYLES }))
  return new Set(Object.keys(BUILT_INS))
}
