import { needPort } from './port.mjs'
import { runTypeScript } from './typescript.mjs'

const port = Number(process.env.MOCK_PORT ?? 4010)
await needPort({ port, host: '127.0.0.1', name: 'another mock', change: 'MOCK_PORT=4011 npm run mock' })
process.exit(await runTypeScript('mock/server/main'))
