/** Scans, the help desk, photos and going out at the desk, while answers are slow or lost. The hub here answers as the test says. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createDeskActions } from '../../../renderer/features/checkin/checkin.actions.ts'
import {
	companionInput,
	emptyCompanion,
	missingFromCompanion,
} from '../../../renderer/features/checkin/companionDraft.ts'
import { createDeskStore } from '../../../renderer/features/checkin/deskStore.ts'
import { fullnessOf } from '../../../renderer/features/checkin/fullness.ts'
import { couldBeTicket } from '../../../renderer/features/checkin/scan.actions.ts'
import { startText } from '../../../renderer/text/text.ts'
import type { Hub } from '../../../renderer/transport/hub.ts'
import { hasGoneOut } from '../../../shared/domain/attendance.ts'

beforeAll(startText)

type Answers = Readonly<Record<string, unknown>>

const desk = (given: Answers, role: 'desk' | 'lead' = 'desk') => {
	const answers: Record<string, unknown> = { ...given }
	const sent: { name: string; input: Record<string, unknown>; id: string }[] = []
	const said: string[] = []
	const signs: string[] = []
	const answer = (name: string): Promise<unknown> => {
		const one = answers[name]
		return one === 'lost' ? Promise.reject(new Error('lost')) : Promise.resolve(one)
	}
	const welcome = {
		outcome: 'known',
		preferredName: 'Amara',
		badgeCode: '4KM2Q',
		photo: 'no',
		hasPhotoAnswer: false,
		isBack: false,
		actionLine: '',
		place: null,
		lacksPlace: false,
		alsoIn: [],
		state: 'in',
		inAtMs: 5,
		inDesk: 'Desk 1',
	}
	const client = {
		checkin: {
			search: () => answer('search'),
			scan: () => answer('scan'),
			welcome: () => Promise.resolve(welcome),
		},
	} as unknown as Hub['client']
	const call = ((name: string, input: Record<string, unknown>, id = 'made for it') => {
		sent.push({ name, input, id })
		return answer(name)
	}) as unknown as Hub['call']
	const store = createDeskStore()
	const act = createDeskActions({
		store,
		hub: () => ({ client, call }),
		dayId: () => 'day',
		isLead: () => role === 'lead',
		nowMs: () => 1000,
		speak: (text) => void said.push(text),
		isReading: () => false,
		signal: (is) => void signs.push(is),
	})
	return { act, answers, sent, said, signs, state: () => store.state.getState() }
}

const amara = { outcome: 'one', registrationId: 'a', preferredName: 'Amara', state: 'expected' }
const admitted = { outcome: 'admitted', atMs: 900 }

describe('a scan', () => {
	it('lets in whoever has the code, as a scan, and signs so', async () => {
		const one = desk({ scan: amara, 'checkin.admit': admitted })
		await one.act.scan('4KM2Q')
		expect(one.sent).toMatchObject([{ name: 'checkin.admit', input: { registrationId: 'a', method: 'scan' } }])
		expect(one.signs).toEqual(['in'])
		expect(one.state()).toMatchObject({ panel: { is: 'welcome', photo: null }, onTheWay: 0, lastIn: { did: 'in' } })
	})
	it('of nobody’s code, or where the hub is silent, signs to look and loses nothing', async () => {
		const one = desk({ scan: { outcome: 'none' } })
		await one.act.scan('9ZZZZ')
		expect(one.state().panel).toEqual({ is: 'code', says: 'none' })
		one.answers['scan'] = 'lost'
		one.act.next()
		await one.act.scan('9ZZZZ')
		expect(one.signs).toEqual(['look', 'look'])
		expect(one.state()).toMatchObject({ trouble: { what: 'scan' }, onTheWay: 0, text: '' })
		expect(one.sent).toEqual([])
	})
	it('leaves a form that is open as it is', async () => {
		const one = desk({ scan: amara, 'checkin.admit': admitted })
		one.act.openWalkIn()
		one.act.changeWalkIn({ preferredName: 'Imani' })
		await one.act.scan('4KM2Q')
		expect(one.state()).toMatchObject({
			panel: { is: 'walkIn', draft: { preferredName: 'Imani' } },
			lastIn: { preferredName: 'Amara' },
			onTheWay: 0,
		})
		one.answers['scan'] = { outcome: 'several' }
		await one.act.scan('4KM2Q')
		expect(one.state()).toMatchObject({ panel: { is: 'walkIn' }, note: { is: 'code' } })
	})
	it('is tried where what was typed could be a ticket’s code and is nobody’s name', async () => {
		const one = desk({ search: { found: [], total: 0 }, scan: amara, 'checkin.admit': admitted })
		one.act.type('s9615544504x9615544504')
		await one.act.enter()
		expect(one.state().panel.is).toBe('welcome')
		expect(['mei ng', 'Adeyemi-Hart', '4KM2Q', 'no digits here1'].filter(couldBeTicket)).toEqual([])
		expect(['2200000017', 's9615544504x9615544504', 'WEEFM-12'].filter(couldBeTicket).length).toBe(3)
	})
})

describe('a full building', () => {
	it('stops a scan calmly, and a lead goes on with the same person', async () => {
		const one = desk({ scan: amara, 'checkin.admit': { outcome: 'full', inside: 2, fireLimit: 2 } }, 'lead')
		await one.act.scan('4KM2Q')
		expect(one.state().panel).toMatchObject({ is: 'full', person: { registrationId: 'a' }, inside: 2, fireLimit: 2 })
		expect(one.sent[0]?.input).not.toHaveProperty('goesOn')
		one.answers['checkin.admit'] = { outcome: 'admittedBeyond', atMs: 901 }
		await one.act.goOnFull()
		expect(one.sent[1]).toMatchObject({ name: 'checkin.admit', input: { registrationId: 'a', goesOn: true } })
		expect(one.sent[1]?.id).not.toBe(one.sent[0]?.id)
		expect(one.state().panel.is).toBe('welcome')
	})
	it('has words from when it begins to fill, where somebody gave the numbers', () => {
		const of = (inside: number, fireLimit = 100, comfortable = 80) => fullnessOf({ inside, fireLimit, comfortable })
		expect([of(79), of(80), of(94), of(95), of(99), of(100), of(130)]).toEqual([
			'fine',
			'busy',
			'busy',
			'nearly',
			'nearly',
			'full',
			'full',
		])
		expect([of(500, 0, 0), of(500, 0, 80), of(96, 100, 0)]).toEqual(['fine', 'busy', 'nearly'])
	})
})

describe('the help desk', () => {
	it('hears of whoever may not simply come in, by itself, once', async () => {
		const one = desk({
			scan: amara,
			'checkin.admit': { outcome: 'cancelled' },
			'checkin.sendToHelp': { outcome: 'sent', waiting: 1 },
		})
		await one.act.scan('4KM2Q')
		expect(one.sent[1]).toMatchObject({
			name: 'checkin.sendToHelp',
			input: { rows: [{ registrationId: 'a' }], why: 'cancelled', dayId: 'day' },
		})
		expect(one.state().panel).toMatchObject({ is: 'helpDesk', sent: 'sent' })
		await one.act.sendToHelp()
		expect(one.sent.length).toBe(2)
	})
	it('is told again under the same id where no answer came', async () => {
		const one = desk({ 'checkin.sendToHelp': 'lost' })
		await one.act.sendToHelp()
		expect(one.state().panel).toMatchObject({ is: 'helpDesk', why: 'question', sent: 'failed' })
		one.answers['checkin.sendToHelp'] = { outcome: 'sent', waiting: 1 }
		await one.act.sendHelpAgain()
		expect(one.sent.map(({ id }) => id)).toEqual([one.sent[0]?.id, one.sent[0]?.id])
		expect(one.state().panel).toMatchObject({ sent: 'sent' })
		one.answers['history.undo'] = { outcome: 'undone' }
		await one.act.takeHelpBack()
		expect(one.sent.at(-1)).toMatchObject({ name: 'history.undo', input: { targetId: one.sent[0]?.id } })
		expect(one.state().panel).toMatchObject({ sent: 'takenBack' })
	})
	it('knows why from what stands on the screen', async () => {
		const sent = { 'checkin.sendToHelp': { outcome: 'sent', waiting: 1 } }
		const nobody = desk({ ...sent, search: { found: [], total: 0 } })
		nobody.act.type('qqqq')
		await nobody.act.sendToHelp()
		expect(nobody.sent[0]?.input).toMatchObject({ rows: [], why: 'notFound' })
		const form = desk(sent)
		form.act.openWalkIn()
		await form.act.sendToHelp()
		expect(form.sent[0]?.input).toMatchObject({ rows: [], why: 'notFound' })
		const welcomed = desk({ ...sent, scan: amara, 'checkin.admit': admitted })
		await welcomed.act.scan('4KM2Q')
		await welcomed.act.sendToHelp()
		expect(welcomed.sent.at(-1)?.input).toMatchObject({ rows: [{ registrationId: 'a' }], why: 'question' })
	})
})

describe('photos and going out', () => {
	it('show the answer once it is saved, and say so where it is not', async () => {
		const one = desk({ scan: amara, 'checkin.admit': admitted, 'people.setPhoto': 'lost' })
		await one.act.scan('4KM2Q')
		const who = { registrationId: 'a', preferredName: 'Amara' }
		await one.act.setPhoto(who, 'ask')
		expect(one.state()).toMatchObject({ panel: { is: 'welcome', photo: null }, trouble: { what: 'photo' } })
		one.answers['people.setPhoto'] = { outcome: 'set' }
		await one.act.setPhoto(who, 'ask')
		expect(one.state()).toMatchObject({ panel: { photo: 'ask' }, trouble: null })
		one.act.type('b')
		await one.act.setPhoto(who, 'yes')
		expect(one.state()).toMatchObject({ text: 'b', note: { is: 'photo', photo: 'yes' } })
	})
	it('say good-bye, can be taken back, and disturb nobody who is typed meanwhile', async () => {
		const one = desk({ 'checkin.leave': { outcome: 'left', atMs: 950 }, 'history.undo': { outcome: 'undone' } })
		const who = { registrationId: 'a', preferredName: 'Amara' }
		await one.act.leave(who)
		expect(one.state()).toMatchObject({ panel: { is: 'gone' }, lastIn: { did: 'out', atMs: 950 } })
		await one.act.undo('')
		expect(one.state()).toMatchObject({ panel: { is: 'searching' }, lastIn: null, note: { is: 'undone', did: 'out' } })
		expect(one.said.at(-1)).toBe('Amara is in again.')
		one.act.type('be')
		await one.act.leave(who)
		expect(one.state()).toMatchObject({ text: 'be', note: { is: 'left' } })
	})
	it('know who came back from the lines of the book', () => {
		const line = (id: string, kind: 'in' | 'out' | 'undo' | 'assumedOut', cancels: string | null = null) => ({
			id,
			kind,
			atMs: 1,
			desk: '',
			cancels,
		})
		expect(hasGoneOut([line('1', 'in')])).toBe(false)
		expect(hasGoneOut([line('1', 'in'), line('2', 'out'), line('3', 'in')])).toBe(true)
		expect(hasGoneOut([line('1', 'in'), line('2', 'out'), line('3', 'undo', '2')])).toBe(false)
		expect(hasGoneOut([line('1', 'in'), line('2', 'assumedOut')])).toBe(true)
	})
})

describe('somebody who came along', () => {
	it('is sent once everything was asked, under one id however often it is tried', async () => {
		const empty = emptyCompanion(() => 'id')
		expect(missingFromCompanion(empty)).toEqual(['preferredName', 'kind', 'photo'])
		expect(companionInput({ ...empty, preferredName: ' Zed ', kind: 'carer' }, 'a', 'day')).toBeNull()
		expect(companionInput({ ...empty, preferredName: ' Zed ', kind: 'carer', photo: 'no' }, 'a', 'day')).toMatchObject({
			preferredName: 'Zed',
			forId: 'a',
		})
		const one = desk({ 'checkin.addCompanion': 'lost' })
		one.act.openCompanion({ registrationId: 'a', preferredName: 'Amara' })
		await one.act.saveCompanion()
		expect(one.sent).toEqual([])
		expect(one.state().panel).toMatchObject({ is: 'companion', draft: { hasTried: true } })
		one.act.changeCompanion({ preferredName: 'Zed', kind: 'carer', photo: 'no' })
		await one.act.saveCompanion()
		expect(one.state()).toMatchObject({ panel: { is: 'companion', isSaving: false }, trouble: { what: 'companion' } })
		one.answers['checkin.addCompanion'] = admitted
		await one.act.saveCompanion()
		expect(one.sent[0]?.id).toBe(one.sent[1]?.id)
		expect(one.state()).toMatchObject({ panel: { is: 'welcome' }, lastIn: { did: 'companion' } })
	})
	it('brings people together: all in, or all said why not', async () => {
		const people = [
			{ registrationId: 'a', preferredName: 'Joss' },
			{ registrationId: 'b', preferredName: 'Priya' },
		]
		const one = desk({ 'checkin.admitTogether': { outcome: 'admitted', count: 2, already: 0, refused: 0 } })
		expect(await one.act.admitTogether(people)).toEqual({ is: 'in' })
		expect(one.state().lastIn).toMatchObject({ did: 'together', count: 2, preferredName: 'Joss, Priya' })
		one.answers['checkin.admitTogether'] = { outcome: 'full', inside: 9, fireLimit: 10 }
		expect(await one.act.admitTogether(people)).toEqual({ is: 'full', inside: 9, fireLimit: 10 })
		one.answers['checkin.admitTogether'] = { outcome: 'nobody', already: 2, refused: 0 }
		expect(await one.act.admitTogether(people)).toEqual({ is: 'nobody' })
		one.answers['checkin.admitTogether'] = 'lost'
		expect(await one.act.admitTogether(people)).toEqual({ is: 'failed' })
		expect(await one.act.admitTogether(people)).toEqual({ is: 'failed' })
		// Three that were answered have ids of their own; what got lost is sent again under its own.
		expect(new Set(one.sent.map(({ id }) => id)).size).toBe(4)
	})
})
