// Runs the vendor's tool in a process of its own: it patches globals, prints and keeps handles open, and must not use the network.
import { attempts } from './no-network.mjs'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import ci from 'miniprogram-ci'

const ANSWER = 3

// The tool requires a key, although nothing is signed offline.
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})

const open = (projectPath) =>
  // `attr` replaces what would be fetched from WeChat: the limits of a new appid.
  new ci.Project({ type: 'miniProgram', projectPath, privateKey, ignores: [], attr: async () => ci.DefaultProjectAttr })

const pagesOf = ({ pages, subPackages = [] }) => [
  ...pages,
  ...subPackages.flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page))),
]

/** All problems that the tool reports for one project. @param components paths, without extension, that no page list names */
async function check(projectPath, components) {
  const problems = []
  const ask = async (file, work) => {
    try {
      const json = await work()
      // The tool only warns of unknown keys; here they are errors.
      if (json.__warning__) problems.push({ file, message: json.__warning__ })
      return json
    } catch (error) {
      problems.push({ file: error.path ?? file, message: error.message })
      return undefined
    }
  }
  const project = await ask('project.config.json', async () => open(projectPath))
  if (!project) return problems
  const app = await ask('app.json', () => ci.getAppJSON(project))
  if (!app) return problems
  for (const pagePath of [...pagesOf(app), ...components])
    await ask(`${pagePath}.json`, () => ci.getPageJSON(project, { miniprogramRoot: '', pagePath }))
  const config = JSON.parse(readFileSync(path.join(projectPath, 'project.config.json'), 'utf8'))
  const { warning, error } = ci.schemaValidate('projectconfig', config)
  for (const message of [warning, ...error.map((each) => JSON.stringify(each))])
    if (message) problems.push({ file: 'project.config.json', message })
  return problems
}

const answers = []
for (const { dist, components } of JSON.parse(process.argv[2])) answers.push(await check(dist, components))
writeSync(ANSWER, JSON.stringify({ answers, attempts }))
process.exit(0)
