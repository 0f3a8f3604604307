/** Where every page is: the one list that the build, the app and its tests read. Pages name a destination, never a path. */
export const ROUTES = {
  home: 'pages/home/index',
  transactions: 'pages/transactions/index',
  services: 'pages/services/index',
  me: 'pages/me/index',
  authorize: 'pages/authorize/index',
  credential: 'subpackages/credential/code/index',
  insight: 'subpackages/insight/index/index',
  yearly: 'subpackages/statement/year/index',
  bind: 'subpackages/cards/bind/index',
  confirm: 'subpackages/cards/confirm/index',
  cards: 'subpackages/cards/list/index',
  alerts: 'subpackages/alerts/rules/index',
  messages: 'subpackages/alerts/messages/index',
  transaction: 'subpackages/transaction/detail/index',
  case: 'subpackages/transaction/case/index',
  channels: 'subpackages/channels/list/index',
  verification: 'subpackages/verification/index',
  'local-services': 'subpackages/channels/local-services/index',
  security: 'subpackages/security/centre/index',
  password: 'subpackages/security/password/index',
  devices: 'subpackages/security/devices/index',
  'security-log': 'subpackages/security/log/index',
  consents: 'subpackages/security/consents/index',
  official: 'subpackages/security/official/index',
  locked: 'subpackages/security/locked/index',
  coverage: 'subpackages/coverage/overview/index',
  'certificate-check': 'subpackages/coverage/check/index',
  family: 'subpackages/family/list/index',
  'family-grant': 'subpackages/family/grant/index',
  'family-quota': 'subpackages/family/quota/index',
  'family-add': 'subpackages/family/add/index',
  help: 'subpackages/help/guide/index',
  preview: 'subpackages/preview/index/index',
} as const

export type Destination = keyof typeof ROUTES

/** Pages of the tab bar, in its order. */
export const TABS = ['home', 'transactions', 'services', 'me'] as const satisfies readonly Destination[]
