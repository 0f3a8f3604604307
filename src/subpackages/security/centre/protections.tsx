import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import type { IconName } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { StepUpSheet } from '@/components/step-up-sheet'
import { Toggle } from '@/components/toggle'
import type { Security } from '@/contract'
import { securitySet } from '@/contract/operations/protection'
import { security as t } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useStepUp } from '@/services/use-step-up'

const PROTECTIONS = ['twoFactor', 'biometric', 'autoLock'] as const
type Protection = (typeof PROTECTIONS)[number]

const ICONS: Record<Protection, IconName> = { twoFactor: 'message', biometric: 'face', autoLock: 'lock' }
const DETAILS: Record<Protection, string> = { twoFactor: t.twoFactorDetail, biometric: t.biometricDetail, autoLock: t.autoLockDetail }

/** Whether the phone offers a fingerprint or face unlock; null until the host has answered. */
function useHasBiometric(): boolean | null {
  const { platform } = useRuntime()
  const [has, setHas] = useState<boolean | null>(null)
  useEffect(() => {
    let shown = true
    void platform.biometricKind().then((kind) => shown && setHas(kind !== 'none'))
    return () => void (shown = false)
  }, [platform])
  return has
}

/** A protection is switched on by a tap, and off only after proof of identity. */
export function Protections({ security }: { security: Security }) {
  const set = useAction(securitySet)
  const [leaving, setLeaving] = useState<Protection | null>(null)
  const hasBiometric = useHasBiometric()
  const change = (protection: Protection, on: boolean) => {
    set.reset()
    if (on) void set.run({ [protection]: true })
    else setLeaving(protection)
  }
  return (
    <>
      {set.failure && <FailureNotice failure={set.failure} onStep={{ retry: set.reset }} />}
      <Card tight>
        {PROTECTIONS.map((protection) => {
          // A protection that is on can be switched off on any phone.
          const missing = protection === 'biometric' && hasBiometric === false && !security.biometric
          return (
            <ListRow
              key={protection}
              icon={ICONS[protection]}
              title={t[protection]}
              detail={missing ? t.biometricNone : DETAILS[protection]}
              end={
                <Toggle
                  on={security[protection]}
                  label={t[protection]}
                  disabled={missing || set.pending}
                  onChange={(on) => change(protection, on)}
                />
              }
            />
          )
        })}
      </Card>
      {leaving && (
        <OffSheet
          name={t[leaving]}
          onProof={(proof) => {
            setLeaving(null)
            void set.run({ [leaving]: false, proof })
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}

/** A separate component, so that a code is requested only when something is to be switched off. */
function OffSheet({ name, onProof, onClose }: { name: string; onProof: (proof: string) => void; onClose: () => void }) {
  const stepUp = useStepUp('protection')
  return <StepUpSheet title={t.offTitle(name)} text={t.offText} stepUp={stepUp} onProof={onProof} onClose={onClose} />
}
