import { Text } from '@tarojs/components'
import { t } from '@/locales'
import './demo-mark.scss'

/** Stands on every page in every state; there is no way to switch it off. */
export const DemoMark = () => <Text className="demo-mark">{t.common.demoMark}</Text>
