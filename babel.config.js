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
  plugins: ['./config/plugins/contract-docs.js'],
}
