/**
 * Puts one piece of a package's module in place of another. What it replaces must be there: a version whose sources look
 * otherwise must stop the build, not leave the fault in.
 */
module.exports = function replaceOnce(source) {
  const { from, to } = this.getOptions()
  const pattern = new RegExp(from)
  if (!pattern.test(source)) throw new Error(`${this.resourcePath} no longer holds ${from}`)
  return source.replace(pattern, to)
}
