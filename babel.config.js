module.exports = {
  presets: [
    [
      'taro',
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
  // No host has `document.all`, and nothing reads `length` of a function: each saves bytes at every `?.`, `??` and `async`.
  assumptions: { noDocumentAll: true, ignoreFunctionLength: true, ignoreToPrimitiveHint: true },
  plugins: ['./config/plugins/contract-docs.js'],
}
