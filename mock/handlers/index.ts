import { accountHandlers } from './account'
import { alertHandlers } from './alerts'
import { cardHandlers } from './cards'
import { caseHandlers } from './cases'
import { channelHandlers } from './channels'
import { coverageHandlers } from './coverage'
import { credentialHandlers } from './credentials'
import { deviceHandlers } from './devices'
import { employerHandlers } from './employer'
import { filingHandlers } from './filings'
import { familyHandlers } from './family'
import { bondHandlers } from './bonds'
import { drugHandlers } from './drugs'
import { institutionHandlers } from './institutions'
import { lockHandlers } from './locks'
import { messageHandlers } from './messages'
import { otpHandlers } from './otp'
import { placeHandlers } from './places'
import { securityHandlers } from './security'
import { sessionHandlers } from './session'
import { stepUpHandlers } from './step-up'
import { transactionHandlers } from './transactions'
import type { Handlers } from './types'
import { verifyHandlers } from './verify'
import { workplaceHandlers } from './workplace'
import { yearlyHandlers } from './yearly'

/** Every operation of the contract; leaving one out fails the typecheck. */
export const handlers = {
  ...sessionHandlers,
  ...otpHandlers,
  ...placeHandlers,
  ...cardHandlers,
  ...verifyHandlers,
  ...accountHandlers,
  ...yearlyHandlers,
  ...transactionHandlers,
  ...caseHandlers,
  ...alertHandlers,
  ...messageHandlers,
  ...channelHandlers,
  ...stepUpHandlers,
  ...securityHandlers,
  ...lockHandlers,
  ...employerHandlers,
  ...workplaceHandlers,
  ...familyHandlers,
  ...bondHandlers,
  ...coverageHandlers,
  ...credentialHandlers,
  ...deviceHandlers,
  ...institutionHandlers,
  ...filingHandlers,
  ...drugHandlers,
} satisfies Handlers
