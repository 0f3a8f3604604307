import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import type { Decision } from './use-decision'

/** Yes and no beside each other, as easy and as plain: a no is nothing dangerous. */
export function DecideFoot({ decision: { ticked, waiting, pending, accept, refuse } }: { decision: Decision }) {
  const some = ticked.length > 0
  return (
    <View>
      <Button text={pending ? t.deciding : some ? t.accept(ticked.length) : t.pickFirst} disabled={pending || !some} onPress={accept} />
      {some && ticked.length < waiting.length && <Text className="work-foot-note">{t.refuseRest}</Text>}
      <Button className="work-refuse" kind="outline" text={t.refuse} disabled={pending} onPress={refuse} />
    </View>
  )
}
