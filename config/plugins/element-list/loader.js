/**
 * Puts one piece of a module in place of another. What it replaces must be there: a Taro whose sources look otherwise
 * must stop the build, not ship two lists that number attributes differently.
 */
module.exports = function replaceOnce(source) {
  const { from, to } = this.getOptions()
  const pattern = new RegExp(from)
  if (!pattern.test(source)) throw new Error(`${this.resourcePath} no longer holds ${from}`)
  return source.replace(pattern, () => to)
}
