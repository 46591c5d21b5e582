/** Each kind of export: what it is made from, and how. Pure. */
import { type CertificatesFacts, makeCertificateRegister } from '../certificates/register.ts'
import type { CommissionerFacts } from '../papers/commissioner/facts.ts'
import { commissionerSheets } from '../papers/commissioner/sheets.ts'
import { type AccessFacts, makeAccess } from './accessReport.ts'
import { type CateringFacts, makeCatering } from './catering.ts'
import { type EvacuationFacts, makeEvacuation } from './evacuationPack.ts'
import { type FollowUpFacts, makeFollowUp } from './followUp.ts'
import { type HeardParts, makeHeard } from './heard.ts'
import type { ExportFormat, ExportKind } from './kinds.ts'
import { makePayments, type PaymentsFacts } from './payments.ts'
import { makePlates, type PlatesFacts } from './plates.ts'
import { makeRunSheet, makeSpeakerSlots, type ProgrammeFacts } from './programmeSheets.ts'
import { makeRegister } from './register.ts'
import type { RegisterFacts } from './registerFacts.ts'
import { makeRetention, type RetentionParts } from './retention.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'
import { makeStalls, type StallsFacts } from './stallsReport.ts'
import { makeStatistics, type StatisticsFacts } from './statisticsSheets.ts'

/** What each kind is made from, beside what all of them say. */
export type FactsOf = {
	readonly attendance: Omit<RegisterFacts, keyof ExportFrame>
	readonly statistics: Omit<StatisticsFacts, keyof ExportFrame>
	readonly heard: HeardParts
	readonly followUp: Omit<FollowUpFacts, keyof ExportFrame>
	readonly catering: Omit<CateringFacts, keyof ExportFrame>
	readonly plates: Omit<PlatesFacts, keyof ExportFrame>
	readonly access: Omit<AccessFacts, keyof ExportFrame>
	readonly evacuation: Omit<EvacuationFacts, keyof ExportFrame>
	readonly runSheet: Omit<ProgrammeFacts, keyof ExportFrame>
	readonly speakerSlots: Omit<ProgrammeFacts, keyof ExportFrame>
	readonly stalls: Omit<StallsFacts, keyof ExportFrame>
	readonly payments: Omit<PaymentsFacts, keyof ExportFrame>
	readonly certificates: CertificatesFacts
	readonly certificateRegister: CertificatesFacts
	readonly commissionerReport: CommissionerFacts
	readonly retention: RetentionParts
}

/** What is read of an event; purpose, recipient and time come with the order. */
export type ReadFacts<K extends ExportKind> = Omit<ExportFrame, 'purpose' | 'recipient' | 'madeAtMs'> & FactsOf[K]

export type ExportOrder<K extends ExportKind = ExportKind> = {
	[Kind in K]: {
		readonly what: Kind
		readonly facts: ExportFrame & FactsOf[Kind]
		readonly format: ExportFormat
		/** Closes the file; null: it is open. Shown once to whoever makes it, and kept nowhere. */
		readonly password: string | null
	}
}[K]

const makers: { readonly [K in ExportKind]: (facts: ExportFrame & FactsOf[K]) => MadeSheets } = {
	attendance: makeRegister,
	statistics: makeStatistics,
	heard: makeHeard,
	followUp: makeFollowUp,
	catering: makeCatering,
	plates: makePlates,
	access: makeAccess,
	evacuation: makeEvacuation,
	runSheet: makeRunSheet,
	speakerSlots: makeSpeakerSlots,
	stalls: makeStalls,
	payments: makePayments,
	certificates: makeCertificateRegister,
	certificateRegister: makeCertificateRegister,
	commissionerReport: commissionerSheets,
	retention: makeRetention,
}

/** The tables of an order. */
export const makeSheets = <K extends ExportKind>(what: K, facts: ExportFrame & FactsOf[K]): MadeSheets =>
	makers[what](facts)
