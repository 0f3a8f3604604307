import { runTypeScript } from './typescript.mjs'

process.exit(await runTypeScript('mock/server/main'))
