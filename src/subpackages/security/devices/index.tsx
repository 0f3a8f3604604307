import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { devicesConfirm, devicesList, devicesSignOut } from '@/contract/operations/devices'
import { security } from '@/locales/zh-cn/security'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { DeviceCard } from './device-card'
import './index.scss'

const t = security.devicePage
const SKELETON = [
  [
    [60, 22],
    [80, 17],
  ],
  [
    [60, 22],
    [80, 17],
  ],
] as const

export default function DevicesPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote(devicesList, {}, { enabled: signedIn })
  usePageRefresh(refresh)
  const confirm = useAction(devicesConfirm)
  const signOut = useAction(devicesSignOut)
  const failure = confirm.failure ?? signOut.failure
  const dismiss = () => {
    confirm.reset()
    signOut.reset()
  }
  // After a device is signed out, the page suggests a new password: whoever used it may know the old one.
  const [signedOut, setSignedOut] = useState(false)
  const devices = 'data' in view ? view.data.devices : []
  const unconfirmed = devices.some((device) => !device.confirmed && !device.current)
  const change = { text: security.passwordPage.change, onPress: () => open('password', { mode: 'change' }) }
  const remove = async (deviceId: string) => setSignedOut((await signOut.run({ deviceId })) !== null)
  return (
    <Page title={security.devices}>
      {failure && <FailureNotice failure={failure} onStep={{ retry: dismiss, back: dismiss }} />}
      {unconfirmed && <Banner tone="danger" icon="warning" text={t.warn} actions={[change]} />}
      {signedOut && <Banner tone="brand" icon="check" title={t.signedOutTitle} text={t.signedOutText} actions={[change]} />}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {() =>
          devices.map((device) => (
            <DeviceCard
              key={device.deviceId}
              device={device}
              now={clock()}
              busy={confirm.pending || signOut.pending}
              onConfirm={() => void confirm.run({ deviceId: device.deviceId })}
              onSignOut={() => void remove(device.deviceId)}
            />
          ))
        }
      </RemoteFrame>
      {devices.length > 1 && <Text className="devices-note">{t.note}</Text>}
    </Page>
  )
}
