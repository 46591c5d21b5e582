/**
 * The evacuation pack (E7) as a spreadsheet: zones, people with a plan, everybody who is here or may come. The paper
 * comes first on the day; this is its copy for the venue. Pure.
 */
import { dateInWords, timeOfDay } from '../../lib/when.ts'
import type { PlanMethod } from '../evacuation/words.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets, Sheet } from './sheet.ts'

type Place = { readonly what: 'table' | 'stall'; readonly number: number; readonly roomName: string } | null

export type EvacuationFacts = ExportFrame & {
	/** The day that it is of, `2027-05-19`. */
	readonly packDate: string
	readonly zones: readonly {
		readonly code: string
		readonly name: string
		readonly rooms: readonly string[]
		readonly marshal: string
	}[]
	readonly planned: readonly {
		readonly badgeCode: string
		readonly preferredName: string
		readonly lastPlace: Place
		readonly buddy: { readonly preferredName: string } | null
		readonly backup: { readonly preferredName: string } | null
		readonly method: PlanMethod | ''
		readonly equipment: string
		readonly refuge: string
	}[]
	readonly people: readonly {
		readonly badgeCode: string
		readonly preferredName: string
		readonly place: Place
		readonly zone: string
		readonly sinceMs: number | null
	}[]
}

export const zoneColumns = columnsOf({ Zone: 8, Name: 28, Rooms: 44, Marshal: 22 })
export const planColumns = columnsOf({
	Badge: 9,
	Name: 22,
	'Usual room now': 30,
	Buddy: 20,
	Backup: 20,
	Method: 26,
	Equipment: 26,
	Refuge: 24,
})
export const everybodyColumns = columnsOf({
	Badge: 9,
	Name: 22,
	'Group now': 14,
	Room: 26,
	Zone: 8,
	'In since': 10,
	'Seen outside': 13,
})

const methodWords: Readonly<Record<PlanMethod | '', string>> = {
	'': '',
	ownPace: 'At their own pace',
	buddy: 'With their buddy',
	evacChair: 'Evacuation chair',
	refuge: 'Waits in the refuge',
	otherAlert: 'Told other than by sound',
	byArm: 'Guided by the arm',
	familiarPerson: 'With somebody they know',
}

const groupOf = (place: Place): string =>
	place === null ? '' : `${place.what === 'table' ? 'Table' : 'Stall'} ${place.number}`
const placeOf = (place: Place): string =>
	[groupOf(place), place?.roomName ?? ''].filter((part) => part !== '').join(', ')

export const makeEvacuation = (facts: EvacuationFacts): MadeSheets => {
	const everybody: Sheet = {
		name: 'Everybody',
		columns: everybodyColumns,
		rows: facts.people.map(({ badgeCode, preferredName, place, zone, sinceMs }) => [
			badgeCode,
			preferredName,
			groupOf(place),
			place?.roomName ?? '',
			zone,
			sinceMs === null ? '' : timeOfDay(sinceMs),
			'☐',
		]),
	}
	const about = {
		what: `Evacuation pack (E7) of ${dateInWords(facts.packDate)}`,
		rows: ['People', facts.people.length],
		statisticsRule: exactNumbers,
		sensitivity: careWords.special,
		keptForDays: exportList.evacuation.keptForDays,
		notes: [
			[
				'Everybody',
				'Booked for the day or in; companions and contractors too. Venue staff are on the venue’s own list.',
			],
			['In since', 'Empty: not in when this file was made.'],
			['In an alarm', 'Take the paper list. Nobody goes back for a file.'],
		],
	} as const
	return book(
		facts,
		about,
		[
			{
				name: 'Zones',
				columns: zoneColumns,
				rows: facts.zones.map(({ code, name, rooms, marshal }) => [code, name, rooms.join(', '), marshal]),
			},
			{
				name: 'People with a plan',
				columns: planColumns,
				rows: facts.planned.map((one) => [
					one.badgeCode,
					one.preferredName,
					placeOf(one.lastPlace),
					one.buddy?.preferredName ?? '',
					one.backup?.preferredName ?? '',
					methodWords[one.method],
					one.equipment,
					one.refuge,
				]),
			},
			everybody,
		],
		everybody,
	)
}
