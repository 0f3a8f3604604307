const taroPreset = require('babel-preset-taro')

/**
 * Taro's preset has no setting for `bugfixes` of Babel's env preset. With it, Babel mends the few faults of old Safari one by one
 * instead of rewriting every parameter, destructuring and `let`.
 */
function taro(api, options) {
  const preset = taroPreset(api, options)
  const [env] = preset.overrides[0].presets
  env[1].bugfixes = true
  return preset
}

module.exports = {
  presets: [
    [
      taro,
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Absolute paths of the helpers would be part of each module's size, and webpack orders shared modules by size:
        // the same sources would come out otherwise in another folder.
        absoluteRuntime: false,
      },
    ],
  ],
  // No host has `document.all`, nothing reads `length` of a function, and no object that is spread has a getter or a symbol as key:
  // each saves bytes at every `?.`, `??`, `async` and `...`.
  assumptions: {
    noDocumentAll: true,
    ignoreFunctionLength: true,
    ignoreToPrimitiveHint: true,
    setSpreadProperties: true,
    objectRestNoSymbols: true,
    setPublicClassFields: true,
  },
  plugins: ['./config/plugins/contract-docs.js'],
}
