import { lightLevels, noiseZones } from '../../../../../shared/domain/marketplace/words.ts'
import { say } from '../../../../text/text.ts'
import type { Circuit } from '../../marketTypes.ts'
import type { GridColumn } from './GridCell.tsx'
import { turns, turnWays } from './positionCells.ts'

const number = { is: 'number' } as const
const flag = { is: 'flag' } as const

/** Every field of a position, those that place it first. */
export const positionColumns = (circuits: readonly Pick<Circuit, 'id' | 'name'>[]): readonly GridColumn[] => {
	const column = (field: Parameters<typeof labelOf>[0], cell: GridColumn['cell']): GridColumn => ({
		field,
		label: labelOf(field),
		cell,
	})
	return [
		column('code', { is: 'text', longest: 12, isCode: true }),
		column('xCm', number),
		column('yCm', number),
		column('widthCm', number),
		column('depthCm', number),
		column('turned', {
			is: 'choice',
			options: turns.map((turn) => ({ value: String(turn), label: say(`marketHall.turned.${turnWays[turn]}`) })),
		}),
		column('tables', number),
		column('sockets', number),
		column('watts', number),
		column('circuitId', {
			is: 'choice',
			options: [
				{ value: '', label: say('marketHall.table.noCircuit') },
				...circuits.map(({ id, name }) => ({ value: id, label: name })),
			],
		}),
		column('isWall', flag),
		column('light', {
			is: 'choice',
			options: lightLevels.map((value) => ({ value, label: say(`market.light.${value}`) })),
		}),
		column('noise', {
			is: 'choice',
			options: noiseZones.map((value) => ({ value, label: say(`market.noise.${value}`) })),
		}),
		column('isPrivate', flag),
		column('isStepFree', flag),
		column('isOpen', flag),
		column('near', { is: 'kinds' }),
	]
}

const labelOf = (
	field:
		| 'code'
		| 'xCm'
		| 'yCm'
		| 'widthCm'
		| 'depthCm'
		| 'turned'
		| 'tables'
		| 'sockets'
		| 'watts'
		| 'circuitId'
		| 'isWall'
		| 'light'
		| 'noise'
		| 'isPrivate'
		| 'isStepFree'
		| 'isOpen'
		| 'near',
): string => say(`marketHall.column.${field}`)
