import { needPort } from './port.mjs'
import { runTypeScript } from './typescript.mjs'

const port = Number(process.env.PORT ?? 10087)
await needPort({ port, host: '127.0.0.1', name: 'another desk', change: 'PORT=10099 npm run simulate' })
process.exit(await runTypeScript('tests/simulator/simulate/main'))
