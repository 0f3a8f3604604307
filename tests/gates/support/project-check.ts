import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type Problem } from './gate'
import { componentsOf, WEAPP } from './host'

const SCRIPT = path.join(__dirname, 'offline-check.mjs')
/** File descriptor for the script's answer: the tool itself prints to stdout. */
const ANSWER = 3

interface Answer {
  answers: Problem[][]
  /** What the tool tried to reach; each attempt was blocked. */
  attempts: string[]
}

/** Components; none when app.json is broken, which the tool itself then reports. */
function componentsIfAny(dist: string): string[] {
  try {
    return componentsOf(dist, WEAPP)
  } catch {
    return []
  }
}

/** Runs WeChat's own project check (miniprogram-ci) offline. One process checks all folders, because it takes seconds to start. */
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
