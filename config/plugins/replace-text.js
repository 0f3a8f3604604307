/**
 * Webpack loader: replaces pieces of a package's module. It fails the build when a piece is not there, so that a new version of
 * the package cannot bring the fault back unnoticed.
 */
module.exports = function replaceText(source) {
  return this.getOptions().edits.reduce((text, { from, to }) => {
    const pattern = new RegExp(from)
    if (!pattern.test(text)) throw new Error(`${this.resourcePath} no longer holds ${from}`)
    return text.replace(pattern, to)
  }, source)
}
