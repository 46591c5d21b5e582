/** What is to be said on a day. */
import { describe, expect, test } from 'vitest'
import { announcementsOf, type SpokenDay } from '../../../shared/domain/programme/announcements.ts'

const story = (slotId: string, startAt: string, more: Partial<SpokenDay['items'][number]['slots'][number]> = {}) => ({
	slotId,
	startAt,
	isWithdrawn: false,
	contentNote: '',
	hasContentNote: false,
	...more,
})
const day = (items: SpokenDay['items'], late: Readonly<Record<string, number>> = {}): SpokenDay => ({
	startAt: '10:00',
	endAt: '15:50',
	items,
	lateMin: (id) => late[id] ?? 0,
	quietRoomId: 'Q',
})
const spoken = (of: SpokenDay) => announcementsOf(of).map(({ at, key }) => `${at} ${key}`)

describe('announcements', () => {
	test('of an empty day are the library', () => {
		expect(spoken(day([]))).toEqual([
			'10:00 welcome',
			'10:00 waysToTakePart',
			'10:00 wellbeing',
			'10:00 photos',
			'10:00 fire',
			'15:50 thanks',
			' invacuation',
			' lockdown',
		])
		expect(announcementsOf(day([])).find(({ kind }) => kind === 'wellbeing')?.quietRoomId).toBe('Q')
	})

	test('before a story: what it is about, with time to leave and where to; of each in an item, and as late as it is', () => {
		const items = [
			{
				id: 'I',
				startAt: '15:00',
				status: 'planned',
				contentNote: 'Loud music',
				slots: [
					story('s4', '15:00', { hasContentNote: true, contentNote: 'Hospital stay' }),
					story('s5', '15:15', { hasContentNote: false }),
				],
			},
		]
		expect(announcementsOf(day(items, { I: 4 })).filter(({ itemId }) => itemId === 'I')).toEqual([
			{
				key: 'contentNote:I',
				kind: 'contentNote',
				at: '15:03',
				itemId: 'I',
				slotId: null,
				note: 'Loud music',
				quietRoomId: 'Q',
			},
			{
				key: 'contentNote:s4',
				kind: 'contentNote',
				at: '15:03',
				itemId: 'I',
				slotId: 's4',
				note: 'Hospital stay',
				quietRoomId: 'Q',
			},
			{ key: 'nextStory:s5', kind: 'nextStory', at: '15:18', itemId: 'I', slotId: 's5', note: '', quietRoomId: 'Q' },
		])
	})

	test('a story that is not told is a change and nothing else; so is an item left out', () => {
		const gone = story('s3', '13:40', { isWithdrawn: true, hasContentNote: true, contentNote: 'Bereavement' })
		const items = [
			{ id: 'I', startAt: '13:40', status: 'planned', contentNote: '', slots: [gone] },
			{ id: 'J', startAt: '14:00', status: 'dropped', contentNote: 'Loud', slots: [story('s4', '14:00')] },
		]
		const changes = announcementsOf(day(items)).filter(({ kind }) => kind === 'change')
		expect(changes).toEqual([
			{ key: 'change:s3', kind: 'change', at: '13:40', itemId: 'I', slotId: null, note: '', quietRoomId: null },
			{ key: 'change:J', kind: 'change', at: '14:00', itemId: 'J', slotId: null, note: '', quietRoomId: null },
		])
		expect(JSON.stringify(announcementsOf(day(items)))).not.toMatch(/Bereavement|Loud/)
	})
})
