/** What is wrong with a cell of a file of positions: where, what stands there, and what would do. */
import type { PositionFault } from '../../../../../shared/domain/marketplace/positionsCsv.ts'
import { formatCount } from '../../../../text/format.ts'
import { say } from '../../../../text/text.ts'

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const faultWords = ({ row, column, why, found, allowed }: PositionFault): string => {
	const [least = '', most = ''] = allowed.map((one) => (typeof one === 'number' ? formatCount(one) : one))
	const values = { row, column, found, least, most, words: oneOf.format(allowed.map(String)) }
	if (why === 'noCircuit' && allowed.length === 0) return say('marketHall.csv.fault.noCircuitAtAll', values)
	if (why === 'notWhole' && found === '') return say('marketHall.csv.fault.missing', values)
	return say(`marketHall.csv.fault.${why}`, values)
}
