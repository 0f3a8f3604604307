import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import jest from 'jest'
import { root } from '../run.mjs'

const require = createRequire(import.meta.url)
const unit = require('../../jest.config.cjs').projects.find(({ displayName }) => displayName === 'unit')
const [[sources, [, how]]] = Object.entries(unit.transform)
const here = (name) => path.join(import.meta.dirname, name)
/** Name of the project without a change, in which every named test must pass. */
const UNCHANGED = 'unchanged'

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Pattern of titles. Jest matches it against a test's full name, which ends with the title. */
const only = (titles) => `(${titles.map(literally).join('|')})$`

/** A Jest project for each change, so that one run with two workers and one compile cache covers all of them. */
function projectOf(displayName, tests, titles, change) {
  return {
    ...unit,
    displayName,
    id: 'controls',
    roots: ['src', 'mock', 'tests'].map((folder) => path.join(root, folder)),
    testMatch: tests.map((file) => path.join(root, file)),
    testPathIgnorePatterns: [],
    transform: { [sources]: [here('mutate.cjs'), { how, ...(change ? { change } : {}) }] },
    testRunner: here('named-tests.cjs'),
    globals: { onlyTests: only(titles) },
  }
}

/** @returns why a control cannot be run; null when it can */
function flawOf({ id, file, from, to }, all) {
  if (all.filter((other) => other.id === id).length > 1) return 'its name stands twice'
  if (from === to) return 'changes nothing'
  const count = readFileSync(path.join(root, file), 'utf8').split(from).length - 1
  return count === 1 ? null : `its old text occurs ${count} times in ${file}`
}

/** @returns why a change does not count as detected; null when every named test failed on it */
function verdictOf({ tests }, changed, unchanged) {
  if (changed.some(({ testExecError }) => testExecError)) return 'its tests could not start'
  const status = (results, title) => results.flatMap(({ testResults }) => testResults.filter((test) => test.title === title))
  for (const title of tests) {
    const before = status(unchanged, title)
    if (before.length === 0) return `no test is called "${title}"`
    if (before.some((test) => test.status !== 'passed')) return `"${title}" fails without it`
    if (status(changed, title).some((test) => test.status !== 'failed')) return `SURVIVED "${title}"`
  }
  return null
}

/**
 * Applies each change by itself, to the compiled files only, and runs the tests that it names.
 * @param {import('../../../tests/controls/types').Control[]} controls
 * @returns {Promise<{ id: string, by: string, problem: string | null }[]>} in the order given; a problem where a change was not
 * detected
 */
export async function runControls(controls) {
  const flaws = new Map(controls.map((control) => [control, flawOf(control, controls)]))
  const sound = controls.filter((control) => flaws.get(control) === null)
  const files = [...new Set(sound.map(({ by }) => by))]
  const projects = [
    projectOf(
      UNCHANGED,
      files,
      sound.flatMap(({ tests }) => tests),
    ),
    ...sound.map(({ id, by, tests, file, from, to }) => projectOf(id, [by], tests, { file: path.join(root, file), from, to })),
  ]
  const config = JSON.stringify({ rootDir: root, projects })
  const { results } = await jest.runCLI({ config, reporters: [], silent: true, maxWorkers: 2, _: [], $0: '' }, [root])
  const resultsOf = (name, by) =>
    results.testResults.filter(({ displayName, testFilePath }) => displayName?.name === name && testFilePath === path.join(root, by))
  return controls.map((control) => {
    const { id, by } = control
    return { id, by, problem: flaws.get(control) ?? verdictOf(control, resultsOf(id, by), resultsOf(UNCHANGED, by)) }
  })
}
