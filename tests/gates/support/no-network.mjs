import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import workers from 'node:worker_threads'

/**
 * Import this first: from then on, opening a socket, asking a name server, or starting a process or worker (which could use the
 * network unseen) throws an error in this process, and the attempt is recorded.
 */
export const attempts = []

const refusing = (what) =>
  function refused() {
    attempts.push(what)
    throw new Error(`no network here: ${what}`)
  }

net.Socket.prototype.connect = refusing('net.connect')
dgram.createSocket = refusing('dgram.createSocket')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = refusing(`dns.${name}`)
  dns.promises[name] = refusing(`dns.promises.${name}`)
}
childProcess.ChildProcess.prototype.spawn = refusing('child_process.spawn')
for (const name of ['spawnSync', 'execSync', 'execFileSync']) childProcess[name] = refusing(`child_process.${name}`)
workers.Worker = refusing('worker_threads.Worker')
syncBuiltinESMExports()
