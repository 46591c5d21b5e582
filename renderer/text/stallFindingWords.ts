/** Codes that findings about stalls hold, as words: beside what is said of all findings. */
import { formatDate } from './format.ts'
import { say, sayIfKnown } from './text.ts'

/** A part of the hall, or a stall by its number. */
const placeWords = (of: string): string =>
	sayIfKnown(`lookFindings.zone.${of}`) ?? (of === '' ? '' : say('lookFindings.aStall', { number: of }))

/** @param values of the finding: numbers and codes by name */
export const stallFindingWords = (
	values: Readonly<Record<string, string | number>>,
): Record<'wish' | 'document' | 'zone' | 'expiresOn', string> => {
	const text = (name: string): string => String(values[name] ?? '')
	return {
		wish: sayIfKnown(`lookFindings.wish.${text('wish')}`, { of: placeWords(text('of')) }) ?? '',
		document: sayIfKnown(`lookFindings.document.${text('document')}`) ?? '',
		zone: placeWords(text('zone')),
		expiresOn: formatDate(text('expiresOn')),
	}
}
