/**
 * The programme and the stories of a sample event as the commands take them that set them up. Draws
 * nothing: each event says in its own file what is on when, who tells a story and how.
 */
import { seeded } from '../../lib/random.ts'
import type { ItemKind, RoomPurpose, ShiftKind } from '../programme/words.ts'
import type { NameShown, QuestionChoice, SlotFormat, StoryConsentKind } from '../stories/words.ts'
import type { Cast } from './breakouts.ts'
import { idAt } from './invent.ts'
import type { SampleBreakouts, SamplePerson, SampleProgramme } from './sample.ts'

type Chosen = (cast: Cast) => SamplePerson | undefined

export type ItemPlan = {
	/** Number of the event's day, from 0. */
	readonly day: number
	readonly startAt: string
	readonly endAt: string
	readonly kind: ItemKind
	readonly title: string
	/** A room's code; left out: no one room. */
	readonly room?: string
	readonly av?: string
	readonly access?: string
	/** Number of the round of groups that it is, from 1. */
	readonly round?: number
	readonly leads?: readonly Chosen[]
	/** Where the BSL team stands. */
	readonly bsl?: string
	readonly isFixed?: boolean
}

export type StoryPlan = {
	/** Start of the item it is told in, and the day's number. */
	readonly day: number
	readonly at: string
	readonly minutes: number
	readonly workingTitle: string
	readonly publicTitle: string
	readonly isSensitive?: boolean
	readonly contentNote?: string
	readonly questions?: QuestionChoice
	readonly format?: SlotFormat
	readonly isRecorded?: boolean
	readonly isPhotographed?: boolean
	readonly alternative: string
	readonly restBefore?: number
	readonly restAfter?: number
	readonly prepCallAt: string
	readonly debriefAt: string
	readonly followUpOn: string
	readonly speakers: readonly {
		/** Key of the person. */
		readonly key: string
		readonly nameShown: NameShown
		readonly shownAs?: string
		readonly introduction: string
		readonly offLimits?: readonly string[]
		/** Keys. */
		readonly supporter: string
		readonly backup?: Chosen
		readonly consents: Readonly<Partial<Record<StoryConsentKind, 'yes' | 'ask' | 'no'>>>
	}[]
}

export type ProgrammePlan = {
	readonly items: readonly ItemPlan[]
	readonly stories: readonly StoryPlan[]
	readonly supportLead: Chosen
	/** Rooms by code. */
	readonly roomUses: Readonly<Record<string, RoomPurpose>>
	readonly shifts: readonly {
		readonly who: (cast: Cast) => readonly SamplePerson[]
		readonly kind: ShiftKind
		readonly day: number
		readonly startAt: string
		readonly endAt: string
		readonly room?: string
	}[]
	/** When interpreters got what they prepare from. */
	readonly materialSentOn: string
}

export const programmeOf = (plan: ProgrammePlan, cast: Cast, breakouts: SampleBreakouts): SampleProgramme => {
	const ids = seeded(`${cast.seed}/programme/ids`)
	let at = cast.atMs
	const id = () => idAt(at++, ids)
	const dayId = (day: number) => cast.event.days[day]?.id ?? ''
	const rooms = new Map(cast.event.rooms.map((room) => [room.code, room.id]))
	const roomId = (code: string | undefined) => (code === undefined ? null : (rooms.get(code) ?? null))
	const keyed = (key: string): string => {
		const known = cast.idOf.get(key)
		if (known === undefined) throw new Error(`A sample event knows nobody as ${key}`)
		return known
	}
	const chosen = (who: Chosen): string => {
		const person = who(cast)
		if (!person) throw new Error('A sample event has nobody for a duty of its programme')
		return person.registrationId
	}
	const team = breakouts.teams[0]
	const items = plan.items.map((item) => ({
		id: id(),
		dayId: dayId(item.day),
		startAt: item.startAt,
		endAt: item.endAt,
		roomId: roomId(item.room),
		kind: item.kind,
		title: item.title,
		avNotes: item.av ?? '',
		accessNotes: item.access ?? '',
		contentNote: '',
		isFixed: item.isFixed ?? item.round !== undefined,
		bufferMin: 0,
		roundId: item.round === undefined ? null : (breakouts.rounds[item.round - 1]?.id ?? null),
		interpreters: item.bsl === undefined || team === undefined ? [] : [{ teamId: team.teamId, standsAt: item.bsl }],
	}))
	const itemAt = (day: number, startAt: string) => {
		const item = items.find((one) => one.dayId === dayId(day) && one.startAt === startAt && one.kind === 'story')
		if (!item) throw new Error(`A sample event has no story at ${startAt}`)
		return item
	}
	const supportLeadId = chosen(plan.supportLead)
	return {
		items,
		leads: plan.items.flatMap((item, index) =>
			(item.leads ?? []).map((who) => ({
				registrationId: chosen(who),
				itemId: items[index]?.id ?? '',
				isLead: true,
			})),
		),
		materialSent: items.flatMap((item) =>
			item.interpreters.map(({ teamId }) => ({ itemId: item.id, teamId, sentOn: plan.materialSentOn })),
		),
		roomUses: Object.entries(plan.roomUses).map(([code, purpose]) => ({ roomId: roomId(code) ?? '', purpose })),
		shifts: plan.shifts.flatMap(({ who, kind, day, startAt, endAt, room }) =>
			who(cast).map((person) => ({
				registrationId: person.registrationId,
				shift: { id: id(), kind, dayId: dayId(day), startAt, endAt, roomId: roomId(room) },
			})),
		),
		needs: cast.people
			.filter(({ status }) => status === 'confirmed')
			.flatMap(({ registrationId, person }) =>
				person.needs.map((_, position) => ({ registrationId, position, status: 'ready' as const })),
			),
		stories: plan.stories.map((story) => {
			const slotId = id()
			const speakers = story.speakers.map((speaker) => ({ ...speaker, speakerId: id() }))
			return {
				slot: {
					id: slotId,
					itemId: itemAt(story.day, story.at).id,
					workingTitle: story.workingTitle,
					publicTitle: story.publicTitle,
					minutes: story.minutes,
					isSensitive: story.isSensitive ?? false,
					contentNote: story.contentNote ?? '',
					questions: story.questions ?? 'none',
					questionsPlanned: story.questions ?? 'none',
					format: story.format ?? 'live',
					isRecorded: false,
					isPhotographed: false,
					alternative: story.alternative,
					restBeforeMin: story.restBefore ?? 15,
					restAfterMin: story.restAfter ?? 15,
					prepCallAt: story.prepCallAt,
					rehearsalAt: '',
					roomWalkAt: '',
					debriefAt: story.debriefAt,
					followUpOn: story.followUpOn,
				},
				supportLeadId,
				speakers: speakers.map((speaker) => ({
					add: {
						registrationId: keyed(speaker.key),
						slotId,
						speakerId: speaker.speakerId,
						nameShown: speaker.nameShown,
						shownAs: speaker.shownAs ?? '',
					},
					set: {
						speakerId: speaker.speakerId,
						nameShown: speaker.nameShown,
						shownAs: speaker.shownAs ?? '',
						introduction: speaker.introduction,
						offLimits: [...(speaker.offLimits ?? [])],
					},
					support: {
						speakerId: speaker.speakerId,
						supporterId: keyed(speaker.supporter),
						backupId: speaker.backup === undefined ? null : chosen(speaker.backup),
					},
					consents: Object.entries(speaker.consents).map(([kind, value]) => ({
						speakerId: speaker.speakerId,
						kind: kind as StoryConsentKind,
						value,
						how: kind === 'guardianAgreement' ? ('guardian' as const) : ('form' as const),
					})),
				})),
				recording: {
					slotId,
					isRecorded: story.isRecorded ?? false,
					isPhotographed: story.isPhotographed ?? false,
				},
			}
		}),
	}
}
