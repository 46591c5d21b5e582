/** A position as a row of the table, and back. */
import { footprintOf, isWithin } from '../../../../../shared/domain/marketplace/footprint.ts'
import { lightLevels, noiseZones, zoneKinds } from '../../../../../shared/domain/marketplace/words.ts'
import { fold } from '../../../../../shared/lib/text.ts'
import { say } from '../../../../text/text.ts'
import type { Hall, Position } from '../../marketTypes.ts'
import {
	asMetres,
	type Draft,
	type Faults,
	type Range,
	readAll,
	readMetres,
	readWhole,
	readWord,
	type Said,
} from './cells.ts'

/** The same bounds as the contract's. */
const farCm: Range = [0, 100_000]
const sizeCm: Range = [20, 2000]
const longestCode = 12
const mostTables = 20
const mostSockets = 50
const mostWatts = 50_000

export const turns = [0, 90, 180, 270] as const
/** Which way its front looks, on the plan. */
export const turnWays = { 0: 'down', 90: 'left', 180: 'up', 270: 'right' } as const

export const draftOfPosition = (position: Position): Draft => ({
	code: position.code,
	xCm: asMetres(position.xCm),
	yCm: asMetres(position.yCm),
	widthCm: asMetres(position.widthCm),
	depthCm: asMetres(position.depthCm),
	turned: String(position.turned),
	tables: String(position.tables),
	sockets: String(position.sockets),
	watts: String(position.watts),
	circuitId: position.circuitId ?? '',
	isWall: position.isWall,
	light: position.light,
	noise: position.noise,
	isPrivate: position.isPrivate,
	isStepFree: position.isStepFree,
	isOpen: position.isOpen,
	near: position.near,
})

const chosen = <T>(all: readonly T[], said: Said | undefined, usual: T): T =>
	all.find((one) => String(one) === said) ?? usual

export const readPosition = (
	id: string,
	draft: Draft,
	hall: Pick<Hall, 'widthCm' | 'depthCm'>,
	others: readonly Pick<Position, 'id' | 'code'>[],
): { readonly position: Position } | { readonly faults: Faults } => {
	const read = readAll({
		code: readWord(draft['code'], longestCode),
		xCm: readMetres(draft['xCm'], farCm),
		yCm: readMetres(draft['yCm'], farCm),
		widthCm: readMetres(draft['widthCm'], sizeCm),
		depthCm: readMetres(draft['depthCm'], sizeCm),
		tables: readWhole(draft['tables'], [0, mostTables]),
		sockets: readWhole(draft['sockets'], [0, mostSockets]),
		watts: readWhole(draft['watts'], [0, mostWatts]),
	})
	if ('faults' in read) return read
	const { circuitId, near } = draft
	const position: Position = {
		...read.values,
		id,
		turned: chosen(turns, draft['turned'], 0),
		circuitId: typeof circuitId === 'string' && circuitId !== '' ? circuitId : null,
		isWall: draft['isWall'] === true,
		light: chosen(lightLevels, draft['light'], 'normal'),
		noise: chosen(noiseZones, draft['noise'], 'normal'),
		isPrivate: draft['isPrivate'] === true,
		isStepFree: draft['isStepFree'] === true,
		isOpen: draft['isOpen'] === true,
		near: Array.isArray(near) ? zoneKinds.filter((kind) => near.includes(kind)) : [],
	}
	if (others.some((other) => other.id !== id && fold(other.code) === fold(position.code)))
		return { faults: { code: say('marketHall.fault.codeTaken', { code: position.code }) } }
	const own = footprintOf(position)
	if (isWithin(own, hall)) return { position }
	const isAcross = own.left < 0 || own.right > hall.widthCm
	const [most, size] = isAcross ? [hall.widthCm, own.right - own.left] : [hall.depthCm, own.bottom - own.top]
	const values = { least: asMetres(Math.ceil(size / 2)), most: asMetres(Math.floor(most - size / 2)) }
	return { faults: { [isAcross ? 'xCm' : 'yCm']: say('marketHall.fault.outside', values) } }
}
