import { Text, View } from '@tarojs/components'
import './marked-name.scss'

/** A name with the part that was typed marked; colour is not the only sign, since the part is what was typed. */
export function MarkedName({ name, query }: { name: string; query: string }) {
  const at = query === '' ? -1 : name.toLowerCase().indexOf(query.toLowerCase())
  if (at < 0) return <Text className="marked">{name}</Text>
  return (
    <View className="marked">
      <Text>{name.slice(0, at)}</Text>
      <Text className="marked-part">{name.slice(at, at + query.length)}</Text>
      <Text>{name.slice(at + query.length)}</Text>
    </View>
  )
}
