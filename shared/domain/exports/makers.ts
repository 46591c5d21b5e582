/** Each kind of export: what it is made from, and how. Pure. */
import { type CertificatesFacts, makeCertificateRegister } from '../certificates/register.ts'
import type { CommissionerFacts } from '../papers/commissioner/facts.ts'
import { commissionerSheets } from '../papers/commissioner/sheets.ts'
import type { ExportFormat, ExportKind } from './kinds.ts'
import { makeRegister } from './register.ts'
import type { RegisterFacts } from './registerFacts.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

/** What each kind is made from, beside what all of them say. */
export type FactsOf = {
	readonly attendance: Omit<RegisterFacts, keyof ExportFrame>
	readonly certificates: CertificatesFacts
	readonly certificateRegister: CertificatesFacts
	readonly commissionerReport: CommissionerFacts
}

export type ExportOrder<K extends ExportKind = ExportKind> = {
	[Kind in K]: { readonly what: Kind; readonly facts: ExportFrame & FactsOf[Kind]; readonly format: ExportFormat }
}[K]

const makers: { readonly [K in ExportKind]: (facts: ExportFrame & FactsOf[K]) => MadeSheets } = {
	attendance: makeRegister,
	certificates: makeCertificateRegister,
	certificateRegister: makeCertificateRegister,
	commissionerReport: commissionerSheets,
}

/** The tables of an order. */
export const makeSheets = <K extends ExportKind>(what: K, facts: ExportFrame & FactsOf[K]): MadeSheets =>
	makers[what](facts)
