import { ensureChromium } from './chromium.mjs'
import { runTypeScript } from './typescript.mjs'

// `--readme` takes the README's pictures; --vendor, --look, --scenario and --route narrow the rest, each by a list with commas.
const chromium = ensureChromium()
if (!chromium) process.exit(1)
process.env.CHROMIUM_PATH = chromium
process.exit(await runTypeScript('tests/simulator/gallery/main', process.argv.slice(2)))
