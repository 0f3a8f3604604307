import { Text } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { security } from '@/locales/zh-cn/security'
import { open, useRequireSession } from '@/navigation'
import { clock, useAction, usePageRefresh, useRemote } from '@/runtime'
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
  const signedIn = useRequireSession()
  const { view, refresh } = useRemote('devices.list', {}, { enabled: signedIn })
  usePageRefresh(refresh)
  const confirm = useAction('devices.confirm')
  const signOut = useAction('devices.sign-out')
  const failure = confirm.failure ?? signOut.failure
  const dismiss = () => {
    confirm.reset()
    signOut.reset()
  }
  const unconfirmed = 'data' in view && view.data.devices.some((device) => !device.confirmed && !device.current)
  return (
    <Page title={security.devices}>
      {failure && <FailureNotice failure={failure} onStep={{ retry: dismiss, back: dismiss }} />}
      {unconfirmed && (
        <Banner
          tone="danger"
          icon="warning"
          text={t.warn}
          actions={[{ text: security.passwordPage.change, onPress: () => open('password', { mode: 'change' }) }]}
        />
      )}
      <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
        {({ devices }) =>
          devices.map((device) => (
            <DeviceCard
              key={device.deviceId}
              device={device}
              now={clock()}
              busy={confirm.pending || signOut.pending}
              onConfirm={() => void confirm.run({ deviceId: device.deviceId })}
              onSignOut={() => void signOut.run({ deviceId: device.deviceId })}
            />
          ))
        }
      </RemoteFrame>
      <Text className="devices-note">{t.note}</Text>
    </Page>
  )
}
