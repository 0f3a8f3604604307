import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { t } from '@/locales'
import { forgetEverythingLocal, useAction } from '@/runtime'

/** Signing out works without a network too: what is on this phone goes, whatever the server says. */
export function SignOutSheet({ onClose }: { onClose: () => void }) {
  const end = useAction('session.end')
  const leave = async () => {
    await end.run({})
    forgetEverythingLocal()
  }
  return (
    <Sheet title={t.me.signOutTitle} onClose={onClose}>
      <Text className="me-paragraph">{t.me.signOutText}</Text>
      <Button kind="danger" text={t.me.signOutConfirm} disabled={end.pending} onPress={() => void leave()} />
      <Button kind="text" text={t.common.cancel} onPress={onClose} />
    </Sheet>
  )
}
