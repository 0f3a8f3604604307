import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type Problem } from './gate'
import { componentsOf, WEAPP } from './host'

const SCRIPT = path.join(__dirname, 'offline-check.mjs')
/** Where the script writes its answer: the tool itself fills stdout. */
const ANSWER = 3

interface Answer {
  answers: Problem[][]
  /** What the tool tried to reach, in vain. */
  attempts: string[]
}

/** Components are found here, so that a broken app.json is the tool's to report. */
function componentsIfAny(dist: string): string[] {
  try {
    return componentsOf(dist, WEAPP)
  } catch {
    return []
  }
}

/** WeChat's own project check (miniprogram-ci), offline. One process for all folders: it takes seconds to start. */
export function projectProblems(dists: readonly string[]): Problem[][] {
  const asked = JSON.stringify(dists.map((dist) => ({ dist, components: componentsIfAny(dist) })))
  const { status, output, stderr } = spawnSync(process.execPath, [SCRIPT, asked], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  const answer = output[ANSWER]
  if (status !== 0 || !answer) throw new Error(`miniprogram-ci gave no answer: ${stderr}`)
  const { answers, attempts } = JSON.parse(answer) as Answer
  const network = attempts.map((attempt) => ({ file: 'miniprogram-ci', message: `reached for the network: ${attempt}` }))
  return answers.map((problems) => [...problems, ...network])
}
