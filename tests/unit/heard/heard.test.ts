/** What was heard: notes sorted into themes, what will be done, every step taken back; and names that are noticed, never told. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import { themesForFiles } from '../../../electron/features/exports/heard.store.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { hostOf, makeGroupsEvent } from '../../support/breakouts.ts'

const facilitator: Actor = { role: 'facilitator', desk: 'Tablet', operator: '' }
/** Its own, since questions are counted by tablet. */
const other: Actor = { ...facilitator, desk: 'Another tablet' }

const makeHeard = () => {
	const at = makeGroupsEvent()
	const { event, call, groups, topics } = at
	const say = (groupId: string, text: string, kind: 'point' | 'question' | 'quotation' = 'point'): string => {
		const noteId = event.newId()
		call('breakouts.setNote', { noteId, groupId, kind, text, isAgreed: kind === 'quotation' })
		return noteId
	}
	const theme = (title: string, more: Partial<InputOf<'heard.saveTheme'>['theme']> = {}) => {
		const themeId = event.newId()
		const input = { themeId, topicId: topics[0], title, works: '', inTheWay: '', ideas: '', ...more }
		return { themeId, input, ...call('heard.saveTheme', { theme: input }) }
	}
	const action = (more: Partial<InputOf<'heard.saveAction'>['action']> = {}) => {
		const actionId = event.newId()
		const none = { themeId: null, heard: '', willDo: 'More lines', owner: '', byWhen: '', status: 'proposed' } as const
		const input = { actionId, ...none, whyNot: '', toldOn: '', toldHow: '', ...more }
		return { actionId, input, ...call('heard.saveAction', { action: input }) }
	}
	return { ...at, say, theme, action, page: () => event.ask('heard.page', {}), groups }
}

describe('themes', () => {
	test('say how many groups raised them and in which rounds, here and in the file', () => {
		using at = makeHeard()
		const { say, theme, call, groups, page } = at
		const notes = [say(groups[0], 'Engaged'), say(groups[0], 'Still engaged'), say(groups[2], 'No answer')]
		const { themeId } = theme('Getting through')
		expect(page().themes).toMatchObject([{ groups: 0, rounds: [] }])
		call('heard.sortNotes', { noteIds: notes, themeId })
		expect(page().themes).toMatchObject([{ title: 'Getting through', groups: 2, rounds: [1, 2] }])
		const reader = at.event.open().file.reader
		expect(themesForFiles(reader).themes).toMatchObject([{ topic: 'About T1', groups: 2, rounds: [1, 2] }])
		// What is sorted once more is in the other theme alone.
		const second = theme('At night')
		call('heard.sortNotes', { noteIds: notes.slice(2), themeId: second.themeId })
		expect(page().themes.map(({ groups: raised }) => raised)).toEqual([1, 1])
	})

	test('let their notes and actions go when they are removed, and get them back', () => {
		using at = makeHeard()
		const { say, theme, action, call, undo, groups, page, rows } = at
		const noteId = say(groups[0], 'Engaged')
		const { themeId } = theme('Getting through')
		call('heard.sortNotes', { noteIds: [noteId], themeId })
		action({ themeId })
		const before = page()
		const removed = call('heard.removeTheme', { themeId })
		expect(page().notes).toMatchObject([{ themeId: null }])
		expect(page().actions).toMatchObject([{ themeId: null }])
		expect(rows('theme_note')).toEqual([])
		expect(undo(removed.id)).toMatchObject({ outcome: 'undone' })
		expect(page()).toEqual(before)
	})

	test('are not taken back from under what stands on them', () => {
		using at = makeHeard()
		const { say, theme, call, undo, groups, page } = at
		const noteId = say(groups[0], 'Engaged')
		const made = theme('Getting through')
		const sorted = call('heard.sortNotes', { noteIds: [noteId], themeId: made.themeId })
		expect(undo(made.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(sorted.id)).toMatchObject({ outcome: 'undone' })
		expect(undo(made.id)).toMatchObject({ outcome: 'undone' })
		expect(page().themes).toEqual([])
	})

	test('keep their topic from being taken off, and lose a note that its group takes away', () => {
		using at = makeHeard()
		const { event, say, theme, call, undo, groups, topics, page } = at
		const topicId = event.newId()
		call('breakouts.saveTopic', {
			topic: {
				id: topicId,
				code: 'T9',
				title: 'Unused',
				question: '',
				isSensitive: false,
				contentNote: '',
				isAvoidable: false,
				needsWellbeing: false,
			},
		})
		const { themeId } = theme('Of it', { topicId })
		expect(call('breakouts.removeTopic', { topicId })).toMatchObject({ outcome: 'inUse' })
		expect(topics).not.toContain(topicId)
		const noteId = say(groups[0], 'Engaged')
		call('heard.sortNotes', { noteIds: [noteId], themeId })
		const gone = call('breakouts.setNote', { noteId, groupId: groups[0], kind: 'point', text: '', isAgreed: false })
		expect(gone).toMatchObject({ outcome: 'removed' })
		expect(page().notes).toEqual([])
		expect(undo(gone.id)).toMatchObject({ outcome: 'undone' })
		expect(page().notes).toMatchObject([{ noteId, themeId }])
	})
})

describe('what will be done', () => {
	test('is numbered, and says why where it is not possible', () => {
		using at = makeHeard()
		const { event, action, call, undo, page } = at
		expect(action({ status: 'notPossible', whyNot: ' ' })).toMatchObject({ outcome: 'needsWhy' })
		const first = action({ status: 'notPossible', whyNot: 'No money' })
		const second = action()
		expect(page().actions.map(({ number, whyNot }) => [number, whyNot])).toEqual([
			[1, 'No money'],
			[2, ''],
		])
		// The reason goes where it is possible after all.
		call('heard.saveAction', { action: { ...first.input, status: 'agreed' } })
		expect(page().actions[0]?.whyNot).toBe('')
		expect(call('heard.saveAction', { action: { ...first.input, themeId: event.newId() } })).toMatchObject({
			outcome: 'notFound',
		})
		// A number that somebody else has by now does not come back.
		const removed = call('heard.removeAction', { actionId: second.actionId })
		action()
		expect(undo(removed.id)).toMatchObject({ outcome: 'standsOn' })
	})
})

describe('names', () => {
	test('are noticed for organisers, whoever it is; never told', () => {
		using at = makeHeard()
		at.addPerson('Amara')
		expect(at.event.ask('heard.names', { texts: ['Amara said so', 'It was said', ''] })).toEqual({
			naming: [true, false, false],
		})
	})

	test('are noticed for a facilitator at their own table alone, by what people are called there', () => {
		using at = makeHeard()
		const { event, addPerson, groups, rounds, publish } = at
		const hana = addPerson('Hana', { roles: ['facilitator'] })
		const amara = addPerson('Amara', { givenName: 'Leopold' })
		const bohumil = addPerson('Bohumil')
		at.call('breakouts.setHosts', { rows: [hostOf(hana, groups[0])] })
		publish(rounds[0], { [amara]: groups[0], [bohumil]: groups[1] })
		const badge =
			event.open().file.reader.get<{ code: string }>('SELECT badge_code AS code FROM registration WHERE id = ?', hana)
				?.code ?? ''
		const isNaming = (text: string, groupId: string = groups[0], hostBadge = badge) =>
			event.ask('breakouts.noteNames', { text, groupId, hostBadge }, facilitator)
		expect(isNaming('As Amara said')).toEqual({ outcome: 'known', isNaming: true })
		expect(isNaming('As Hana said')).toEqual({ outcome: 'known', isNaming: true })
		// Neither another name of hers, nor whether her family name is the right one, nor who is at other tables.
		for (const text of ['As Leopold said', 'As Ash said', 'As Bohumil said', 'Bohumil Ash'])
			expect(isNaming(text)).toEqual({ outcome: 'known', isNaming: false })
		expect(isNaming('As Bohumil said', groups[1])).toEqual({ outcome: 'notYours' })
		expect(isNaming('As Amara said', groups[0], '')).toEqual({ outcome: 'notYours' })
		const often = Array.from({ length: 61 }, () =>
			event.ask('breakouts.noteNames', { text: 'As Amara said', groupId: groups[0], hostBadge: badge }, other),
		)
		expect(often.at(-1)).toEqual({ outcome: 'tooOften' })
	})
})
