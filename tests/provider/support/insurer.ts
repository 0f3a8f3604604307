import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { MockControl } from '@mock'
import { ROOT } from '../../build/built'
import provider from './provider.json'

/** Compiled into the builds under test; differs from the port of `npm run mock`, which may be running. */
export const API = provider.api

type Control = Omit<MockControl, 'onChange'>

/** The mock as a process of its own, with its state in a file, in the role of a provider. */
export class Insurer {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'insurer-'))
  private readonly program = path.join(this.folder, 'server.cjs')
  private process: ChildProcess | null = null

  constructor() {
    buildSync({
      entryPoints: [path.join(ROOT, 'mock/server/main.ts')],
      outfile: this.program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      packages: 'external',
      tsconfig: path.join(ROOT, 'tsconfig.json'),
    })
  }

  /** Starts, or starts again with the stored state. */
  async start(): Promise<void> {
    const env = { ...process.env, MOCK_PORT: new URL(API).port, MOCK_STATE: path.join(this.folder, 'state.json'), MOCK_LOG: 'off' }
    // NODE_PATH, because the program lies outside the project, where its packages are not found.
    const child = spawn(process.execPath, [this.program], {
      cwd: ROOT,
      env: { ...env, NODE_PATH: path.join(ROOT, 'node_modules') },
      stdio: 'pipe',
    })
    this.process = child
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => chunk.includes('mock backend on') && resolve())
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.on('exit', (code) => reject(new Error(`the insurer stopped with ${code ?? 'a signal'}: ${said}`)))
    })
  }

  /** Kills the process without a clean shutdown. */
  async kill(): Promise<void> {
    const child = this.process
    if (!child) return
    child.removeAllListeners('exit')
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    this.process = null
  }

  async close(): Promise<void> {
    await this.kill()
    fs.rmSync(this.folder, { recursive: true, force: true })
  }

  /** Calls the operators' control of the insurer. */
  async control<Name extends keyof Control>(name: Name, ...given: Parameters<Control[Name]>): Promise<ReturnType<Control[Name]>> {
    const response = await fetch(`${API}/__mock/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    const { result, error } = (await response.json()) as { result: ReturnType<Control[Name]>; error?: string }
    if (error) throw new Error(`${name}: ${error}`)
    return result
  }

  /** Code of the SMS sent last. */
  async smsCode(): Promise<string> {
    for (let tries = 40; tries > 0; tries -= 1) {
      const sms = (await this.control('outbox')).find(({ channel }) => channel === 'sms')
      if (sms?.code) return sms.code
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the insurer sent no SMS')
  }
}
