import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Submit } from '@/components/submit'
import { entriesLeft } from '@/domain/recovery'
import { workplaceText as t } from '@/locales/zh-cn/workplace'
import type { Decision } from './use-decision'

/** Yes and no beside each other, as easy and as plain: a no is nothing dangerous. Before anything is ticked, the yes leads to the list. */
export function DecideFoot({ decision: { ticked, waiting, pending, accept, refuse } }: { decision: Decision }) {
  const some = ticked.length > 0
  return (
    <View>
      <Submit
        text={t.accept(ticked.length)}
        busy={pending ? t.deciding : null}
        missing={entriesLeft({ consent: some })}
        missingText={t.pickFirst}
        onPress={accept}
      />
      {some && ticked.length < waiting.length && <Text className="work-foot-note">{t.refuseRest}</Text>}
      <Button className="work-refuse" kind="outline" text={t.refuse} disabled={pending} onPress={refuse} />
    </View>
  )
}
