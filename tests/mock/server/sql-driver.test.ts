import { existsSync, writeFileSync } from 'node:fs'
import { memoryDriver, type Driver } from '@mock'
import { isStoreError } from '../../../mock/storage/driver'
import { createStore } from '../../../mock/storage/transaction'
import { DATABASES } from '../../support/databases'
import { bundle, newDatabase, run } from './support/child'

const DRIVERS: readonly (readonly [string, () => Promise<Driver>])[] = [['memory', () => Promise.resolve(memoryDriver())], ...DATABASES]

const put = (key: string, text: string | null, expiresAt: number | null = null) => ({ key, text, expiresAt })

describe.each(DRIVERS)('documents in %s', (name, newDriver) => {
  it('are read in the order asked for, listed by how their key begins, and gone when removed', async () => {
    const driver = await newDriver()
    await driver.commit({ checks: [], changes: [put('b/2', '{"x":2}'), put('b/10', '{"x":10}'), put('a/1', '{"x":1}')] })
    const read = await driver.read(['a/1', 'nothing', 'b/2'])
    expect(read.map((stored) => stored && (JSON.parse(stored.text) as unknown))).toEqual([{ x: 1 }, null, { x: 2 }])
    expect(await driver.list('b/')).toEqual(['b/10', 'b/2'])
    expect(await driver.list('')).toEqual(['a/1', 'b/10', 'b/2'])
    await driver.commit({ checks: [], changes: [put('b/2', null)] })
    expect(await driver.list('b/')).toEqual(['b/10'])
  })

  it('are kept all together, or not at all where a version has moved on', async () => {
    const driver = await newDriver()
    await driver.commit({ checks: [], changes: [put('a', '{"x":1}')] })
    const [before] = await driver.read(['a'])
    const version = before?.version ?? 0
    expect(await driver.commit({ checks: [{ key: 'a', version }], changes: [put('a', '{"x":2}')] })).toBe(true)
    expect(await driver.commit({ checks: [{ key: 'a', version }], changes: [put('a', '{"x":3}'), put('b', '{}')] })).toBe(false)
    // What was not there must not be there now.
    expect(await driver.commit({ checks: [{ key: 'a', version: 0 }], changes: [put('b', '{}')] })).toBe(false)
    // Removed and made anew is another one.
    await driver.commit({ checks: [], changes: [put('a', null)] })
    await driver.commit({ checks: [], changes: [put('a', '{"x":1}')] })
    expect(await driver.commit({ checks: [{ key: 'a', version }], changes: [put('b', '{}')] })).toBe(false)
    expect(await driver.list('')).toEqual(['a'])
  })

  it('give way to what takes the place of everything', async () => {
    const driver = await newDriver()
    await driver.commit({ checks: [], changes: [put('a', '{}'), put('b', '{}')] })
    await driver.commit({ checks: [], changes: [put('b', '{"x":1}'), put('c', '{}')], replace: true })
    expect(await driver.list('')).toEqual(['b', 'c'])
  })

  it('end when they expire, at the very moment', async () => {
    const driver = await newDriver()
    await driver.commit({ checks: [], changes: [put('a', '{}', 1000), put('b', '{}', 1001), put('c', '{}')] })
    await driver.sweep(1000)
    expect(await driver.list('')).toEqual(['b', 'c'])
  })

  it('of another sandbox are nobody’s business', async () => {
    const [one, other] = [await newDriver(), await newDriver()]
    await one.commit({ checks: [], changes: [put('a', '{}')] })
    await other.commit({ checks: [], changes: [], replace: true })
    expect([await one.list(''), await other.list(''), await other.read(['a'])]).toEqual([['a'], [], [null]])
  })

  it('count right however many units of work meet', async () => {
    const driver = await newDriver()
    const stores = [createStore(driver), createStore(driver)]
    const add = (index: number) =>
      stores[index % 2]!.transaction(async (tx) => {
        const log = await tx.log.open('everybody', {})
        await new Promise((resolve) => setTimeout(resolve, index % 3))
        log.next += 1
      })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => add(index)))
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length
    // Whoever met somebody else each time was told so, and has left nothing.
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(isStoreError(outcome.reason)).toBe(true)
    expect(kept).toBeGreaterThan(1)
    expect(await stores[0]!.look(async (tx) => (await tx.log.get('everybody'))?.next)).toBe(1 + kept)
  })

  it(`are what they were (${name}) when a unit of work fails, and what it counted when it refuses`, async () => {
    const store = createStore(await newDriver())
    const failing = store.transaction(async (tx) => {
      await tx.log.open('a', { next: 5 })
      throw new TypeError('a fault of ours')
    })
    await expect(failing).rejects.toThrow('a fault of ours')
    expect(await store.look((tx) => tx.log.get('a'))).toBeNull()
  })
})

describe('the embedded database', () => {
  it('survives kill -9 in the middle of a write: whole, and no older than what was said to be kept', async () => {
    const writer = bundle('tests/mock/server/support/writer')
    const place = newDatabase()
    let kept = 0
    for (let round = 0; round < 4; round += 1) {
      const child = run(writer, [place, String(kept + 1)])
      await child.says(/kept \d+\n[^]*kept \d+\n/)
      // Another moment of the write each time.
      await new Promise((resolve) => setTimeout(resolve, 13 * round))
      child.process.kill('SIGKILL')
      expect(await child.ended).toBe('SIGKILL')
      kept = Math.max(...[...child.output().matchAll(/kept (\d+)\n/g)].map(([, serial]) => Number(serial)))
      const found = /found (\d+) (\d+)\n/.exec(child.output())
      // Both documents of one unit of work, and never one without the other.
      if (round > 0) expect(found?.[1]).toBe(found?.[2])
    }
    const last = run(writer, [place, 'look'])
    const [, one, other] = await last.says(/found (\d+) (\d+)\n/)
    expect(Number(one)).toBeGreaterThanOrEqual(kept)
    expect(other).toBe(one)
    expect(await last.ended).toBe(0)
  }, 120_000)

  it('takes one program at a time, and whoever comes after one that was killed', async () => {
    const writer = bundle('tests/mock/server/support/writer')
    const place = newDatabase()
    const first = run(writer, [place, '1'])
    await first.says(/kept 1\n/)
    const second = run(writer, [place, '1'])
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`process ${first.process.pid} already uses it`)
    first.process.kill('SIGKILL')
    await first.ended
    expect(existsSync(`${place}.lock`)).toBe(true)
    writeFileSync(`${place}.note`, 'nothing else has changed')
    const third = run(writer, [place, 'look'])
    expect(await third.ended).toBe(0)
  }, 60_000)
})
