import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Card } from './card'
import { Icon } from './icon'
import { StepUpPanel, type StepUpState } from './step-up-panel'
import './state-panel.scss'

interface LockScreenProps {
  title: string
  text: string
  reason: string
  stepUp: StepUpState
  /** Action for a user who is not the owner. */
  other?: { text: string; onPress: () => void }
  onProof: () => void
}

/** Asks for verification before personal data is shown. */
export const LockScreen = ({ title, text, reason, stepUp, other, onProof }: LockScreenProps) => (
  <View>
    <View className="state-panel">
      <View className="state-symbol">
        <Icon name="lock" size="l" />
      </View>
      <Text className="state-title">{title}</Text>
      <Text className="state-text">{text}</Text>
    </View>
    <Card>
      <StepUpPanel stepUp={stepUp} accept={['biometric', 'code']} reason={reason} onProof={onProof} />
    </Card>
    {other && <Button kind="text" text={other.text} onPress={other.onPress} />}
  </View>
)
