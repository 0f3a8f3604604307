import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'

type Guarded = <Given extends Callbacks>(name: string, run: (options: Given) => unknown) => (options: Given) => unknown

/** Camera and album, which require the privacy guide's consent and then the person's permission; and the app's own files. */
export const mediaOf = ({ answers, camera, outside }: Environment, guarded: Guarded) => ({
  chooseMedia: guarded('chooseMedia', (options: Callbacks & { sourceType: string[] }) => {
    const taken = camera.take(options.sourceType.includes('camera') ? 'camera' : 'album')
    if (taken.kind === 'denied') return answers.fail(options, { errMsg: 'chooseMedia:fail auth deny' })
    if (taken.kind === 'cancelled') return answers.fail(options, { errMsg: 'chooseMedia:fail cancel' })
    const file = { tempFilePath: taken.path, size: taken.path.length, fileType: 'image' }
    return answers.succeed(options, { tempFiles: [file], type: 'image', errMsg: 'chooseMedia:ok' })
  }),
  saveImageToPhotosAlbum: guarded('saveImageToPhotosAlbum', (options: Callbacks & { filePath: string }) => {
    outside.saved.push(options.filePath)
    return answers.succeed(options, { errMsg: 'saveImageToPhotosAlbum:ok' })
  }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    writeFileSync: (path: string, data: string) => void (outside.files[path] = data),
    unlinkSync: (path: string) => Reflect.deleteProperty(outside.files, path),
  }),
})
