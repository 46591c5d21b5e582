/** The files that people really bring, one after another, each row accounted for. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from '../../../electron/workers/tables/readTable.ts'
import { planImport } from '../../../shared/domain/importing/plan.ts'
import type { KnownPerson, Plan } from '../../../shared/domain/importing/planTypes.ts'
import { recognise } from '../../../shared/domain/importing/recognise.ts'
import { localSectors } from '../../../shared/domain/sectors.ts'

const day = { id: '01900000-0000-7000-8000-000000000001', date: '2027-05-19' }

const planned = async (rows: readonly (readonly string[])[], known: readonly KnownPerson[] = []): Promise<Plan> => {
	const { kind, headerRow, mapping } = recognise(rows)
	let ids = known.length
	const newId = () => `01900000-0000-7000-9000-${String(++ids).padStart(12, '0')}`
	return planImport({ rows, headerRow, kind, mapping, known, days: [day], sectors: localSectors, newId })
}

const rowsOf = async (file: string): Promise<string[][]> => {
	const table = await readTable(readFileSync(new URL(`../../../resources/demo/${file}`, import.meta.url)))
	if ('problem' in table) throw new Error(`${file}: ${table.problem}`)
	return table.rows
}

/** The event after an import, as the next one compares it. */
const after = (plan: Plan): readonly KnownPerson[] =>
	plan.entries
		.filter((entry) => entry.result !== 'held')
		.map(({ registrationId, ref, status, person }) => ({
			registrationId,
			ref,
			status,
			current: person,
			imported: person,
		}))

const sum = ({ new: added, changed, unchanged, held, refused }: Plan['tally']) =>
	added + changed + unchanged + held + refused

test.for([
	['eventbrite-uk.csv', { rows: 188, new: 180, held: 0, refused: 8, people: 186 }],
	['eventbrite-us.csv', { rows: 120, new: 114, held: 0, refused: 6, people: 114 }],
	['microsoft-forms.csv', { rows: 90, new: 90, held: 0, refused: 0, people: 90 }],
	['google-forms.csv', { rows: 80, new: 80, held: 0, refused: 0, people: 80 }],
	['pretix-positions.csv', { rows: 80, new: 76, held: 0, refused: 4, people: 76 }],
	['pretix-checkin.csv', { rows: 60, new: 59, held: 1, refused: 0, people: 59 }],
	['hi-events.csv', { rows: 70, new: 68, held: 0, refused: 2, people: 68 }],
	['plain.xlsx', { rows: 60, new: 60, held: 0, refused: 0, people: 60 }],
	['teams-utf16.csv', { rows: 83, new: 40, held: 0, refused: 43, people: 40 }],
] as const)('%s: every row has its fate', async ([file, expected]) => {
	const { tally } = await planned(await rowsOf(file))
	expect(tally).toMatchObject(expected)
	expect(sum(tally)).toBe(tally.rows)
})

test('a week later: twelve new, five put right, three cancelled, and everybody else as they were', async () => {
	const known = after(await planned(await rowsOf('eventbrite-uk.csv')))
	const later = await planned(await rowsOf('eventbrite-uk-later.csv'), known)
	expect(later.tally).toMatchObject({ rows: 200, new: 12, changed: 8, unchanged: 172, held: 0, refused: 8 })
	expect(later.entries.filter((entry) => entry.status === 'cancelled')).toHaveLength(3)
})

const order = (...rows: string[][]) => [['Order no.', 'First Name', 'Surname', 'Email', 'Ticket Type'], ...rows]
const ana = ['700', 'Ana', 'Moreno', 'office@trust.example', 'Place']
const luis = ['700', 'Luis', 'Vega', 'office@trust.example', 'Place']

test('a tool that numbers orders only: one taken out of an order does not become the next one of it', async () => {
	const known = after(await planned(order(ana, luis)))
	const later = await planned(order(luis), known)
	expect(later.tally).toMatchObject({ rows: 1, unchanged: 1, changed: 0, new: 0 })
	const [first] = later.rows
	expect(first?.known?.current.preferredName).toBe('Luis')
})

test('a tool that numbers orders only: a new surname with the same address of one’s own is the same person', async () => {
	const single = ['701', 'Mai', 'Tran', 'mai@home.example', 'Place']
	const known = after(await planned(order(single, ana)))
	const later = await planned(order(['701', 'Mai', 'Lindqvist', 'mai@home.example', 'Place'], ana), known)
	expect(later.tally).toMatchObject({ rows: 2, changed: 1, unchanged: 1, new: 0, held: 0 })
})
