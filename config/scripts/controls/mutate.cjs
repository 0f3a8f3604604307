const { createHash } = require('node:crypto')
const swc = require('@swc/jest')

/**
 * Jest transformer: compiles as the unit tests' does, with one change applied to one file in memory; the sources stay unchanged.
 * Unchanged files share one cache across all controls.
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
