import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { classes } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

export const Scenarios = ({ panel }: { panel: Panel }) => (
  <Card title={preview.scenario}>
    <View className="tiles">
      {panel.control.scenarios().map(({ id }) => {
        const on = id === panel.status.scenarioId
        return (
          <Pressable
            key={id}
            className={classes('tile tile-quarter', on && 'tile-chosen')}
            role="radio"
            checked={on}
            onPress={() => panel.chooseScenario(id)}
          >
            <Text>{preview.scenarios[id]}</Text>
          </Pressable>
        )
      })}
    </View>
    <Text className="panel-note">{preview.looks[panel.status.scenarioId]}</Text>
    <Button kind="soft" text={preview.see} onPress={panel.see} />
  </Card>
)
