import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const HOME = '/usr/lib/postgresql'

/** Folder of PostgreSQL's programs on Debian; null where there is none. */
function programs() {
  const versions = existsSync(HOME) ? readdirSync(HOME).sort((a, b) => Number(b) - Number(a)) : []
  const bin = versions.map((version) => path.join(HOME, version, 'bin')).find((folder) => existsSync(path.join(folder, 'initdb')))
  return bin ?? null
}

/** Installs Debian's PostgreSQL, where permissions allow it. */
function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const how of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ])
    if (spawnSync('apt-get', how, { env, stdio: 'ignore' }).status !== 0) return
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** PostgreSQL does not run as root. */
function otherUser() {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'postgres'], { encoding: 'utf8' })))
  return { uid, gid }
}

/**
 * Starts a PostgreSQL for this run, in a temporary folder. `fsync` stays on, so that it is as durable as a real one.
 * @returns its address and a function to stop it; null where none is installed or can be
 */
export async function startPostgres() {
  if (programs() === null) install()
  const bin = programs()
  if (bin === null) return null
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-'))
  const who = otherUser()
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid)
  const port = await freePort()
  const call = (program, how) =>
    execFileSync(path.join(bin, program), how, { ...who, cwd: folder, stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const data = path.join(folder, 'data')
  call('initdb', ['-D', data, '-U', 'insurer', '--auth=trust', '--encoding=UTF8'])
  call('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', `-p ${port} -h 127.0.0.1 -k ${folder}`, 'start'])
  return {
    url: `postgres://insurer@127.0.0.1:${port}/postgres`,
    stop() {
      call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
