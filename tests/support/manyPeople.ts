/**
 * Tens of thousands of invented people for measuring: names as diverse as those of the samples, with
 * a long tail of rare family names, organisations that fold into one another, answers as forms bring
 * them. The same count and seed give the same people on every machine.
 */
import type { InputOf } from '../../shared/contract/index.ts'
import type { Need, PersonDetails, PhotoAnswer } from '../../shared/domain/person.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { plainLettersOf } from '../../shared/domain/samples/inventNames.ts'
import { namePools } from '../../shared/domain/samples/names.ts'
import { accessNeed, dietaryNeed } from '../../shared/domain/samples/needs.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'
import { uuidv7 } from '../../shared/lib/uuid.ts'
import { eventbriteUk } from './bookingFormats.ts'
import type { Booking } from './bookings.ts'

export type InventedPerson = { readonly registrationId: string; readonly person: PersonDetails }

/** 1 March 2027, 09:00 UTC: when booking opens. */
const bookingFromMs = Date.UTC(2027, 2, 1, 9)
const apartMs = 30_000

const starts =
	'Ash,Black,Bram,Cald,Chil,Dray,East,Fern,Grim,Hasel,Hol,Kings,Lang,Mar,Nor,Oak,Pem,Rook,Stan,Thorn,Wes,Whit'
const ends = 'bourne,bridge,bury,combe,cote,dale,field,ford,gate,ham,hurst,ley,low,more,ness,stead,ton,well,wick,worth'
const tail = starts.split(',').flatMap((start) => ends.split(',').map((end) => `${start}${end}`))

const organisationHeads =
	'Chalkhill,Ousebridge,Marsh and Lea,Barton Road,Saffron Lane,Orchard Way,Chilternview,Lea Valley,Willowbrook,Penrose'
const organisationTails =
	'Carers Circle,Community Trust,Council,Counselling Service,Housing Association,Medical Centre,Mental Health NHS Trust,Primary Care Network,University,Youth Project'
const organisations = organisationHeads
	.split(',')
	.flatMap((head) => organisationTails.split(',').map((end) => `${head} ${end}`))
const jobs = ['Peer support worker', 'Practice nurse', 'Psychologist', 'Service manager', 'Social worker', 'Volunteer']
const accessCodes = ['stepFree', 'hearingLoop', 'largePrint', 'easyRead', 'restBreaks', 'lowNoise'] as const
const dietCodes = ['vegetarian', 'vegan', 'halal', 'glutenFree', 'nutFree'] as const
const photos: readonly PhotoAnswer[] = ['yes', 'yes', 'yes', 'ask', 'no']

const familyName = (random: Random, pool: readonly string[]): string => {
	const draw = random.next()
	if (draw < 0.6) return random.pick(pool)
	return draw < 0.72 ? `${random.pick(pool)}-${random.pick(tail)}` : random.pick(tail)
}

const needsOf = (random: Random): readonly Need[] => [
	...(random.chance(0.09) ? [accessNeed(random.pick(accessCodes), random.int(8))] : []),
	...(random.chance(0.16) ? [dietaryNeed(random.pick(dietCodes))] : []),
]

const poolOf = (random: Random) => {
	let left = random.int(100)
	return namePools.find(({ share }) => (left -= share) < 0) ?? random.pick(namePools)
}

/** @param dayIds the days everybody is booked for */
export const manyPeople = (count: number, dayIds: readonly string[], seed = 'many'): InventedPerson[] => {
	const random = seeded(`people/${seed}`)
	return Array.from({ length: count }, (_, at) => {
		const pool = poolOf(random)
		const first = random.pick(random.chance(0.15) ? pool.goesBy : pool.plain)
		const family = familyName(random, pool.family)
		const sector = random.pick(localSectors)
		const isForWork = sector.isForWork || random.chance(0.05)
		const pronouns = { she: 'she/her', he: 'he/him', they: 'they/them' }[first.pronoun]
		const mail = `${plainLettersOf(first.given)}.${plainLettersOf(family)}${at}`
		return {
			registrationId: uuidv7(
				bookingFromMs + at * apartMs,
				Uint8Array.from({ length: 10 }, () => random.int(256)),
			),
			person: {
				...nobodyYet,
				preferredName: first.preferred,
				givenName: first.given,
				familyName: family,
				pronouns: random.chance(0.2) ? pronouns : '',
				email: `${mail}@${isForWork ? 'work' : 'home'}.example`,
				phone: random.chance(0.7) ? `07700 900${String(random.int(1000)).padStart(3, '0')}` : '',
				organisation: isForWork ? random.pick(organisations) : '',
				jobTitle: isForWork ? random.pick(jobs) : '',
				sector: sector.code,
				days: dayIds,
				photo: random.pick(photos),
				keepInTouch: random.chance(0.55) ? 'yes' : 'no',
				wantsCpd: random.chance(0.3),
				needsEvacuationHelp: random.chance(0.03) ? 'yes' : 'no',
				needs: needsOf(random),
			},
		}
	})
}

/** The people as Eventbrite's UK report has them: one a row, everybody attending. */
export const manyBookingsCsv = (people: readonly InventedPerson[]): Uint8Array =>
	eventbriteUk(
		people.map(
			({ person }, at): Booking => ({
				orderNo: String(9_000_000_000 + at),
				atMs: bookingFromMs + at * apartMs,
				email: person.email,
				given: person.givenName,
				family: person.familyName,
				person,
				wishes: { choices: [], avoids: [] },
				isCancelled: false,
				isOfTwo: false,
				position: 1,
			}),
		),
	)

/** The people as rows of `people.importRows`, decided already: for measuring the door without a file. */
export const manyRows = (people: readonly InventedPerson[]): InputOf<'people.importRows'>['rows'] =>
	people.map(({ registrationId, person }, at) => ({
		registrationId,
		row: at + 2,
		ref: String(9_000_000_000 + at),
		result: 'new',
		person: { ...person, roles: [...person.roles], days: [...person.days], needs: person.needs.map(asInput) },
		status: 'confirmed',
		suspects: [],
		isExtra: false,
		links: [],
	}))

type InputNeed = InputOf<'people.importRows'>['rows'][number]['person']['needs'][number]
const asInput = (need: Need): InputNeed => ({ ...need, audience: [...need.audience] }) as InputNeed

/** What desks type, drawn from the people themselves: starts of words, slips, badge codes. */
export const typedAtDesks = (
	people: readonly InventedPerson[],
	badgeCodes: readonly string[],
	count: number,
	seed = 'typed',
): string[] => {
	const random = seeded(`typed/${seed}`)
	return Array.from({ length: count }, (_, at) => {
		const { person } = random.pick(people)
		const word = random.pick([person.preferredName, person.familyName])
		const start = word.slice(0, 2 + random.int(7))
		switch (at % 4) {
			case 0:
				return start
			case 1:
				return `${person.preferredName} ${person.familyName.slice(0, 2 + random.int(4))}`
			case 2:
				return withSlip(word, random)
			default:
				return at % 8 === 3 ? random.pick(badgeCodes).slice(0, 3 + random.int(3)) : start.toLowerCase()
		}
	})
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One letter wrong, missing, too many, or swapped with the next; never the first, as slips happen. */
const withSlip = (word: string, random: Random): string => {
	const text = word.slice(0, 8)
	if (text.length < 4) return text
	const at = 1 + random.int(text.length - 2)
	const kind = random.int(4)
	if (kind === 0) return text.slice(0, at) + random.pick(letters.split('')) + text.slice(at + 1)
	if (kind === 1) return text.slice(0, at) + text.slice(at + 1)
	if (kind === 2) return text.slice(0, at) + random.pick(letters.split('')) + text.slice(at)
	return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
