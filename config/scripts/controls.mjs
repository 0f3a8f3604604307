import { CONTROLS } from '../../tests/controls/controls.mjs'
import { runControls } from './controls/run-controls.mjs'

// `npm run controls -- ticket` runs the controls whose name contains the word.
const [word = ''] = process.argv.slice(2)
const began = Date.now()
const outcomes = await runControls(CONTROLS.filter(({ id }) => id.includes(word)))
const width = Math.max(...outcomes.map(({ id }) => id.length))
for (const { id, by, problem } of outcomes) {
  const result = problem === null ? 'seen' : `NOT SEEN: ${problem}`
  console.log(`${id.padEnd(width)}  ${by.padEnd(45)}  ${result}`)
}
const failed = outcomes.filter(({ problem }) => problem !== null).length
console.log(
  `controls: ${outcomes.length - failed} of ${outcomes.length} changes were seen, in ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(failed === 0 ? 0 : 1)
