/** The sentences of a change on the day. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { sayIfKnown } from '../../../text/text.ts'

export type Step = Extract<OutputOf<'changes.preview'>, { outcome: 'known' }>['steps'][number]

const count = ({ values }: Step): number => Number(values['count'] ?? 0)

/** Which of a step's sentences, where it has several. */
const detailOf = (step: Step): string => {
	switch (step.code) {
		case 'seatFreed':
			return step.values['table'] === 0 ? '.none' : '.at'
		case 'needsReopened':
		case 'standIns':
			return count(step) === 0 ? '.none' : '.some'
		default:
			return ''
	}
}

/** Empty where this Foyer has no words for it. */
export const stepWords = (step: Step): string => {
	const { code, values } = step
	const known = {
		...values,
		duty: sayIfKnown(`lookChanges.duty.${values['duty']}`) ?? '',
		shift: sayIfKnown(`lookChanges.shift.${values['kind']}`) ?? '',
		count: count(step),
	}
	return sayIfKnown(`lookChanges.step.${code}${detailOf(step)}`, known) ?? ''
}
