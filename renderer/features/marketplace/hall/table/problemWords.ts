/** What is wrong with a position as it is drawn, and which way it could be put right. */
import type { PositionProblem } from '../../../../../shared/domain/marketplace/hallProblems.ts'
import { formatCount } from '../../../../text/format.ts'
import { say } from '../../../../text/text.ts'

export const problemWords = (problem: PositionProblem): string => {
	switch (problem.kind) {
		case 'outside':
			return say('marketHall.problem.outside')
		case 'overlaps':
			return say('marketHall.problem.overlaps', { code: problem.code })
		case 'onClear':
			return say('marketHall.problem.onClear', {
				zone: problem.zone.label || say(`market.zone.${problem.zone.kind}`),
			})
		case 'circuitOver':
			return say('marketHall.problem.circuitOver', {
				circuit: problem.circuit,
				asked: formatCount(problem.asked),
				given: formatCount(problem.given),
			})
		case 'aboveCircuit':
			return say('marketHall.problem.aboveCircuit', { circuit: problem.circuit, given: formatCount(problem.given) })
		case 'noSocket':
			return say('marketHall.problem.noSocket')
	}
}
