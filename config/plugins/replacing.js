const path = require('node:path')

// JavaScript with types beside it: Taro compiles a plugin's own file, and no TypeScript that it imports.
exports.replacing = (chain, name, file, edits) =>
  chain.module.rule(name).test(file).use(name).loader(path.join(__dirname, 'replace-text.js')).options({ edits })
