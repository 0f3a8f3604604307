import { fileStore } from './file-store'
import { startServer, UnusableState, type MockServer } from './server'

/** How long requests in flight may take to finish once a stop was asked for, ms. Longer than the slowest scenario. */
const STOP_PATIENCE = 15_000

const { env } = process
const path = env.MOCK_STATE ?? '.cache/mock-state.json'
const withControl = env.MOCK_CONTROL !== 'off' && !process.argv.includes('--no-control')

function stopOnSignal(server: MockServer): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return // Ctrl-C reaches the script that started this and, through it, this program again
    stopping = true
    setTimeout(() => process.exit(1), STOP_PATIENCE).unref()
    void server.close().then((kept) => process.exit(kept ? 0 : 1))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/**
 * Entry of `npm run mock`. Optional: `MOCK_PORT`, `MOCK_STATE` (a file), `MOCK_CONTROL=off` or `--no-control` (no `/__mock`),
 * `MOCK_LOG=off`, `MOCK_DEVICES=one` (silent sign-in finds whoever came last: for one phone whose login codes never repeat).
 */
startServer({
  port: Number(env.MOCK_PORT ?? 4010),
  store: fileStore(path),
  clock: () => Date.now(),
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  withControl,
  manyDevices: env.MOCK_DEVICES !== 'one',
  ...(env.MOCK_LOG === 'off' ? {} : { log: process.stdout }),
}).then(
  (server) => {
    stopOnSignal(server)
    process.stdout.write(`mock backend on ${server.url} · docs on ${server.url}/docs · control ${withControl ? 'on' : 'off'}\n`)
  },
  (error: unknown) => {
    const told = error instanceof UnusableState ? `${path}: ${error.message}` : String(error)
    process.stderr.write(`mock backend did not start: ${told}\n`)
    process.exit(1)
  },
)
