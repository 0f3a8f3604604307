import { Text } from '@tarojs/components'
import { t } from '@/locales'
import './demo-mark.scss'

/** The demo mark. Shown on every page in every state; it cannot be switched off. */
export const DemoMark = () => <Text className="demo-mark">{t.common.demoMark}</Text>
