import { spawnSync } from 'node:child_process'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../support/project-root'

const script = (name: string): string => path.join(projectRoot(), 'config/scripts', name)
const open: net.Server[] = []
afterAll(() => open.forEach((server) => server.close()))

/** Takes a port, or finds it taken. @returns its number */
const take = (port = 0) =>
  new Promise<number>((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(port))
    server.listen(port, '127.0.0.1', () => {
      open.push(server)
      resolve((server.address() as AddressInfo).port)
    })
  })

const run = (name: string, environment: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, said: stdout + stderr }
}

describe('a port that is taken', () => {
  test('ends the preview, which would tell the address of whoever has it', async () => {
    await take(10086)
    const { status, said } = run('start.mjs')
    expect([status, said]).toEqual([1, expect.stringContaining('port 10086 is in use')])
    expect(said).not.toContain('http://')
  })

  test.each([
    ['simulate.mjs', 'PORT'],
    ['mock.mjs', 'MOCK_PORT'],
  ])('ends %s in a sentence that names another', async (name, variable) => {
    const port = await take()
    const { status, said } = run(name, { [variable]: String(port) })
    expect([status, said.trim().split('\n').length]).toEqual([1, 1])
    expect(said).toContain(`port ${port} is in use`)
    expect(said).toContain(`${variable}=`)
  })
})

test('what the development server says before it answers is left out, and an error is not', () => {
  const text = '<i> [webpack-dev-server] Loopback: http://localhost:10086/\nERROR in ./src/app.tsx\n- 即将开始启动编译，请稍等~\n'
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { withoutNoise } = await import(${JSON.stringify(pathToFileURL(script('without-noise.mjs')))}); process.stdout.write(withoutNoise(${JSON.stringify(text)}))`,
    ],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('ERROR in ./src/app.tsx\n')
})
