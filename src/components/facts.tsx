import { Text } from '@tarojs/components'
import './facts.scss'

/** Facts in a line that breaks between two of them and within none, such as a number. */
export const Facts = ({ className, facts }: { className: string; facts: readonly string[] }) => (
  <Text className={className}>
    {facts.map((fact, index) => (
      <Text key={fact} className="facts-one">
        {index < facts.length - 1 ? `${fact} · ` : fact}
      </Text>
    ))}
  </Text>
)
