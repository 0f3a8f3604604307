import { runTypeScript } from './typescript.mjs'

process.exit(await runTypeScript('tests/bench/main'))
