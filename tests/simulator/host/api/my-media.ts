import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'

const CANCELLED = 11
const NOT_ALLOWED = 2001

export const mediaOf = ({ answers, camera }: Environment) => ({
  chooseImage(options: Callbacks & { sourceType: string[] }) {
    const taken = camera.take(options.sourceType.includes('camera') ? 'camera' : 'album')
    if (taken.kind === 'denied') return answers.fail(options, { error: NOT_ALLOWED, errorMessage: '用户不允许授权' })
    if (taken.kind === 'cancelled') return answers.fail(options, { error: CANCELLED, errorMessage: '用户取消' })
    return answers.succeed(options, { tempFilePaths: [taken.path], apFilePaths: [taken.path] })
  },
})
