import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const bin = path.join(root, 'node_modules/.bin')

/**
 * Runs a program of node_modules (or an absolute path) from the root, without stdin.
 * @param {object} options `quiet`: true shows no output, 'stdout' shows stderr only; `shown`: what of a piece of output is shown
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, quiet = false, shown = (text) => text, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(path.isAbsolute(program) ? program : path.join(bin, program), args, {
      cwd,
      // Turns off the CLI's update and usage checks, which use the network.
      env: { ...process.env, TARO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (stream, loud) => (chunk) => {
      output += chunk
      if (loud) stream.write(shown(String(chunk)))
    }
    child.stdout.on('data', take(process.stdout, !quiet))
    child.stderr.on('data', take(process.stderr, quiet !== true))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export const taro = (target, { watch = false, ...options } = {}) =>
  run('taro', ['build', '--no-check', '--type', target, ...(watch ? ['--watch'] : [])], {
    ...options,
    env: { NODE_ENV: watch ? 'development' : 'production', ...options.env },
  })
