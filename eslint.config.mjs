import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const PRESSABLE = 'src/components/pressable.tsx'

/** Selectors that hold everywhere in src; the more special blocks repeat them, since ESLint replaces rules whole. */
const everywhere = [
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Nothing here is left to chance: pass a seed, or ask the platform.',
  },
]
const clock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Use platform.now() or clock() from the runtime.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Use platform.now() or clock() from the runtime.' },
]
const zones = [
  {
    selector:
      ':matches(NewExpression[callee.name="Date"][arguments.length>0], CallExpression[callee.object.name="Date"][callee.property.name=/^(parse|UTC)$/])',
    message: 'Days and times come from domain/calendar and domain/beijing-time: Date reads and counts by the zone of the phone.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$|^toLocale(Date|Time)String$/]',
    message: 'The zone of the phone and its language are not ours: use domain/beijing-time.',
  },
  { selector: 'ImportDeclaration[source.value=/^dayjs/]', message: 'Only domain/format-time knows dayjs, for display.' },
]
const hosts = [
  {
    selector: 'MemberExpression[object.object.name="process"][object.property.name="env"][property.name="TARO_ENV"]',
    message: 'Only src/platform asks which host this is: use platform.host, or a platform file.',
  },
  { selector: 'MemberExpression[object.name=/^(wx|my)$/]', message: 'Only src/platform talks to a host.' },
]
const HAN = '/[\\u4e00-\\u9fff]/'
const chinese = [
  { selector: `Literal[value=${HAN}]`, message: 'Words live in src/locales.' },
  { selector: `TemplateElement[value.raw=${HAN}]`, message: 'Words live in src/locales.' },
  { selector: `JSXText[value=${HAN}]`, message: 'Words live in src/locales.' },
]
const tappable = {
  selector: 'JSXOpeningElement[name.name=/^(View|Text|Image)$/] > JSXAttribute[name.name="onClick"]',
  message: 'Use Pressable: it has a role, a name and a size one can hit.',
}
const pictures = {
  selector: 'JSXOpeningElement[name.name="Image"]:not(:has(JSXAttribute[name.name=/^aria-(label|hidden)$/])):not(:has(JSXSpreadAttribute))',
  message: 'A picture needs an aria-label, or aria-hidden when it says nothing.',
}

const absent = ['URL', 'URLSearchParams', 'location', 'history', 'MutationObserver'].map((name) => ({
  name,
  message: 'A mini-program has none: config/plugins/lean-runtime leaves it out.',
}))

const restricted = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] })

export default ts.config(
  { ignores: ['dist/**', '.cache/**', 'coverage/**', 'node_modules/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Types of small things read best as they come; interfaces and types mix on purpose.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts'],
    ignores: ['src/platform/h5/**', 'mock/server/**'],
    rules: { 'no-restricted-globals': ['error', ...absent] },
  },
  // Every element shown on a condition counts as a branch.
  { files: ['**/*.tsx'], rules: { complexity: ['error', { max: 15, variant: 'modified' }] } },
  {
    files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts'],
    ignores: ['src/**/*.config.ts'],
    rules: {
      'no-restricted-exports': 'off',
      ...restricted(everywhere, clock, zones, hosts, chinese, tappable, pictures),
    },
  },
  { files: ['src/locales/**'], rules: restricted(everywhere, clock, zones, hosts) },
  // Synthetic people, places and drugs are data in Chinese, not words of the app.
  // A handler or a store that happens not to wait is asynchronous all the same: what it throws has to be a rejection.
  { files: ['mock/**/*.ts'], rules: { ...restricted(everywhere, clock, zones, hosts), '@typescript-eslint/require-await': 'off' } },
  // The server is a Node program of its own, with a clock of its own.
  { files: ['mock/server/**/*.ts'], rules: restricted(everywhere) },
  { files: ['src/platform/**/*.{ts,tsx}'], rules: restricted(chinese, tappable, pictures) },
  { files: [PRESSABLE], rules: restricted(everywhere, clock, zones, hosts, chinese, pictures) },
  // The one place where Beijing's time is made text.
  { files: ['src/domain/format-time.ts'], rules: restricted(everywhere, clock, hosts, chinese) },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: [
      'src/app.tsx',
      'src/pages/**',
      'src/subpackages/**',
      'src/*tab-bar/**',
      'tests/stubs/taro.ts',
      'tests/bench/app/floor/**',
      '**/*.config.ts',
      'config/**',
    ],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      // Tests say what they know; a wrong guess fails them.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
)
