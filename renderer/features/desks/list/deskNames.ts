/** A name for the next desk: what it is for, and the first number that nobody has. */
import type { DeskRole } from '../deskTypes.ts'

/** Of these there is often one only, so the first goes without a number. This computer itself is the first check-in desk. */
const firstNumber = (role: DeskRole): number => (role === 'desk' ? 2 : 1)
const isOftenOne = (role: DeskRole): boolean => role === 'deskLead' || role === 'speakerSupport' || role === 'organiser'

/**
 * @param base `Desk`
 * @param numbered puts a number to it: `Desk 3`
 */
export const nextName = (
	role: DeskRole,
	base: string,
	numbered: (number: number) => string,
	taken: readonly string[],
): string => {
	const folded = new Set(taken.map((one) => one.toLocaleLowerCase('en-GB')))
	const isFree = (name: string): boolean => !folded.has(name.toLocaleLowerCase('en-GB'))
	if (isOftenOne(role) && isFree(base)) return base
	for (let number = firstNumber(role) + (isOftenOne(role) ? 1 : 0); ; number++)
		if (isFree(numbered(number))) return numbered(number)
}
