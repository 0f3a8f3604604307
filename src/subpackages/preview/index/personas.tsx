import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { formatFen } from '@/domain/money'
import { t } from '@/locales'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

type Persona = Panel['personas'][number]

const worthOf = ({ nameMasked, balance }: Persona): string => {
  if (nameMasked === null) return preview.noCard
  return balance === null ? preview.noAccount : formatFen(balance)
}
const ROLES: Partial<Record<Persona['id'], string>> = preview.roles
const aboutOf = ({ id, psnType, insutype, age }: Persona): string =>
  [ROLES[id] ?? (psnType && t.psnType[psnType]), insutype && t.insutype[insutype], age !== null && preview.age(age)]
    .filter(Boolean)
    .join(' · ')

export const Personas = ({ panel }: { panel: Panel }) => (
  <Card title={preview.persona}>
    <View className="tiles">
      {panel.personas.map((persona) => {
        const name = persona.nameMasked ?? preview.nobody
        const on = persona.id === panel.status.personaId
        return (
          <Pressable
            key={persona.id}
            className={classes('tile tile-half', on && 'tile-on')}
            role="radio"
            checked={on}
            onPress={() => panel.choosePersona(persona.id, name)}
          >
            <View className="tile-head">
              <Text className="tile-name">{name}</Text>
              <Text>{worthOf(persona)}</Text>
            </View>
            <Text className="tile-about">{aboutOf(persona)}</Text>
          </Pressable>
        )
      })}
    </View>
  </Card>
)
