import type { Lock } from '@/contract'
import { open } from '@/navigation'

type Which = Pick<Lock, 'channel'>

/** A card has its query password; an account of a channel is opened anew by being verified again. */
export const openReset = ({ channel }: Which): void =>
  channel === null ? open('password', { mode: 'reset' }) : open('verification', { channel, mode: 'register' })

/** Back to what the lock was in the way of. */
export const goOn = ({ channel }: Which): void => (channel === null ? open('bind') : open('channels'))
