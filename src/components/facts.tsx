import { Text, View } from '@tarojs/components'
import './facts.scss'

/**
 * Facts in a line that breaks between two of them and within none, such as a number. Flex items, because nested texts of a mini-program
 * have no break between them.
 */
export const Facts = ({ className, facts }: { className: string; facts: readonly string[] }) => (
  <View className={className}>
    <View className="facts">
      {facts.map((fact, index) => (
        <Text key={fact}>{index < facts.length - 1 ? `${fact}\u00A0·\u00A0` : fact}</Text>
      ))}
    </View>
  </View>
)
