/** Fields and values of a planned row, in words for a person to read. */
import { type ZoneKind, zoneKinds } from '../../../../shared/domain/marketplace/words.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import { say, sayIfKnown } from '../../../text/text.ts'

export const fieldName = (field: string): string => sayIfKnown(`marketImport.field.${field}`) ?? field

const papers: ReadonlySet<string> = new Set(['insurance', 'riskAssessment', 'pat', 'foodHygiene'])
const isZone = (name: string): name is ZoneKind => (zoneKinds as readonly string[]).includes(name)

/** `4; quietExit`: a stall by its number, a part of the hall by its kind. */
const neighbours = (value: string): string =>
	value
		.split('; ')
		.map((name) => (isZone(name) ? say(`market.zone.${name}`) : `${say('marketImport.lookOver.stall')} ${name}`))
		.join(', ')

export const fieldValue = (field: string, value: string): string => {
	if (field === 'needsLight') {
		return value === 'low' || value === 'bright' ? say(`market.light.${value}`) : say('marketImport.value.anyLight')
	}
	if (value === '') return say('marketImport.value.nothing')
	if (value === 'yes' || value === 'no') return say(`marketImport.value.${value}`)
	if (field === 'state') return sayIfKnown(`market.state.${value}`) ?? value
	if (papers.has(field)) return sayIfKnown(`market.documentState.${value}`) ?? value
	if (field === 'near' || field === 'far') return neighbours(value)
	if (field === 'insuranceAmount') return say('marketImport.value.pounds', { amount: formatCount(Number(value)) })
	if (field === 'insuranceExpires') return formatDate(value) || value
	return value
}
