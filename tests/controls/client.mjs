const CLIENT_TEST = 'tests/services/client.test.ts'
const REMOTE = 'tests/services/remote.test.tsx'

/** What the app itself keeps, forgets and asks for again. @type {import('./types').Control[]} */
export const CLIENT = [
  {
    id: 'sign-in during a failing renewal',
    file: 'src/services/client.ts',
    from: 'if (token() === expired) {',
    to: 'if (expired) {',
    by: CLIENT_TEST,
    tests: ['leaves whoever signs in while a renewal fails or succeeds as they are'],
  },
  {
    id: 'sign-in during a renewal that succeeds',
    file: 'src/services/client.ts',
    from: 'if (token() === expired) session',
    to: 'session',
    by: CLIENT_TEST,
    tests: [
      'leaves whoever signs in while a renewal fails or succeeds as they are',
      'leaves nobody signed in who signed out while a renewal succeeds',
    ],
  },
  {
    id: 'Retry-After 0',
    file: 'src/services/http-transport.ts',
    from: 'Number.isFinite(seconds) && seconds > 0',
    to: 'Number.isFinite(seconds)',
    by: 'tests/services/http-transport.test.ts',
    tests: ['names no end of a throttle that has none to name: Retry-After "0"'],
  },
  {
    id: 'cache gone before success shows',
    file: 'src/services/remote/use-action.ts',
    from: 'await settle(context, name)',
    to: 'void settle(context, name)',
    by: REMOTE,
    tests: ['shows no success before the cache of another person’s card is gone'],
  },
  {
    id: 'last view forgotten on the phone',
    file: 'src/services/remote/use-action.ts',
    from: '  await forget()\n',
    to: '',
    by: REMOTE,
    tests: ['leaves nothing of the cards on the phone after unbinding'],
  },
  {
    id: 'reads after a failed write',
    file: 'src/services/remote/use-action.ts',
    from: '          refreshAfter(context, name, met)\n',
    to: '',
    by: REMOTE,
    tests: [
      'passwords.change that fails with AUTH-401 makes the reads it may have changed ask again: ["locks.get","security.log"]',
      'devices.confirm that fails with NET-TIMEOUT makes the reads it may have changed ask again: ["security.get","security.log","devices.list"]',
    ],
  },
  {
    id: 'cap + 1: a kept view',
    file: 'src/services/remote/last-view.ts',
    from: 'MAX_LENGTH = 60_000',
    to: 'MAX_LENGTH = 60_001',
    by: 'tests/services/last-view.test.ts',
    tests: ['is at most 60,000 characters'],
  },
  {
    id: 'an answer after the person left the page of signing in',
    file: 'src/navigation.ts',
    from: "if (`/${topPage().route?.replace(/^\\//, '')}` === ROUTES[destination]) act()",
    to: 'act()',
    by: 'tests/pages/gone-meanwhile.test.tsx',
    tests: ['who signs in'],
  },
  {
    id: 'an answer after the person left',
    file: 'src/navigation.ts',
    from: 'return () => onTop() === page',
    to: 'return () => onTop() !== undefined',
    by: 'tests/pages/gone-meanwhile.test.tsx',
    tests: ['who begins a verification', 'who gives a verification up', 'who looks at sample data instead', 'who looks a card up'],
  },
  {
    id: 'a face asked for after the sheet was left',
    file: 'src/services/use-step-up.ts',
    from: 'if (!begun || !shown.current) return null',
    to: 'if (!begun) return null',
    by: 'tests/services/use-step-up.test.tsx',
    tests: ['opens no panel of the host over what came after it was left (byFace)'],
  },
]
