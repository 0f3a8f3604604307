import { ALERTS } from './alerts.mjs'
import { CAPS } from './caps.mjs'
import { ACCESS } from './access.mjs'
import { CLIENT } from './client.mjs'
import { EMPLOYER_CONTROLS } from './employer.mjs'
import { FAMILY_CONTROLS } from './family.mjs'

/** Every change that a test has to see. @type {import('./types').Control[]} */
export const CONTROLS = [...ACCESS, ...CAPS, ...ALERTS, ...CLIENT, ...FAMILY_CONTROLS, ...EMPLOYER_CONTROLS]
