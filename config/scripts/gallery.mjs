import { ensureChromium } from './chromium.mjs'
import { runTypeScript } from './typescript.mjs'

// `--readme` takes the README's pictures; --vendor, --look, --scenario and --route restrict the rest, each to a comma-separated list.
const chromium = ensureChromium()
if (!chromium) process.exit(1)
process.env.CHROMIUM_PATH = chromium
process.exit(await runTypeScript('tests/simulator/gallery/main', process.argv.slice(2)))
