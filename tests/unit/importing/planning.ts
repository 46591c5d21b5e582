/** Plans small tables, and makes an event out of a plan the way an import does. */
import { planImport } from '../../../shared/domain/importing/plan.ts'
import type { KnownPerson, Plan } from '../../../shared/domain/importing/planTypes.ts'
import { type Mapping, recognise } from '../../../shared/domain/importing/recognise.ts'
import { localSectors } from '../../../shared/domain/sectors.ts'

export const days = [
	{ id: 'day-1', date: '2027-05-19' },
	{ id: 'day-2', date: '2027-05-20' },
]

export const table = (...lines: string[]): string[][] => lines.map((line) => line.split(','))

let made = 0

export const planOf = (rows: string[][], known: readonly KnownPerson[] = [], change: Partial<Mapping> = {}): Plan => {
	const { headerRow, kind, mapping } = recognise(rows)
	return planImport({
		rows,
		headerRow,
		kind,
		mapping: { ...mapping, ...change },
		known,
		days,
		sectors: localSectors,
		newId: () => `id-${++made}`,
	})
}

/** What the event holds once a plan has run. */
export const afterwards = (plan: Plan, before: readonly KnownPerson[] = []): KnownPerson[] => {
	const people = new Map(before.map((person) => [person.registrationId, person]))
	for (const { registrationId, ref, status, person } of plan.entries) {
		const known = people.get(registrationId)
		people.set(registrationId, { registrationId, ref: known?.ref ?? ref, status, current: person, imported: person })
	}
	return [...people.values()]
}

export const fates = (plan: Plan): string[] => plan.rows.map(({ fate, code }) => code ?? fate)
