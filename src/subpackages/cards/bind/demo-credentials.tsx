import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
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

const ofSsn = ({ admdvs, ssn, password }: NonNullable<People[number]['credentials']>) => ({
  ...{ admdvs, numberType: 'ssn' as const, number: ssn, password },
})

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
  useFillFromAddress(onPick)
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
              onPick(ofSsn(credentials))
              setOpen(false)
            }}
          />
        ) : null,
      )}
    </View>
  )
}

/** A preview may open the form filled in with a persona's numbers: `?fill=employee`. Once, so that nothing typed is overwritten. */
function useFillFromAddress(onPick: DemoCredentialsProps['onPick']): void {
  const { demo } = useRuntime()
  const { fill } = useRouter().params
  const latest = useRef(onPick)
  latest.current = onPick
  useEffect(() => {
    let here = true
    if (demo && fill !== undefined)
      void demo.control.personas().then((people) => {
        const credentials = people.find(({ id }) => id === fill)?.credentials
        if (here && credentials) latest.current(ofSsn(credentials))
      })
    return () => void (here = false)
  }, [demo, fill])
}
