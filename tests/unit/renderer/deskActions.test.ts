/** What the desk does while answers are slow, lost or in the wrong order. The hub here answers when the test says so. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startText } from '../../../renderer/text/text.ts'
import { lost, person, slowDesk } from '../../support/slowDesk.ts'

beforeAll(startText)

let one: ReturnType<typeof slowDesk>
beforeEach(() => {
	one = slowDesk()
})
const admitted = () =>
	one.sent.filter(({ name }) => name === 'checkin.admit').map(({ input }) => input['registrationId'])

describe('typing', () => {
	it('asks from two letters on', () => {
		one.act.type('a')
		expect(one.waits('a')).toBe(0)
		one.act.type('am')
		expect(one.waits('am')).toBe(1)
	})
	it('drops answers that come after newer ones', async () => {
		one.act.type('am')
		one.act.type('ami')
		await one.answer('ami', person('Amir'))
		await one.answer('am', person('Amara'), person('Amir'))
		expect(one.state().answer?.found.map((found) => found.preferredName)).toEqual(['Amir'])
		expect(one.said).toEqual(['1 found'])
	})
	it('says when the hub does not answer, and keeps what was typed', async () => {
		one.act.type('am')
		await one.lose('am')
		expect(one.state()).toMatchObject({ text: 'am', trouble: { what: 'search' } })
		one.act.searchAgain()
		await one.answer('am', person('Amara'))
		expect(one.state().trouble).toBeNull()
	})
})

describe('Enter', () => {
	it('lets in the chosen person of the answer to this very text', async () => {
		one.act.type('am')
		await one.answer('am', person('Amara'), person('Amir'))
		one.act.choose(1)
		await one.act.enter()
		expect(admitted()).toEqual(['id of Amir'])
		expect(one.state()).toMatchObject({ text: '', panel: { is: 'welcome', preferredName: 'Amir' } })
	})
	it('before the answer never takes somebody from an older list', async () => {
		one.act.type('am')
		await one.answer('am', person('Amara'))
		one.act.type('amir')
		const entered = one.act.enter()
		expect(admitted()).toEqual([])
		await one.answer('amir', person('Amir'))
		await entered
		expect(admitted()).toEqual(['id of Amir'])
	})
	it('frees the field for the next person while it waits', async () => {
		one.act.type('amir')
		const entered = one.act.enter()
		expect(one.state().text).toBe('')
		one.act.type('be')
		await one.answer('amir', person('Amir'))
		await entered
		expect(admitted()).toEqual(['id of Amir'])
		expect(one.state()).toMatchObject({ text: 'be', panel: { is: 'searching' }, lastIn: { preferredName: 'Amir' } })
	})
	it('shows a list that nobody has seen instead of letting its first row in', async () => {
		one.act.type('am')
		const entered = one.act.enter()
		await one.answer('am', person('Amara'), person('Amir'))
		await entered
		expect(admitted()).toEqual([])
		expect(one.state()).toMatchObject({ text: 'am', chosen: 'id of Amara' })
		await one.act.enter()
		expect(admitted()).toEqual(['id of Amara'])
	})
	it('on a badge code lets that badge in before anything is painted', async () => {
		one.act.type('4km2q')
		const entered = one.act.enter()
		await one.answer('4km2q', person('Amara', { badgeCode: '4KM2Q', namesakes: ['other'] }), person('Amir'))
		await entered
		expect(one.sent[0]).toMatchObject({
			name: 'checkin.admit',
			input: { registrationId: 'id of Amara', method: 'scan' },
		})
	})
	it('twice is once', async () => {
		one.act.type('amara')
		await one.answer('amara', person('Amara'))
		await Promise.all([one.act.enter(), one.act.enter()])
		expect(admitted()).toEqual(['id of Amara'])
	})
	it('on nobody does nothing', async () => {
		one.act.type('zzz')
		await one.answer('zzz')
		await one.act.enter()
		expect(one.sent).toEqual([])
		expect(one.state().text).toBe('zzz')
	})
	it('on somebody who is in says so and then moves on', async () => {
		one.onCommand(() => ({ outcome: 'alreadyIn', atMs: 5, desk: 'Desk 2' }))
		one.act.type('amara')
		await one.answer('amara', person('Amara', { state: 'in' }))
		await one.act.enter()
		expect(one.state().panel).toMatchObject({ is: 'alreadyIn', desk: 'Desk 2' })
		await one.act.enter()
		expect(one.state().panel.is).toBe('searching')
		expect(one.sent).toHaveLength(1)
	})
	it('sends a check-in whose answer got lost again under its own id', async () => {
		one.onCommand(lost)
		one.act.type('amara')
		await one.answer('amara', person('Amara'))
		await one.act.enter()
		expect(one.state()).toMatchObject({ text: 'amara', trouble: { what: 'admit' } })
		one.onCommand(() => ({ outcome: 'admitted', atMs: 900 }))
		await one.answer('amara', person('Amara'))
		await one.act.enter()
		expect(one.sent[0]?.id).toBe(one.sent[1]?.id)
		expect(one.state().lastIn?.commandId).toBe(one.sent[0]?.id)
	})
})

describe('people who share a name', () => {
	const pat = person('Pat', { namesakes: ['id of the other Pat'] })
	const choose = async () => {
		one.act.type('pat')
		await one.answer('pat', pat, person('Pat', { registrationId: 'id of the other Pat' }))
		await one.act.enter()
	}
	it('are asked for the email before anybody is let in', async () => {
		await choose()
		expect(one.state().panel.is).toBe('askEmail')
		expect(one.sent).toEqual([])
	})
	it('the one whose email it is comes in', async () => {
		await choose()
		one.onContact({ outcome: 'one', registrationId: 'id of the other Pat' })
		await one.act.tellEmail('war')
		expect(admitted()).toEqual(['id of the other Pat'])
	})
	it('are asked again where the letters fit nobody, several, or were tried too often', async () => {
		await choose()
		for (const outcome of ['none', 'several', 'tooOften'] as const) {
			one.onContact({ outcome })
			await one.act.tellEmail('zzz')
			expect(one.state().panel).toMatchObject({ is: 'askEmail', says: outcome })
		}
		await one.act.sendToHelp()
		expect(one.state().panel).toMatchObject({ is: 'helpDesk', why: 'namesake' })
		expect(admitted()).toEqual([])
	})
	it('does not let anybody in once the desk has gone on', async () => {
		await choose()
		one.onContact({ outcome: 'one', registrationId: 'id of Pat' })
		const told = one.act.tellEmail('pat')
		one.act.type('somebody else')
		await told
		expect(admitted()).toEqual([])
	})
})

describe('undo', () => {
	const letIn = async () => {
		one.act.type('amara')
		await one.answer('amara', person('Amara'))
		await one.act.enter()
	}
	const undone = () => one.sent.filter(({ name }) => name === 'history.undo').map(({ input }) => input)
	it('takes the very check-in back within a minute', async () => {
		await letIn()
		one.wait(59_000)
		await one.act.undo('')
		expect(undone()).toEqual([{ targetId: one.sent[0]?.id, reason: '' }])
		expect(one.state()).toMatchObject({ lastIn: null, note: { is: 'undone' } })
	})
	it('after the minute asks a lead why, and a desk to ask the lead', async () => {
		await letIn()
		one.wait(60_000)
		await one.act.undo('')
		expect(one.state().note).toMatchObject({ is: 'cannotUndo', why: 'needsLead' })
		one.asLead()
		await one.act.undo('')
		expect(one.state().isAskingWhy).toBe(true)
		expect(undone()).toEqual([])
		await one.act.undo('wrong person')
		expect(undone()).toHaveLength(1)
	})
	it('says when there is nothing, or it did not work', async () => {
		await one.act.undo('')
		expect(one.state().note).toMatchObject({ why: 'nothing' })
		await letIn()
		one.onCommand(lost)
		await one.act.undo('')
		expect(one.state()).toMatchObject({ note: { why: 'failed' }, lastIn: { preferredName: 'Amara' } })
	})
})

describe('a walk-in', () => {
	const fill = () => {
		one.act.type('imani')
		one.act.openWalkIn()
		one.act.changeWalkIn({ sector: 'LE', photo: 'no', needsEvacuationHelp: 'no' })
	}
	const save = () => one.act.saveWalkIn(() => false)
	it('sends nothing while something is missing, and says what', async () => {
		one.act.openWalkIn()
		await save()
		expect(one.sent).toEqual([])
		expect(one.state().panel).toMatchObject({ is: 'walkIn', draft: { hasTried: true } })
	})
	it('is in on saving, and can be taken back', async () => {
		fill()
		await save()
		expect(one.sent[0]).toMatchObject({ name: 'checkin.walkIn', input: { preferredName: 'Imani', photo: 'no' } })
		expect(one.state()).toMatchObject({
			text: '',
			panel: { is: 'welcome' },
			lastIn: { did: 'walkIn', commandId: one.sent[0]?.id },
		})
	})
	it('keeps the answers and both ids when the hub is lost', async () => {
		fill()
		one.onCommand(lost)
		await save()
		expect(one.state()).toMatchObject({ panel: { is: 'walkIn', isSaving: false }, trouble: { what: 'walkIn' } })
		one.onCommand(() => ({ outcome: 'admitted', atMs: 5 }))
		await save()
		expect(one.sent[0]?.id).toBe(one.sent[1]?.id)
		expect(one.sent[0]?.input['registrationId']).toBe(one.sent[1]?.input['registrationId'])
	})
	it('finds out that it was saved although the answer got lost', async () => {
		fill()
		one.onCommand(lost)
		one.wasIn(950)
		await save()
		expect(one.state()).toMatchObject({ panel: { is: 'welcome' }, lastIn: { atMs: 950, did: 'walkIn' } })
	})
	it('makes a new command after an answer that was no', async () => {
		fill()
		one.onCommand(() => ({ outcome: 'unknownSector' }))
		await save()
		expect(one.state()).toMatchObject({
			trouble: null,
			panel: { is: 'walkIn', isSaving: false, draft: { isUnknownSector: true } },
		})
		one.act.changeWalkIn({ sector: 'CA', isUnknownSector: false })
		one.onCommand(() => ({ outcome: 'admitted', atMs: 5 }))
		await save()
		expect(one.sent[0]?.id).not.toBe(one.sent[1]?.id)
	})
	it('that was left comes back with the same text only', () => {
		fill()
		one.act.back()
		one.act.openWalkIn()
		expect(one.state().panel).toMatchObject({ draft: { sector: 'LE' } })
		one.act.type('somebody')
		one.act.openWalkIn()
		expect(one.state().panel).toMatchObject({ draft: { preferredName: 'Somebody', sector: '' } })
	})
})
