import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { sessionEnd } from '@/contract/operations/session'
import { t } from '@/locales'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'

/** Signing out also works offline: the phone's data is deleted whatever the server answers. */
export function SignOutSheet({ onClose }: { onClose: () => void }) {
  const { forgetUser } = useRuntime()
  const end = useAction(sessionEnd)
  const leave = async () => {
    await end.run({})
    forgetUser()
  }
  return (
    <Sheet title={t.me.signOutTitle} onClose={onClose}>
      <Text className="me-paragraph">{t.me.signOutText}</Text>
      <Button kind="danger" text={t.me.signOutConfirm} disabled={end.pending} onPress={() => void leave()} />
      <Button kind="text" text={t.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
