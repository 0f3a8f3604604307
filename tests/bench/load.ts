import { memoryDriver } from '@mock'
import { SERVER_CRYPTO } from '../../mock/server/crypto'
import { startServer } from '../../mock/server/server'
import { prepare, sqlDriver, type Sql } from '../../mock/server/sql-driver'
import { askJson } from './ask'
import { collectGarbage } from './garbage'

/** Requests of a bench are no attack. */
const RATES = { session: 1_000_000, address: 1_000_000 }
const SIGN_INS = 20
const ASKED = 500

/** ms that 99 of 100 overviews take at most, one after the other. */
async function p99(url: string, token: string): Promise<number> {
  const times: number[] = []
  for (let asked = 0; asked < ASKED; asked += 1) {
    const began = performance.now()
    await askJson(`${url}/v1/cards/primary/overview`, 'GET', undefined, token)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(ASKED * 0.99)] ?? 0
}

/** What a sign-in costs beside its documents: a password is hashed, again and again. */
async function hash(goesOn: () => boolean): Promise<void> {
  while (goesOn()) await SERVER_CRYPTO.hashPassword('Wrong-1234', 'a salt')
}

/** What overviews wait for beside so many sign-ins under way, ms. */
export async function measureBeside(): Promise<{ alone: number; beside: number }> {
  const server = await startServer({ driver: memoryDriver(), clock: () => Date.now(), port: 0, rates: RATES })
  const token = (await server.control.useScenario('normal'))?.token ?? ''
  await p99(server.url, token)
  const alone = await p99(server.url, token)
  let goesOn = true
  const others = Array.from({ length: SIGN_INS }, () => hash(() => goesOn))
  const beside = await p99(server.url, token)
  goesOn = false
  await Promise.all(others)
  await server.close()
  return { alone, beside }
}

/** MB of memory in use after so many sandboxes were made and each was asked once. */
export async function measureSandboxes(sql: Sql, counts: readonly number[]): Promise<{ sandboxes: number; megabytes: number }[]> {
  await prepare(sql)
  const driver = sqlDriver(sql, `bench-${process.pid}`)
  const server = await startServer({ driver, sandboxDriver: (id) => sqlDriver(sql, id), clock: () => Date.now(), port: 0, rates: RATES })
  const found: { sandboxes: number; megabytes: number }[] = []
  let made = 0
  for (const count of counts) {
    for (; made < count; made += 1) {
      const { baseUrl } = await askJson<{ baseUrl: string }>(`${server.url}/sandboxes`, 'POST', {})
      await askJson(`${baseUrl}/v1/places`, 'GET')
    }
    collectGarbage()
    found.push({ sandboxes: count, megabytes: process.memoryUsage().heapUsed / 1e6 })
  }
  await server.close()
  return found
}
