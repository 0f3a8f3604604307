import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileStore } from '../../mock/server/file-store'
import { parseState } from '../../mock/state'
import { bundle, folder, run } from './server-support/child'

describe('the file store', () => {
  it('keeps the state in one whole file of the owner, and says when it cannot', () => {
    const place = folder()
    const store = fileStore(join(place, 'deep', 'state.json'))
    expect(store.load()).toBeNull()
    expect([store.save('one'), store.save('two'), store.load(), store.writable(), store.flush()]).toEqual([true, true, 'two', true, true])
    expect(readdirSync(join(place, 'deep'))).toEqual(['state.json'])
  })

  it('tries again what it could not keep', () => {
    const place = folder()
    writeFileSync(join(place, 'deep'), 'a file where the folder should be')
    const store = fileStore(join(place, 'deep', 'state.json'))
    expect([store.save('x'), store.writable(), store.flush()]).toEqual([false, false, false])
    rmSync(join(place, 'deep'))
    expect([store.flush(), store.load()]).toEqual([true, 'x'])
  })

  it('survives kill -9 in the middle of a write: the state is whole, and no older than what was said to be kept', async () => {
    const writer = bundle('tests/mock/server-support/writer')
    const path = join(folder(), 'state.json')
    let kept = 0
    let torn = 0
    // At least one kill has to meet a write under way, or this proves nothing: it goes on until one has.
    for (let round = 0; round < 12 || (torn === 0 && round < 60); round += 1) {
      const child = run(writer, [path, String(kept + 1)])
      await child.says(/kept \d+/)
      // Another moment of the write each time.
      await new Promise((resolve) => setTimeout(resolve, (7 * round) % 85))
      child.process.kill('SIGKILL')
      expect(await child.ended).toBe('SIGKILL')
      kept = Math.max(...[...child.output().matchAll(/kept (\d+)\n/g)].map(([, serial]) => Number(serial)))
      const opened = parseState(readFileSync(path, 'utf8'))
      if (opened.status !== 'loaded') throw new Error(`round ${round}: ${opened.status}`)
      expect(opened.state.serial).toBeGreaterThanOrEqual(kept)
      expect(opened.state.messages).toHaveLength(20 + (opened.state.serial % 7) * 400)
      if (readdirSync(join(path, '..')).includes('state.json.tmp')) torn += 1
      kept = opened.state.serial
    }
    expect(torn).toBeGreaterThan(0)
  }, 60_000)
})
