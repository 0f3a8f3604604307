import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './appearance'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './list-row.scss'

export type Tone = 'plain' | 'brand' | 'pool' | 'warn' | 'danger'

interface ListRowProps {
  icon?: IconName
  tone?: Tone
  title: string
  detail?: string | undefined
  end?: ReactNode
  danger?: boolean
  label?: string
  /** A tap acts on this page and opens no other, so there is no chevron. */
  inPlace?: boolean
  onPress?: () => void
}

/** A row of a list. With `onPress` it can be tapped, and has a chevron where that opens another page. */
export function ListRow({ icon, tone = 'plain', title, detail, end, danger = false, label, inPlace = false, onPress }: ListRowProps) {
  const chevron = onPress !== undefined && !inPlace
  const content = (
    <>
      {icon && (
        <View className={classes('list-row-icon', `list-row-icon-${tone}`)}>
          <Icon name={icon} />
        </View>
      )}
      <View className="list-row-main">
        <Text className={classes('list-row-title', danger && 'list-row-title-danger')}>{title}</Text>
        {detail && <Text className="list-row-detail">{detail}</Text>}
      </View>
      {(end !== undefined || chevron) && (
        <View className="list-row-end">
          {typeof end === 'string' ? <Text>{end}</Text> : end}
          {chevron && <Icon name="right" size="s" />}
        </View>
      )}
    </>
  )
  if (!onPress) return <View className="list-row">{content}</View>
  return (
    <Pressable className="list-row" label={label} onPress={onPress}>
      {content}
    </Pressable>
  )
}
