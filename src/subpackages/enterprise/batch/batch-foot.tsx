import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import type { Batch } from '@/contract'
import { batchText as t } from '@/locales/zh-cn/enterprise'
import { back, open } from '@/navigation'

/** While it runs: stop it, or leave it to the server. Afterwards: what to do with the results. */
export function BatchFoot({ batch: { state, done }, onCancel }: { batch: Batch; onCancel: () => void }) {
  if (state === 'running') {
    return (
      <View>
        <View className="hr-foot">
          <Button className="hr-foot-button" kind="outline" text={t.cancel} onPress={onCancel} />
          <Button className="hr-foot-button hr-foot-second" kind="soft" text={t.leave} onPress={back} />
        </View>
        <Text className="hr-foot-note">{t.kept(done)}</Text>
      </View>
    )
  }
  if (done === 0) return <Button kind="soft" text={t.toHome} onPress={back} />
  return (
    <View className="hr-foot">
      <Button className="hr-foot-button" kind="outline" text={t.export} onPress={() => open('enterprise-export')} />
      <Button className="hr-foot-button hr-foot-second" text={t.analysis} onPress={() => open('workforce')} />
    </View>
  )
}
