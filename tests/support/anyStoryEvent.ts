/**
 * Invented events full of stories, with everything about them by chance: people whose name is sealed lead,
 * support, look after rooms and ask to be apart, and their names stand in texts. One seed, one event.
 */
import type { PersonFact } from '../../shared/domain/breakouts/facts.ts'
import type { EventFacts, PublicText, SpeakerName } from '../../shared/domain/rules/eventFacts.ts'
import type { SlotFact, SpeakerFact } from '../../shared/domain/stories/facts.ts'
import { namesShown, questionChoices, slotFormats, slotStates } from '../../shared/domain/stories/words.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'
import { groupFact, personFact, roomFact, roundFact, topicFact } from './breakoutFacts.ts'
import {
	checkFact,
	eventFacts,
	itemFact,
	materialFact,
	momentAt,
	shiftFact,
	slotFact,
	speakerName,
} from './eventFacts.ts'

const moments = ['2027-05-13T12:00', '2027-05-19T09:20', '2027-05-19T10:05', '2027-05-19T12:40', '2027-05-23T09:00']
const phrases = ['Bereavement by suicide', 'committed suicide', 'Suicide at the bridge', 'Memory loss', 'A year', '']
const given = ['Wilhelmina', 'Bartholomew', 'Persephone', 'Thaddeus', 'Clementine', 'Zebedee']
const family = ['Quarrington', 'Featherstone', 'Abernethy', 'Oyelaran', 'Vanderberg', 'Yilmazer']

export const speakers: readonly SpeakerName[] = given.map((givenName, at) =>
	speakerName(`reg-${at}`, { preferredName: `${givenName}-Jo`, givenName, familyName: family[at] ?? '' }),
)
const ids = speakers.map(({ registrationId }) => registrationId)

/** An ordinary phrase, or one with somebody's name in it. */
const text = (random: Random): string => {
	const name = random.pick(speakers)
	return random.chance(0.15)
		? random.pick([`With ${name.givenName}`, `${name.familyName}.pdf`, name.preferredName])
		: random.pick(phrases)
}
const anybody = (random: Random): string | null => (random.chance(0.25) ? null : random.pick(ids))

const anySpeaker = (random: Random, id: string, nowMs: number): SpeakerFact => ({
	id,
	registrationId: random.pick(ids),
	nameShown: random.pick(namesShown),
	shownAs: random.chance(0.1) ? text(random) : 'Robin',
	introduction: text(random),
	offLimits: [text(random)],
	supporterId: anybody(random),
	backupId: anybody(random),
	consents: random.chance(0.5) ? { photo: 'yes', video: 'yes', audio: 'yes' } : { photo: 'ask' },
	check: random.chance(0.5)
		? checkFact(nowMs - random.int(6) * 3_600_000, {
				speaks: random.chance(0.7) ? 'yes' : 'notSure',
				questions: random.pick(questionChoices),
				isNoteAgreed: random.chance(0.6),
			})
		: null,
})

const anySlot = (random: Random, at: number, nowMs: number): SlotFact => {
	const isWithdrawn = random.chance(0.15)
	return slotFact(`s${at}`, {
		itemId: random.pick(['i1', 'i2', 'i3', null]),
		workingTitle: text(random),
		publicTitle: text(random),
		minutes: 5 + random.int(20),
		state: isWithdrawn ? 'withdrawn' : random.chance(0.7) ? 'consentSigned' : random.pick(slotStates),
		withdrawnAtMs: isWithdrawn ? nowMs - random.int(100) * 3_600_000 : null,
		isSensitive: random.chance(0.5),
		contentNote: text(random),
		questions: random.pick(questionChoices),
		questionsPlanned: random.pick(questionChoices),
		format: random.pick(slotFormats),
		isRecorded: random.chance(0.5),
		isPhotographed: random.chance(0.5),
		supportLeadId: anybody(random),
		alternative: text(random),
		prepCallDoneMs: random.chance(0.5) ? 1 : null,
		debriefAt: random.chance(0.5) ? '' : '2027-05-19T11:00',
		speakers: Array.from({ length: random.int(3) }, (_, one) => anySpeaker(random, `sp-${at}-${one}`, nowMs)),
		materials: [materialFact(`m${at}`, { place: text(random) })],
	})
}

const anyPerson = (random: Random, id: string): PersonFact =>
	personFact(id, {
		isUnder18: random.chance(0.3),
		isChaperone: random.chance(0.3),
		comesWith: random.chance(0.3) ? [random.pick(ids)] : [],
		hereOn: random.chance(0.5) ? ['day-1'] : [],
		at: random.chance(0.3) ? { r1: 'g1' } : {},
	})

export const anyStoryEvent = (seed: number): EventFacts => {
	const random = seeded(`sealed ${seed}`)
	const at = random.pick(moments)
	const item = (id: string, time: string) =>
		itemFact(id, time, {
			roomId: 'hall',
			title: text(random),
			contentNote: text(random),
			leadIds: [random.pick(ids)],
			status: random.pick(['planned', 'planned', 'on', 'done', 'held']),
		})
	const items = [item('i1', '10:00-10:20'), item('i2', '10:21-10:40'), item('i3', '10:42-11:00')]
	return eventFacts({
		at,
		speakerNames: random.shuffle(speakers).map((one) => ({ ...one, hasGuardianAgreement: random.chance(0.5) })),
		stories: Array.from({ length: 4 }, (_, one) => anySlot(random, one + 1, momentAt(at).nowMs)),
		programme: {
			items,
			shifts: [
				shiftFact('w1', random.pick(ids), 'crew', '09:00-17:00', { roomId: 'hall' }),
				...(random.chance(0.5) ? [shiftFact('w2', random.pick(ids), 'safeguarding', '09:00-17:00')] : []),
			],
		},
		breakouts: {
			rooms: [roomFact('hall')],
			topics: [topicFact('t1', { isSensitive: random.chance(0.7) })],
			rounds: [roundFact(1, { startAt: random.pick(['10:15', '11:05']), endAt: '11:50' })],
			groups: [groupFact('g1', 't1')],
			people: ids.map((id) => anyPerson(random, id)),
			apart: [[random.pick(ids), random.pick(ids)]],
		},
		publicTexts: [
			...items.map(({ id, title }): PublicText => ({ where: 'itemTitle', ofId: id, text: title })),
			{ where: 'topic', ofId: 't1', text: text(random) },
			{ where: 'eventName', ofId: '', text: text(random) },
		],
	})
}
