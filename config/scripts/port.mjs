import net from 'node:net'

/** @returns {Promise<string | null>} why nothing can listen there, as the system calls it; null where something can */
const tryPort = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve(error.code ?? String(error)))
    probe.listen({ port, host }, () => probe.close(() => resolve(null)))
  })

/**
 * Ends with a sentence where a port is taken. A development server would take the next one and say nothing, so that the address that is told
 * belongs to somebody else; other servers end with a stack of calls.
 * @param {{ port: number, host: string, name: string, change?: string }} what `change`: how another port is chosen
 */
export async function needPort({ port, host, name, change }) {
  const code = await tryPort(port, host)
  if (code === null) return
  const why = code === 'EADDRINUSE' ? `port ${port} is in use` : `port ${port} cannot be used (${code})`
  const other = change ? `, or choose another port: ${change}` : ''
  console.error(`${why}, most likely by ${name} that still runs: end it with Ctrl+C in its own window${other}`)
  process.exit(1)
}
