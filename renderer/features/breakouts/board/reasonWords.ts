/** Why somebody sits where they do, one sentence a reason. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { say, sayIfKnown } from '../../../text/text.ts'

type Reason = Extract<OutputOf<'breakouts.why'>, { outcome: 'known' }>['reasons'][number]

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const

export const reasonWords = ({ code, values }: Reason): string => {
	const ordinal = ordinals[Number(values['choice'] ?? 0) - 1]
	const known = { ...values, ordinal: ordinal === undefined ? '' : say(`groupBoard.ordinal.${ordinal}`) }
	const isBare = (code === 'roomHas' && !values['room']) || (code === 'staysWith' && !values['people'])
	return sayIfKnown(`groupBoard.reason.${code}${isBare ? 'Bare' : ''}`, known) ?? ''
}
