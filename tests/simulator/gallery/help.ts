import { SCENARIOS } from '../../../mock/demo/scenarios'
import { VENDORS } from '../compile/program'
import { LOOKS, ROUTE_NAMES, type Choice } from './shots'

const KNOWN: Readonly<Record<'vendor' | 'look' | 'scenario' | 'route', readonly string[]>> = {
  vendor: VENDORS,
  look: LOOKS,
  scenario: SCENARIOS.map(({ id }) => id),
  route: ROUTE_NAMES,
}

export const HELP = `npm run gallery -- [filters]

Takes pictures of the pages in dist/ and writes .cache/gallery/index.html, with what changed since the last run. Build first: npm run build.

  (nothing)              every page where it has its content, and every scenario on home and where its effect is seen
  --all                  every page in every scenario: some 12,000 pictures, over an hour
  --vendor   <list>      ${KNOWN.vendor.join(', ')}
  --look     <list>      ${KNOWN.look.join(', ')}
  --scenario <list>      these, on every page: ${KNOWN.scenario.join(', ')}
  --route    <list>      these, where they have their content: ${KNOWN.route.join(', ')}
  --beside   <folder>    pictures of references beside the running pages of both vendors, in .cache/gallery/beside/index.html;
                         a file is named 03.png (a screen's number), home.png or home.arrears.dark.png
  --readme               the pictures of the READMEs
  --help

A list is separated by commas. For example, one page in three looks: npm run gallery -- --vendor weapp --route home
One page in one scenario: npm run gallery -- --scenario locked --route locked --look light`

/** Names in a filter that nobody knows; a filter of such names would silently take nothing. */
export const unknownNames = (choice: Choice): string[] =>
  (Object.keys(KNOWN) as (keyof typeof KNOWN)[]).flatMap((name) =>
    (choice[name]?.split(',') ?? []).filter((value) => !KNOWN[name].includes(value)).map((value) => `--${name} ${value}`),
  )
