/**
 * The sample forum's people as a booking tool knows them: one booking a row, some of two people,
 * some rows of one order. Pure and the same every time; what a file looks like is `bookingFiles.ts`.
 */
import type { Need, PersonDetails } from '../../shared/domain/person.ts'
import type { SampleEvent } from '../../shared/domain/samples/sample.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'

/** One row of a booking tool's report. */
export type Booking = {
	readonly orderNo: string
	readonly atMs: number
	/** Goes by the row: who booked, which is not always who comes. */
	readonly email: string
	readonly given: string
	readonly family: string
	readonly person: PersonDetails
	/** Titles of topics: wished for, best first, and to be missed. */
	readonly wishes: { readonly choices: readonly string[]; readonly avoids: readonly string[] }
	readonly isCancelled: boolean
	/** Two people in one row: `given` names both. */
	readonly isOfTwo: boolean
	/** Which of its order's rows this is, from 1. */
	readonly position: number
}

/** When a version 7 UUID was made: its first 48 bits. */
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

const labels = new Map(localSectors.map(({ code, label }) => [code, label]))
const photoWords = { yes: 'Yes', ask: 'Ask me first', no: 'No', '': '' } as const
const yesNo = { yes: 'Yes', no: 'No', notAsked: '', '': '' } as const

const words = (needs: readonly Need[], kind: Need['kind'], between: string): string =>
	needs.flatMap((need) => (need.kind === kind ? [need.words] : [])).join(between)

/** The answers of one person as they stand in a cell; `between` parts several answers to one question. */
export const answersOf = (person: PersonDetails, between: string) => ({
	/** Only where it differs: most people leave the question empty. */
	badge: person.preferredName === person.givenName ? '' : person.preferredName,
	taking: labels.get(person.sector) ?? '',
	access: words(person.needs, 'access', between),
	diet: words(person.needs, 'dietary', between),
	evacuation: yesNo[person.needsEvacuationHelp],
	photo: photoWords[person.photo],
	touch: yesNo[person.keepInTouch],
	cpd: person.wantsCpd ? 'Yes' : 'No',
})

/** Organisations whose stewards were booked by one of them, in one order. */
const bookedByOne = ['Mind BLMK', 'CHUMS', 'Penrose', "Luton All Women's Service", 'Befriending service']

const orderNo = (random: Random): string => `9${Array.from({ length: 9 }, () => random.int(10)).join('')}`

/** Bookings of everybody taking part, the cancelled ones too, in the order they were made. */
export const bookingsOf = (sample: SampleEvent): Booking[] => {
	const random = seeded('blmk-forum/bookings')
	const taking = sample.people.filter((one) => one.person.roles.includes('attendee') && one.status !== 'waiting')
	const titles = new Map(sample.breakouts.topics.map((topic) => [topic.id, topic.title]))
	const named = (ids: readonly string[] = []) => ids.map((id) => titles.get(id) ?? '')
	const wishes = new Map(sample.breakouts.choices.map((wish) => [wish.registrationId, wish]))
	const orders = new Map<string, { orderNo: string; email: string }>()
	const rows = new Map<string, number>()
	const joined = new Set(
		taking.flatMap((one) => (one.links.some((link) => link.kind === 'bookedTogether') ? [one.registrationId] : [])),
	)
	return taking.flatMap((one, at): Booking[] => {
		const { person } = one
		if (joined.has(one.registrationId)) return []
		const own = { orderNo: orderNo(random), email: person.email }
		const isOfSeveral = person.roles.includes('steward') && bookedByOne.includes(person.organisation)
		const order = (isOfSeveral ? orders.get(person.organisation) : undefined) ?? own
		if (isOfSeveral) orders.set(person.organisation, order)
		const position = (rows.get(order.orderNo) ?? 0) + 1
		rows.set(order.orderNo, position)
		const second = taking.find(({ links }) =>
			links.some((link) => link.kind === 'bookedTogether' && link.to === one.registrationId),
		)
		return [
			{
				...order,
				atMs: timeOf(one.registrationId),
				given:
					second === undefined
						? person.givenName
						: `${person.givenName} ${at % 2 === 0 ? 'and' : '&'} ${second.person.givenName}`,
				family: person.familyName,
				person,
				wishes: {
					choices: named(wishes.get(one.registrationId)?.choices),
					avoids: named(wishes.get(one.registrationId)?.avoids),
				},
				isCancelled: one.status === 'cancelled',
				isOfTwo: second !== undefined,
				position,
			},
		]
	})
}

/** Who booked in the week after the first file was fetched. */
const late: readonly (readonly [given: string, family: string, sector: string, organisation: string, email: string])[] =
	[
		['Carys', 'Llewellyn-Ash', 'VC', 'Mind BLMK', 'carys.llewellynash@mind-blmk.example'],
		['Desmond', 'Achebe-Tull', 'LE', '', 'desmond.at@mail.example'],
		['Sorcha', 'Mac Gabhann', 'NP', 'East London NHS Foundation Trust', 'sorcha.macgabhann@elft.example'],
		['Iman', 'Ghafoor', 'CA', '', 'ghafoor.home@inbox.example'],
		['Vikki', 'Stanbridge', 'LA', 'Ousebridge Council', 'vikki.stanbridge@ousebridge.example'],
		['Bartosz', 'Żak', 'LE', '', 'bzak77@post.example'],
		[
			'Yetunde',
			'Oyelaran',
			'NP',
			'Central and North West London NHS Foundation Trust',
			'yetunde.oyelaran@cnwl.example',
		],
		['Alun', 'Prosser', 'PR', 'Orchard Way Medical Centre', 'alun.prosser@orchardway.example'],
		['Meena', 'Balasubramaniam', 'ED', 'Barton Road College', 'meena.b@bartonroad.example'],
		['Frankie', "D'Arcy", 'LE', '', 'frankie.darcy@home.example'],
		['Leonor', 'da Graça', 'VC', 'Penrose', 'leonor.dagraca@penrose.example'],
		['Otis', 'Merriweather', 'OT', 'Lea Homes Housing Association', 'otis.merriweather@leahomes.example'],
	]

const lateBookings = (after: number, like: PersonDetails): Booking[] => {
	const random = seeded('blmk-forum/late')
	return late.map(([given, family, sector, organisation, email], i) => ({
		orderNo: orderNo(random),
		atMs: after + (i + 1) * 9 * 3_600_000,
		email,
		given,
		family,
		person: {
			...like,
			preferredName: given,
			givenName: given,
			familyName: family,
			sector,
			organisation,
			email,
			phone: '',
			jobTitle: '',
			pronouns: '',
			photo: random.pick(['yes', 'ask', 'no'] as const),
			needs: [],
			needsEvacuationHelp: 'no',
			roles: ['attendee'],
		},
		wishes: { choices: [], avoids: [] },
		isCancelled: false,
		isOfTwo: false,
		position: 1,
	}))
}

/** The same bookings a week later: 12 more, 3 cancelled since, 5 with another address, organisation or surname. */
export const laterBookings = (bookings: readonly Booking[]): Booking[] => {
	const ordersOf = (orderNo: string) => bookings.filter((one) => one.orderNo === orderNo).length
	const alone = bookings.filter(
		(one) => !one.isCancelled && ordersOf(one.orderNo) === 1 && one.person.roles.length === 1 && !one.isOfTwo,
	)
	const work = alone.filter((one) => one.person.organisation !== '' && one.family !== '')
	const individual = alone.filter((one) => one.person.organisation === '' && one.email !== '' && one.family !== '')
	const changed = new Map<Booking | undefined, Partial<Booking>>()
	const change = (one: Booking | undefined, what: (one: Booking) => Partial<Booking>) =>
		one === undefined ? undefined : changed.set(one, what(one))
	change(individual[1], () => ({ email: 'new.address.one@post.example' }))
	change(work[2], () => ({ email: 'new.address.two@home.example' }))
	change(work[5], (one) => ({ person: { ...one.person, organisation: 'Level Ground Debt and Benefits Advice' } }))
	change(work[9], (one) => ({ person: { ...one.person, organisation: 'Marsh and Lea Community Trust' } }))
	change(individual[4], (one) => ({
		family: `${one.family}-Vane`,
		person: { ...one.person, familyName: `${one.family}-Vane` },
	}))
	for (const one of [work[14], work[20], individual[7]]) change(one, () => ({ isCancelled: true }))
	const last = bookings.at(-1)
	if (last === undefined) return []
	return [...bookings.map((one) => ({ ...one, ...changed.get(one) })), ...lateBookings(last.atMs, last.person)]
}

export const forumBookings = (): Booking[] => bookingsOf(sampleEvent('blmk-forum'))
