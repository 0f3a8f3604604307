/** A page outside of the main package. Written once, because every path is loaded with the app. */
const packaged = <Page extends string>(page: Page): `subpackages/${Page}/index` => `subpackages/${page}/index`

/** Where every page is: the one list that the build, the app and its tests read. Pages name a destination, never a path. */
export const ROUTES = {
  home: 'pages/home/index',
  transactions: 'pages/transactions/index',
  services: 'pages/services/index',
  me: 'pages/me/index',
  authorize: 'pages/authorize/index',
  credential: packaged('credential/code'),
  insight: packaged('insight/index'),
  yearly: packaged('statement/year'),
  bind: packaged('cards/bind'),
  confirm: packaged('cards/confirm'),
  cards: packaged('cards/list'),
  alerts: packaged('alerts/rules'),
  messages: packaged('alerts/messages'),
  transaction: packaged('transaction/detail'),
  case: packaged('transaction/case'),
  channels: packaged('channels/list'),
  verification: packaged('verification'),
  'local-services': packaged('channels/local-services'),
  institutions: packaged('directory/institutions'),
  institution: packaged('directory/institution'),
  drugs: packaged('directory/drugs'),
  price: packaged('directory/price'),
  trace: packaged('directory/trace'),
  security: packaged('security/centre'),
  password: packaged('security/password'),
  devices: packaged('security/devices'),
  'security-log': packaged('security/log'),
  consents: packaged('security/consents'),
  official: packaged('security/official'),
  locked: packaged('security/locked'),
  coverage: packaged('coverage/overview'),
  filing: packaged('coverage/filing'),
  'certificate-check': packaged('coverage/check'),
  family: packaged('family/list'),
  'family-grant': packaged('family/grant'),
  'family-quota': packaged('family/quota'),
  'family-add': packaged('relatives/add'),
  enterprise: packaged('enterprise/home'),
  'enterprise-issues': packaged('enterprise/issues'),
  'enterprise-batch': packaged('enterprise/batch'),
  'enterprise-export': packaged('disclosure/export'),
  workforce: packaged('insight/workforce'),
  workplace: packaged('workplace/consents'),
  'workplace-looks': packaged('workplace/looks'),
  help: packaged('help/guide'),
  preview: packaged('preview/index'),
} as const

export type Destination = keyof typeof ROUTES

/** Pages of the tab bar, in its order. */
export const TABS = ['home', 'transactions', 'services', 'me'] as const satisfies readonly Destination[]
