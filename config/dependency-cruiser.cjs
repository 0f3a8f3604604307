/** A zone of the architecture: what it may import. tests/architecture checks the same rules by test. */
const zone = (name, from, allowed, comment, to = {}) => ({
  name: `zone-${name}`,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(src|mock|tests|config)/', pathNot: `^(${allowed.join('|')})`, ...to },
})
const only = (name, from, allowed, comment) => zone(name, from, allowed, comment)
/** A zone that may also import types from mock/index: they leave no code in a build. */
const knowsDemo = (name, from, allowed, comment) => [
  zone(name, from, [...allowed, 'mock/index'], comment),
  { ...zone(`${name}-demo`, from, [], comment), to: { path: '^mock/', dependencyTypesNot: ['type-only'] } },
]

const PAGES = [
  'src/services/',
  'src/components/',
  'src/domain/',
  'src/locales/',
  'src/contract/',
  'src/navigation',
  'src/platform/types',
  'src/platform/page',
]

const ZONES = [
  only('contract', '^src/contract/', ['src/contract/'], 'The contract is a leaf.'),
  only('domain', '^src/domain/', ['src/domain/', 'src/contract/'], 'Pure functions know the contract types only.'),
  only('locales', '^src/locales/', ['src/locales/', 'src/contract/', 'src/domain/'], 'Words know the codes they are for.'),
  only(
    'platform',
    '^src/platform/',
    ['src/platform/', 'src/contract/', 'src/locales/platform'],
    'The platform knows Taro and hosts, nothing of ours above it.',
  ),
  ...knowsDemo(
    'services',
    '^src/services/',
    ['src/services/', 'src/contract/', 'src/domain/', 'src/platform/types', 'src/platform/common/request'],
    'Services see the platform as an interface.',
  ),
  ...knowsDemo('pages', '^src/pages/', ['src/pages/', ...PAGES], 'Pages get the app by hooks of the services.'),
  // Position, map, scanner and screen are no part of the platform that the main package loads: the package that uses them takes them itself.
  ...knowsDemo(
    'subpackages',
    '^src/subpackages/',
    ['src/subpackages/', ...PAGES, 'src/platform/(files|nearby|screen)\\.ts'],
    'Pages get the app by hooks of the services.',
  ),
  only(
    'components',
    '^src/components/',
    ['src/components/', 'src/domain/', 'src/locales/', 'src/contract/'],
    'Components get everything by props.',
  ),
  only('mock', '^mock/', ['mock/', 'src/contract/', 'src/domain/'], 'The mock is a backend: no app, no React, no Taro.'),
]

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphaned-import', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.(scss|png|svg)$' } },
    ...ZONES,
    {
      name: 'only-the-demo-takes-the-mock',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/demo-backend\\.ts$' },
      to: { path: '^mock/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-app-composes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app\\.tsx|runtime\\.ts)$' },
      to: { path: '^src/(runtime|demo-backend)\\.ts$|^src/platform/index' },
    },
    {
      // A page that imported the whole contract would load the schemas of every other page.
      name: 'pages-import-the-operations-they-send',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/contract/operations\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mock-server-stays-on-node',
      severity: 'error',
      from: { path: '^(src|mock)/', pathNot: '^mock/server/' },
      to: { path: '^mock/server/' },
    },
    {
      name: 'pages-never-each-other',
      severity: 'error',
      from: { path: '^src/(pages|subpackages)/([^/]+)/' },
      to: { path: '^src/(pages|subpackages)/', pathNot: '^src/(pages|subpackages)/$2/' },
    },
    {
      name: 'mock-without-app-libraries',
      severity: 'error',
      from: { path: '^mock/' },
      to: { path: 'node_modules/(@tarojs|react|zustand|@tanstack)' },
    },
    {
      name: 'charts-in-insight-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/subpackages/insight/' },
      to: { path: 'node_modules/(echarts|zrender)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.weapp.tsx', '.alipay.tsx'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
