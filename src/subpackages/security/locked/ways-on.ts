import type { Lock } from '@/contract'
import { open } from '@/navigation'

type Which = Pick<Lock, 'channel'>

/** A card's query password is reset; a channel's account is opened again by a new verification. */
export const openReset = ({ channel }: Which): void =>
  channel === null ? open('password', { mode: 'reset' }) : open('verification', { channel, mode: 'register' })

/** Returns to the page that the lock had blocked. */
export const goOn = ({ channel }: Which): void => (channel === null ? open('bind') : open('channels'))
