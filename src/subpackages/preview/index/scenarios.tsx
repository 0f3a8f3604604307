import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { classes } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

/** What to look at in the loaded scenario. */
function Loaded({ panel: { status, see } }: { panel: Panel }) {
  const { scenarioId } = status
  if (scenarioId === null) return <Text className="panel-note">{preview.noScenario}</Text>
  return (
    <>
      <Text className="panel-note">{preview.looks[scenarioId]}</Text>
      <Button kind="soft" text={preview.see} onPress={see} />
    </>
  )
}

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
    <Loaded panel={panel} />
  </Card>
)
