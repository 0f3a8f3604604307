const { createHash } = require('node:crypto')
const swc = require('@swc/jest')

/**
 * Compiles as the unit tests' transformer does, after one change to one file: the tree itself stays as it is.
 * Files without a change share one cache over all controls.
 */
module.exports.createTransformer = ({ how, change }) => {
  const inner = swc.createTransformer(how)
  const changed = (source, file) => (change && file === change.file ? source.split(change.from).join(change.to) : source)
  return {
    canInstrument: false,
    getCacheKey: (source, file) =>
      createHash('sha256')
        .update(JSON.stringify([how, file, changed(source, file)]))
        .digest('hex'),
    process: (source, file, options) => inner.process(changed(source, file), file, options),
  }
}
