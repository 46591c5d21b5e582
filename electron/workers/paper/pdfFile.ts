/** The PDF of an order: certificates and the report as designed, every other kind as its tables. */
import { certificateWords } from '../../../shared/domain/certificates/certificate.ts'
import type { CertificatesFacts } from '../../../shared/domain/certificates/register.ts'
import { exportList } from '../../../shared/domain/exports/kinds.ts'
import type { ExportOrder } from '../../../shared/domain/exports/makers.ts'
import type { ExportFrame, MadeSheets } from '../../../shared/domain/exports/sheet.ts'
import { commissionerPaper } from '../../../shared/domain/papers/commissioner/report.ts'
import { paperOfSheets } from '../../../shared/domain/papers/ofSheets.ts'
import { dayInWords } from '../../../shared/lib/when.ts'
import { drawCertificates } from './certificate.ts'
import { drawPaper } from './drawPaper.ts'

const drawAll = (
	facts: ExportFrame & CertificatesFacts,
	onRows: (done: number) => void,
	password: string | null,
): Promise<Uint8Array> => {
	const { event, outcomes, organiserPrinted, checkWith, issued } = facts
	const printed = {
		...event,
		organiser: organiserPrinted === '' ? event.organiser : organiserPrinted,
		outcomes,
		checkWith,
	}
	const words = issued.map((one) => certificateWords(printed, one, `Issued on ${dayInWords(one.issuedAtMs)}`))
	return drawCertificates(`CPD certificates: ${event.name}`, facts.madeAtMs, words, onRows, password)
}

/**
 * @param onRows told how many rows, or certificates, are drawn so far
 */
export const pdfFile = (
	{ what, facts, password }: ExportOrder,
	made: MadeSheets,
	onRows: (done: number) => void,
): Promise<Uint8Array> => {
	switch (what) {
		case 'certificates':
			return drawAll(facts, onRows, password)
		case 'commissionerReport':
			return drawPaper(commissionerPaper(facts), onRows, password)
		default:
			return drawPaper(paperOfSheets(what, facts, made, exportList[what].keptForDays), onRows, password)
	}
}
