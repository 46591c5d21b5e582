/** The sample forum with its programme and stories, its first round published, on a clock that a test sets. */
import { speakerNames, storyFacts } from '../../electron/database/stores/storyFacts.store.ts'
import { addProgramme } from '../../electron/hub/addProgramme.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { type PublishedSample, startPublishedSample } from './publishedSample.ts'

type Item = OutputOf<'programme.runSheet'>['items'][number]
type Slot = Item['slots'][number]

/** A moment of the day of the forum at the venue. */
export const forumAt = (time: string): number => Date.parse(`2027-05-19T${time}:00+01:00`)

export type ProgrammeInHub = PublishedSample & {
	readonly setTime: (time: string) => void
	readonly items: () => readonly Item[]
	/** By the time it is planned to start. */
	readonly itemAt: (startAt: string) => Item
	readonly slot: (number: number) => Slot
	/** Whatever anybody who speaks is called, registered or shown: long enough to be looked for in a text. */
	readonly speakerNames: () => readonly string[]
	readonly setStatus: (startAt: string, status: Item['status']) => void
}

export const startProgrammeInHub = async (time = '11:20'): Promise<ProgrammeInHub> => {
	const clock = { nowMs: forumAt(time) }
	const sample = await startPublishedSample(() => clock.nowMs)
	const { hub, dayId } = sample
	const open = hub.hub.current()
	if (!open) throw new Error('No event is open')
	const items = () => hub.ask('programme.runSheet', { dayId }).items
	if (items().length === 0) addProgramme(open, sampleEvent('blmk-forum').programme)
	const itemAt = (startAt: string): Item => {
		const found = items().find((one) => one.startAt === startAt)
		if (!found) throw new Error(`Nothing starts at ${startAt}`)
		return found
	}
	return {
		...sample,
		setTime: (now) => {
			clock.nowMs = forumAt(now)
		},
		items,
		itemAt,
		slot: (number) => {
			const found = items()
				.flatMap(({ slots }) => slots)
				.find((one) => one.number === number)
			if (!found) throw new Error(`There is no story ${number}`)
			return found
		},
		speakerNames: () => {
			const { reader } = open.file
			const shown = storyFacts(reader).flatMap(({ speakers }) => speakers.map(({ shownAs }) => shownAs))
			const registered = speakerNames(reader).flatMap((one) => [one.preferredName, one.givenName, one.familyName])
			return [...new Set([...shown, ...registered])].filter((name) => name.length > 2)
		},
		setStatus: (startAt, status) => {
			const { outcome } = hub.call('programme.setStatus', { itemId: itemAt(startAt).id, status })
			if (outcome.outcome !== 'set') throw new Error(`Not set: ${outcome.outcome}`)
		},
	}
}
