import { Text } from '@tarojs/components'
import type { Tone } from './list-row'
import './tag.scss'

export const Tag = ({ text, tone = 'plain' }: { text: string; tone?: Tone }) => <Text className={`tag tag-${tone}`}>{text}</Text>
