import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'
import type { Panel } from './use-panel'

export const Scenarios = ({ panel }: { panel: Panel }) => (
  <Card title={t.preview.scenario}>
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
            <Text>{t.preview.scenarios[id]}</Text>
          </Pressable>
        )
      })}
    </View>
  </Card>
)
