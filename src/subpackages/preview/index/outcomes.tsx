import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Segmented } from '@/components/segmented'
import { preview } from '@/locales/zh-cn/preview'
import type { PlatformOutcomes } from '@/platform/types'
import type { Panel } from './use-panel'

interface ChoiceProps<Name extends keyof PlatformOutcomes> {
  panel: Panel
  name: Name
  label: string
  texts: Partial<Record<PlatformOutcomes[Name], string>>
}

/** One outcome of the simulated host. A manual choice holds until another scenario is loaded. */
function Choice<Name extends keyof PlatformOutcomes>({ panel: { outcomes }, name, label, texts }: ChoiceProps<Name>) {
  // The keys of `texts` are the values of this outcome.
  const values = Object.keys(texts) as PlatformOutcomes[Name][]
  return (
    <View className="panel-choice">
      <Text className="panel-label">{label}</Text>
      <Segmented
        options={values.map((value) => ({ value, text: texts[value] ?? value }))}
        value={outcomes.current()[name]}
        onChange={(value) => outcomes.override({ [name]: value })}
      />
    </View>
  )
}

/** Refusals and failures of the host itself, which no backend can produce. */
export const Outcomes = ({ panel }: { panel: Panel }) => (
  <Card title={preview.platform}>
    <Choice panel={panel} name="subscription" label={preview.subscription} texts={preview.subscriptions} />
    <View className="panel-row panel-top">
      <View className="panel-half">
        <Choice panel={panel} name="network" label={preview.network} texts={preview.networks} />
      </View>
      <View className="panel-half panel-second">
        <Choice panel={panel} name="storage" label={preview.storage} texts={preview.storages} />
      </View>
    </View>
    <View className="panel-row panel-top">
      <View className="panel-half">
        <Choice panel={panel} name="phoneNumber" label={preview.phone} texts={preview.phones} />
      </View>
      <View className="panel-half panel-second">
        <Choice panel={panel} name="camera" label={preview.camera} texts={preview.cameras} />
      </View>
    </View>
    <Choice panel={panel} name="photo" label={preview.photo} texts={preview.photos} />
    <Choice panel={panel} name="face" label={preview.face} texts={preview.faces} />
    <Choice panel={panel} name="biometric" label={preview.biometric} texts={preview.biometrics} />
    <Choice panel={panel} name="location" label={preview.location} texts={preview.locations} />
    <Choice panel={panel} name="authorization" label={preview.authorization} texts={preview.authorizations} />
  </Card>
)
