/**
 * Facts about a whole event, written by hand: name what a rule is about, and the rest is as an
 * ordinary day has it. One day from nine to five, and it is the evening a week and more before it.
 */
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'
import type { DayFact, ItemFact, ProgrammeFacts, ShiftFact } from '../../shared/domain/programme/facts.ts'
import type { EventFacts, NeedFact, PlanFact, SpeakerName } from '../../shared/domain/rules/eventFacts.ts'
import { eventFindingsOf } from '../../shared/domain/rules/eventFindings.ts'
import type { EventRule } from '../../shared/domain/rules/eventRules.ts'
import type { CheckFact, MaterialFact, SlotFact, SpeakerFact, StoryFacts } from '../../shared/domain/stories/facts.ts'
import { day, facts } from './breakoutFacts.ts'
import { expectListed } from './eventVariants.ts'
import { marketOf } from './marketFacts.ts'

/** What holds at a time of day or, `2027-05-20T09:00`, at a moment; the venue's clock is the world's here. */
export const momentAt = (moment: string): Pick<EventFacts, 'now' | 'nowMs'> => {
	const now = moment.includes('T') ? moment : `2027-05-19T${moment}`
	return { now, nowMs: Date.parse(`${now}:00Z`) }
}

/** Well before anything is due. */
export const longBefore = momentAt('2027-05-01T18:00')

export const dayFact = (id: string, more: Partial<DayFact> = {}): DayFact => ({
	id,
	date: '2027-05-19',
	doorsAt: '09:00',
	startAt: '09:30',
	endAt: '17:00',
	...more,
})

/** `10:00-10:20`, or `10:00` for twenty minutes of it. */
const stretch = (time: string): { readonly startAt: string; readonly endAt: string } => {
	const [startAt = '10:00', endAt] = time.split('-')
	const ends = Number(startAt.slice(3)) + 20
	return {
		startAt,
		endAt:
			endAt ??
			`${String(Number(startAt.slice(0, 2)) + (ends >= 60 ? 1 : 0)).padStart(2, '0')}:${String(ends % 60).padStart(2, '0')}`,
	}
}

/** An item in no room; `time` is `10:00-10:20`. */
export const itemFact = (id: string, time: string, more: Partial<ItemFact> = {}): ItemFact => ({
	id,
	dayId: day,
	...stretch(time),
	roomId: null,
	kind: 'plenary',
	title: `About ${id}`,
	leadIds: [],
	avNotes: '',
	accessNotes: '',
	contentNote: '',
	isFixed: false,
	bufferMin: 0,
	roundId: null,
	interpreters: [],
	status: 'planned',
	startedAtMs: null,
	endedAtMs: null,
	...more,
})

export const shiftFact = (
	id: string,
	registrationId: string,
	kind: ShiftFact['kind'],
	time: string,
	more: Partial<ShiftFact> = {},
): ShiftFact => ({ id, registrationId, kind, dayId: day, ...stretch(time), roomId: null, ...more })

export const programmeFacts = (parts: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
	days: [dayFact(day)],
	items: [],
	shifts: [],
	roomUses: [],
	...parts,
})

/** Somebody who speaks under their full name and has agreed to everything; the speaker of `p1` is `sp-p1`. */
export const speakerFact = (registrationId: string, more: Partial<SpeakerFact> = {}): SpeakerFact => ({
	id: `sp-${registrationId}`,
	registrationId,
	nameShown: 'full',
	shownAs: '',
	introduction: 'As I want it said.',
	offLimits: [],
	supporterId: null,
	backupId: null,
	consents: { photo: 'yes', video: 'yes', audio: 'yes', social: 'yes', publish: 'yes', slides: 'yes' },
	check: null,
	...more,
})

/** One whose name is behind another. */
export const sealedSpeaker = (registrationId: string, more: Partial<SpeakerFact> = {}): SpeakerFact =>
	speakerFact(registrationId, { nameShown: 'pseudonym', shownAs: 'Robin', ...more })

export const checkFact = (atMs: number, more: Partial<CheckFact> = {}): CheckFact => ({
	atMs,
	speaks: 'yes',
	nameShown: 'full',
	photo: 'yes',
	recording: 'yes',
	questions: 'viaChair',
	isNoteAgreed: true,
	...more,
})

export const materialFact = (id: string, more: Partial<MaterialFact> = {}): MaterialFact => ({
	id,
	kind: 'slides',
	place: 'The laptop on the stage',
	isDeleted: false,
	...more,
})

/** A story of fifteen minutes for which everything before the day is done; `s3` is number 3, and in no item. */
export const slotFact = (id: string, more: Partial<SlotFact> = {}): SlotFact => ({
	id,
	number: Number(id.replace(/\D/g, '')) || 1,
	itemId: null,
	workingTitle: '',
	publicTitle: `Story ${id}`,
	minutes: 15,
	state: 'consentSigned',
	isSensitive: false,
	contentNote: '',
	questions: 'viaChair',
	questionsPlanned: 'viaChair',
	format: 'live',
	isRecorded: false,
	isPhotographed: false,
	supportLeadId: null,
	alternative: 'A ten-minute pause',
	restBeforeMin: 0,
	restAfterMin: 0,
	prepCallAt: '2027-04-20T14:00',
	prepCallDoneMs: Date.parse('2027-04-20T14:30:00Z'),
	rehearsalAt: '',
	roomWalkAt: '',
	debriefAt: '',
	debriefDoneMs: null,
	followUpOn: '',
	followUpDoneMs: null,
	withdrawnAtMs: null,
	materialWithdrawnAtMs: null,
	speakers: [],
	materials: [],
	...more,
})

/** A need whose support is planned, no more. */
export const needFact = (registrationId: string, code: NeedFact['code'], more: Partial<NeedFact> = {}): NeedFact => ({
	registrationId,
	position: 0,
	kind: 'access',
	code,
	actionLine: '',
	audience: ['access'],
	status: 'planned',
	hasInstead: false,
	...more,
})

/** A plan that is agreed and needs nobody; `buddyId` and the rest where a rule is about them. */
export const planFact = (registrationId: string, more: Partial<PlanFact> = {}): PlanFact => ({
	registrationId,
	state: 'agreed',
	method: 'ownPace',
	buddyId: null,
	backupId: null,
	hasRefuge: true,
	...more,
})

export const speakerName = (registrationId: string, more: Partial<SpeakerName> = {}): SpeakerName => ({
	registrationId,
	preferredName: 'Amara',
	givenName: 'Amara',
	familyName: 'Okafor',
	hasGuardianAgreement: false,
	...more,
})

/** `at`: `13:10` of the day, or a whole moment. */
export type EventParts = Partial<
	Omit<EventFacts, 'breakouts' | 'programme' | 'stories' | 'market' | 'now' | 'nowMs'> & {
		readonly at: string
		readonly breakouts: Partial<BreakoutFacts>
		readonly programme: Partial<ProgrammeFacts>
		readonly market: Partial<MarketFacts>
		readonly stories: StoryFacts
	}
>

export const eventFacts = ({
	at,
	breakouts = {},
	programme = {},
	market = {},
	...more
}: EventParts = {}): EventFacts => ({
	...(at === undefined ? longBefore : momentAt(at)),
	// Without a round of groups, unless one is asked for: most rules over the event are about something else.
	breakouts: facts({ topics: [], rounds: [], ...breakouts }),
	programme: programmeFacts(programme),
	stories: [],
	market: marketOf(market),
	needs: [],
	helpToLeave: [],
	cameInMs: {},
	roomFaults: [],
	speakerNames: [],
	publicTexts: [],
	plans: [],
	zoneOfRoom: {},
	building: { fireLimit: 0, comfortable: 0 },
	workTexts: [],
	namingNotes: [],
	retention: [],
	strengths: {},
	...more,
})

/** What one rule finds in an event. All that is found has its place in the list of sentences. */
export const eventFindings = (given: EventFacts, rule: EventRule) => {
	const all = eventFindingsOf(given)
	for (const finding of all) expectListed(finding)
	return all.filter((one) => one.rule === rule)
}

/** An event that breaks a rule, and the same with what was wrong put right. */
export type RuleCase = { readonly breaks: EventFacts; readonly keeps: EventFacts }
