import { ScrollView, Text, View } from '@tarojs/components'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { t } from '@/locales'
import { FormScope } from './form'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { useSheetLayer } from './sheet-layer'
import { useShell } from './shell'
import './sheet.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A bottom sheet. Tapping the veil or the cross closes it. Rendered only while open; nothing behind it can be reached. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const id = useId()
  const layer = useSheetLayer()
  const { holdFocus } = useShell()
  const dialog = useRef<Element>(null)
  const close = useRef(onClose)
  close.current = onClose
  const [outlet, setOutlet] = useState(layer?.outlet.current)
  const enter = layer?.enter
  const locked = layer?.locked ?? false
  useEffect(() => {
    setOutlet(layer?.outlet.current)
    return enter?.(id)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the outlet is the page's own and stays
  }, [enter, id])
  useEffect(() => {
    // Without an outlet there is no content behind the sheet to hide.
    if (!locked && outlet && dialog.current) return holdFocus(dialog.current, () => close.current())
    return undefined
  }, [holdFocus, locked, outlet])
  const under = layer !== null && layer.open.includes(id) && layer.open[layer.open.length - 1] !== id
  const drawn = (
    <View className="sheet" role="dialog" aria-label={title} aria-hidden={String(under)} ref={dialog}>
      <Pressable className="sheet-veil" label={t.common.close} onPress={onClose} />
      <View className="sheet-body">
        <View className="sheet-head">
          <Text className="sheet-title">{title}</Text>
          <Pressable className="sheet-close" label={t.common.close} onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <ScrollView scrollY className="sheet-scroll" enhanced showScrollbar={false}>
          <FormScope scrolls={false}>{children}</FormScope>
        </ScrollView>
      </View>
    </View>
  )
  return outlet ? createPortal(drawn, outlet) : drawn
}
