import * as v from 'valibot'
import { checkedCertificate, DAY, type Certificate, type CertificateCheck } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName } from '@/domain/mask'
import { failWhileThrottled, noteGuess } from '../access/guesses'
import { accountOf } from '../accounts/account-view'
import { bindingOf, recordDocument, type Call } from '../call'
import { credentialsOf } from '../personas'
import { cityName } from '../reference/places'
import type { StoredCertificate } from '../storage/documents'
import { leftOf } from './left'
import { monthsOf, standingOf } from './standing'

/** How long a certificate is valid, and the same one is given again. */
const VALID_MS = DAY

/** Kept longer than it is valid, so that a late check learns nothing else than a wrong one. */
const KEPT_MS = 2 * DAY

const isValid = ({ issuedAt }: StoredCertificate, now: number): boolean => issuedAt <= now && now < issuedAt + VALID_MS

/**
 * Proof of insurance with a check code; within its 24 hours the same one. Its facts are those of the moment it was issued.
 * @throws DomainError DATA-404 for a card that is not the caller's
 */
export async function issueCertificate(call: Call, cardId: string): Promise<Certificate> {
  const { recordId } = bindingOf(call, cardId)
  const record = await recordDocument(call, recordId)
  const known = record.certificate === null ? null : await call.tx.certificate.get(record.certificate)
  if (known && isValid(known, call.now)) return known.certificate
  const number = `MOCK-${call.ids.next('certificate', 12).toUpperCase()}`
  const certificate = await factsOf(call, cardId, number)
  await call.tx.certificate.put(number, { certificate, issuedAt: call.now, keepUntil: call.real() + KEPT_MS })
  record.certificate = number
  return certificate
}

async function factsOf(call: Call, cardId: string, number: string): Promise<Certificate> {
  const { recordId } = bindingOf(call, cardId)
  const { record, changes, asOf } = await accountOf(call, cardId)
  return {
    number,
    code: call.ids.next('certificate-code', 8).toUpperCase(),
    psnNameMasked: maskName(record.name),
    certnoMasked: maskId(credentialsOf(recordId).ssn),
    city: cityName(record.admdvs),
    insutype: record.insutype,
    psnType: record.psnType,
    status: (await leftOf(call, recordId)) ?? standingOf(record, changes, asOf).status,
    insuredSince: record.insuredSince,
    paidMonths: monthsOf(record, changes, asOf).paidMonths,
    issuedAt: toIso(call.now),
    validUntil: toIso(call.now + VALID_MS),
  }
}

/**
 * Whether a number and a code belong to a certificate that is valid now. A wrong code counts as a guess.
 * @throws DomainError SRV-429 after too many of them
 */
export async function checkCertificate(call: Call, { number, code }: { number: string; code: string }): Promise<CertificateCheck> {
  await failWhileThrottled(call)
  const known = await call.tx.certificate.get(number.trim().toUpperCase())
  if (known?.certificate.code !== code.trim().toUpperCase() || !isValid(known, call.now)) {
    await noteGuess(call)
    return { genuine: false }
  }
  return { genuine: true, certificate: v.parse(checkedCertificate, known.certificate) }
}
