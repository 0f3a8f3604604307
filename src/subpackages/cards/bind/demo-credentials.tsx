import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { DemoMark } from '@/components/demo-mark'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import type { BindForm } from '@/domain/bind-form'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { useRuntime } from '@/services/runtime-provider'
import type { MockControl } from '@mock'

type People = Awaited<ReturnType<MockControl['personas']>>

interface DemoCredentialsProps {
  onPick: (credentials: Pick<BindForm, 'admdvs' | 'numberType' | 'number' | 'password'>) => void
}

/** Synthetic people whose cards can be bound. Shown in the demo only and labelled as demo data. */
export function DemoCredentials({ onPick }: DemoCredentialsProps) {
  const { demo } = useRuntime()
  const [open, setOpen] = useState(false)
  const [people, setPeople] = useState<People>([])
  useEffect(() => {
    let here = true
    if (open) void demo?.control.personas().then((found) => here && setPeople(found))
    else setPeople([])
    return () => void (here = false)
  }, [demo, open])
  if (!demo) return null
  return (
    <View className="bind-demo">
      <Pressable className="bind-demo-head" onPress={() => setOpen(!open)}>
        <View className="bind-demo-title">
          <Text>{cardText.demoHint}</Text>
          <DemoMark />
        </View>
        <Icon name={open ? 'close' : 'down'} size="s" />
      </Pressable>
      {people.map(({ id, nameMasked, insutype, psnType, credentials }) =>
        credentials && nameMasked && insutype && psnType ? (
          <ListRow
            key={id}
            title={`${nameMasked} · ${t.insutype[insutype]} · ${t.psnType[psnType]}`}
            detail={`${credentials.ssn} · ${credentials.ssc} · ${credentials.password}`}
            label={nameMasked}
            onPress={() => {
              onPick({ admdvs: credentials.admdvs, numberType: 'ssn', number: credentials.ssn, password: credentials.password })
              setOpen(false)
            }}
          />
        ) : null,
      )}
    </View>
  )
}
