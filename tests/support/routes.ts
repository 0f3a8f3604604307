/** Where pages are, as an address names them. */
export const ROUTES = {
  home: 'pages/home/index',
  transactions: 'pages/transactions/index',
  services: 'pages/services/index',
  me: 'pages/me/index',
  authorize: 'pages/authorize/index',
  insight: 'subpackages/insight/index/index',
  transaction: 'subpackages/transaction/detail/index',
  bind: 'subpackages/cards/bind/index',
  cards: 'subpackages/cards/list/index',
  alerts: 'subpackages/alerts/rules/index',
  messages: 'subpackages/alerts/messages/index',
  preview: 'subpackages/preview/index/index',
} as const
export type Route = keyof typeof ROUTES
