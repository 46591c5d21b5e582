/** Plans small lists of stalls, and makes an event out of a plan the way the command does. */
import type { Mapping } from '../../../shared/domain/importing/recognise.ts'
import { planStalls } from '../../../shared/domain/marketplace/importing/plan.ts'
import type {
	KnownStall,
	KnownSteward,
	StallImportPlan,
	StallPlanInput,
} from '../../../shared/domain/marketplace/importing/planTypes.ts'
import { recogniseStalls } from '../../../shared/domain/marketplace/importing/recognise.ts'
import { dayOne, dayTwo, idOf } from '../../support/events.ts'
import { stallInput } from '../../support/market.ts'

export const days = [
	{ id: dayOne, startAt: '10:00', endAt: '16:00' },
	{ id: dayTwo, startAt: '09:30', endAt: '15:00' },
]

export const knownStall = (n: number, more: Partial<KnownStall> = {}): KnownStall => ({
	...stallInput(idOf(800 + n), n),
	contact: { contactName: '', contactEmail: '', contactPhone: '', unloading: '', note: '' },
	documents: [],
	stewards: [],
	...more,
})

export const steward = (n: number, name: string, more: Partial<KnownSteward> = {}): KnownSteward => {
	const [givenName = '', familyName = ''] = name.split(' ')
	return {
		registrationId: idOf(900 + n),
		status: 'confirmed',
		preferredName: givenName,
		givenName,
		familyName,
		email: `${givenName.toLowerCase()}@mail.example`,
		dayIds: [dayOne],
		...more,
	}
}

/** Rows of a list, cells parted by bars. */
export const table = (...lines: string[]): string[][] => lines.map((line) => line.split('|').map((cell) => cell.trim()))

export const planOf = (
	rows: readonly (readonly string[])[],
	event: Partial<Pick<StallPlanInput, 'stalls' | 'people' | 'days' | 'keptNames'>> = {},
	change: Partial<Mapping> = {},
): StallImportPlan => {
	const { headerRow, mapping } = recogniseStalls(rows)
	return planStalls({
		rows,
		headerRow,
		mapping: { ...mapping, ...change },
		stalls: [],
		people: [],
		days,
		keptNames: [],
		...event,
		idOf: (row) => idOf(7000 + row),
	})
}

/** What the event holds once a plan has run. */
export const afterwards = ({ entry }: StallImportPlan, before: readonly KnownStall[] = []): KnownStall[] => {
	const all = new Map(before.map((stall) => [stall.id, stall]))
	const change = (id: string, more: Partial<KnownStall>): void => {
		const known = all.get(id)
		if (known) all.set(id, { ...known, ...more })
	}
	for (const stall of entry.stalls) all.set(stall.id, { ...(all.get(stall.id) ?? knownStall(1)), ...stall })
	for (const { stallId, ...contact } of entry.contacts) change(stallId, { contact })
	for (const { stallId, ...paper } of entry.documents)
		change(stallId, {
			documents: [...(all.get(stallId)?.documents ?? []).filter(({ kind }) => kind !== paper.kind), paper],
		})
	for (const { stallId, ...shift } of entry.rows)
		change(stallId, { stewards: [...(all.get(stallId)?.stewards ?? []), shift] })
	return [...all.values()]
}

export const fates = ({ rows }: StallImportPlan): string[] => rows.map(({ fate, code }) => code ?? fate)
/** Code and part of a cell, where something was left out of a row that is kept. */
export const leftIn = ({ cells }: StallImportPlan): string[] =>
	cells.map(({ row, column, code, words }) => `${row}.${column} ${code}${words === '' ? '' : ` ${words}`}`)
