/** The zones of the architecture: who may import whom. tests/architecture holds the same by test. */
const only = (zone, from, allowed, comment) => ({
  name: `zone-${zone}`,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(src|mock|tests|config)/', pathNot: `^(${allowed.join('|')})` },
})

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
  only(
    'services',
    '^src/services/',
    ['src/services/', 'src/contract/', 'src/domain/', 'src/platform/types', 'src/platform/common/request'],
    'Services see the platform as an interface.',
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
      name: 'only-runtime-takes-the-mock',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/runtime\\.ts$' },
      to: { path: '^mock/', dependencyTypesNot: ['type-only'] },
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
