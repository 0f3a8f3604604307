import { fileStore } from './file-store'
import { startServer } from './server'

/** Entry of `npm run mock`. `MOCK_PORT` and `MOCK_STATE` (a file) are optional. */
void startServer({
  port: Number(process.env.MOCK_PORT ?? 4010),
  store: fileStore(process.env.MOCK_STATE ?? '.cache/mock-state.json'),
  clock: () => Date.now(),
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}).then(({ url }) => process.stdout.write(`mock backend on ${url}\n`))
