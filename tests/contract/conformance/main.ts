import { conformance } from './cli'

/** Settles on SIGINT, SIGTERM, or after the seconds. */
const ended = (seconds: number | null): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
    if (seconds !== null) setTimeout(resolve, seconds * 1000)
  })

const world = { env: process.env, say: (text: string) => void process.stderr.write(text), ended }

void conformance(process.argv.slice(2), world).then(({ code, text }) => process.stdout.write(text, () => process.exit(code)))
