/** Calls about stories made by hand: forged ids, somebody else's badge, an opening used late, texts made to hurt. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CallName, CommandName, InputOf } from '../../shared/contract/index.ts'
import { roles } from '../../shared/domain/roles.ts'
import { sealOpenMs } from '../../shared/domain/stories/words.ts'
import { doorsMs } from '../support/events.ts'
import { callRaw, type HubInFolder, startHubInFolder, tokenFor } from '../support/hub.ts'
import { personNamed } from '../support/people.ts'
import { slotInput } from '../support/stories.ts'

let started: HubInFolder
let server: Listening
const clock = { nowMs: doorsMs }
const tokens = new Map<string, string>()
const [amara, bo, lead, otherLead, helper] = [newId(), newId(), newId(), newId(), newId()]
const [slotId, otherSlot, river, plain] = [newId(), newId(), newId(), newId()]

const bus = () => {
	const open = started.hub.current()
	if (!open) throw new Error('No event is open')
	return open.bus
}
const call = <N extends CommandName>(name: N, input: InputOf<N>, id = newId()) =>
	bus().call(ownActor, name, { id, input })
const badgeOf = (registrationId: string) => started.hub.current()?.door.get(registrationId)?.badgeCode ?? ''
const raw = (role: string, name: CallName, input: unknown) => callRaw(server.port, tokens.get(role) ?? '', name, input)
const send = (role: string, name: CommandName, input: unknown, id = newId()) => raw(role, name, { id, input })
const outcomeOf = ({ body }: { readonly body: string }): unknown => JSON.parse(body).json

beforeAll(async () => {
	started = await startHubInFolder({ nowMs: () => clock.nowMs })
	server = await started.hub.listenOnLoopback()
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await started.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const days = bus()
		.ask(ownActor, 'events.overview', {})
		.days.map(({ id }) => id)
	for (const [id, name] of [
		[amara, 'Qzamara'],
		[bo, 'Qzbo'],
		[lead, 'Lee'],
		[otherLead, 'Lou'],
		[helper, 'Sol'],
	] as const)
		call('people.add', { registrationId: id, person: personNamed(name, `${name}son`, { days }) })
	call('stories.saveSlot', { slot: slotInput(slotId) })
	call('stories.saveSlot', { slot: slotInput(otherSlot) })
	call('stories.setSupportLead', { slotId, supportLeadId: lead })
	call('stories.setSupportLead', { slotId: otherSlot, supportLeadId: otherLead })
	const sealed = { nameShown: 'pseudonym' as const, shownAs: 'River' }
	call('stories.addSpeaker', { registrationId: amara, slotId, speakerId: river, ...sealed })
	const open = { nameShown: 'firstName' as const, shownAs: '' }
	call('stories.addSpeaker', { registrationId: bo, slotId: otherSlot, speakerId: plain, ...open })
	const limits = { introduction: '', offLimits: ['qzlimit'] }
	call('stories.setSpeaker', { speakerId: river, ...sealed, ...limits })
	for (const role of roles) {
		const actor: Actor = { role, desk: `At the ${role}`, operator: '' }
		tokens.set(role, await tokenFor(started.hub, server.address, actor))
	}
})
afterAll(() => started[Symbol.asyncDispose]())

describe('an id that is not theirs', () => {
	test('a registration, a badge or a slot in the place of a speaker is nobody', async () => {
		for (const speakerId of [amara, bo, slotId, newId()]) {
			const answer = await send('speakerSupport', 'stories.openSeal', { speakerId, leadBadge: '', reason: 'I ask' })
			expect(outcomeOf(answer)).toEqual({ outcome: 'notFound' })
		}
		const speaker = { nameShown: 'full', shownAs: '', introduction: '', offLimits: null }
		for (const speakerId of [badgeOf(amara), '', 'x', 7, null, "' OR 1=1 --"])
			expect((await send('organiser', 'stories.setSpeaker', { speakerId, ...speaker })).status).toBe(400)
	})

	test('a speaker cannot be given the id of a registration, of another speaker, or of a slot that has one', async () => {
		const speaker = { slotId: otherSlot, nameShown: 'none', shownAs: '' }
		const add = async (registrationId: string, speakerId: string) =>
			outcomeOf(await send('organiser', 'stories.addSpeaker', { registrationId, speakerId, ...speaker }))
		expect(await add(helper, amara)).toEqual({ outcome: 'notFound' })
		expect(await add(helper, river)).toEqual({ outcome: 'alreadySpeaks' })
		expect(await add(slotId, newId())).toEqual({ outcome: 'notFound' })
	})

	test('an answer of the day, or a piece of material, is not taken over from another slot', async () => {
		const checkId = newId()
		const answers = { speaks: 'yes', photo: 'no', recording: 'no', questions: 'none', isNoteAgreed: true }
		const check = { checkId, speakerId: plain, nameShown: 'firstName', ...answers }
		expect(outcomeOf(await send('speakerSupport', 'stories.check', check))).toMatchObject({ outcome: 'checked' })
		const again = { ...check, speakerId: river, nameShown: 'pseudonym' }
		expect(outcomeOf(await send('speakerSupport', 'stories.check', again))).toEqual({ outcome: 'notFound' })
		const held = { materialId: newId(), slotId, kind: 'slides', place: 'Stick', isDeleted: false }
		expect(outcomeOf(await send('organiser', 'stories.saveMaterial', held))).toEqual({ outcome: 'saved' })
		const taken = await send('organiser', 'stories.saveMaterial', { ...held, slotId: otherSlot, isDeleted: true })
		expect(outcomeOf(taken)).toEqual({ outcome: 'notFound' })
	})

	test('the same command again says what it said, and another under its id is refused', async () => {
		const id = newId()
		const input = { slotId, isRecorded: false, isPhotographed: false }
		const first = await send('organiser', 'stories.setRecording', input, id)
		expect(await send('organiser', 'stories.setRecording', input, id)).toMatchObject({ body: first.body, status: 200 })
		expect((await send('organiser', 'stories.setRecording', { ...input, slotId: otherSlot }, id)).status).toBe(409)
	})
})

describe('the seal', () => {
	const why = { speakerId: river, reason: 'An ambulance asks' }

	test('is closed to everybody but its own lead: to another’s, to the speaker, to no badge', async () => {
		for (const leadBadge of ['', badgeOf(otherLead), badgeOf(amara), badgeOf(helper), '999999', '%', '0'.repeat(20)]) {
			const answer = await send('speakerSupport', 'stories.openSeal', { ...why, leadBadge })
			expect(outcomeOf(answer)).toEqual({ outcome: 'notYours' })
		}
		for (const role of ['desk', 'deskLead', 'facilitator', 'steward', 'display']) {
			const answer = await send(role, 'stories.openSeal', { ...why, leadBadge: badgeOf(lead) })
			expect([role, answer.status]).toEqual([role, 403])
			expect((await raw(role, 'stories.sealedName', { openingId: newId() })).status).toBe(403)
		}
	})

	test('asks for a reason, and the wire gives none of it back', async () => {
		for (const reason of ['', '  ', 'no', 'x'.repeat(301)])
			expect((await send('organiser', 'stories.openSeal', { ...why, leadBadge: '', reason })).status).toBe(400)
		const said = { ...why, reason: 'qzreasonxx', leadBadge: '' }
		expect((await send('organiser', 'stories.openSeal', said)).body).not.toContain('qzreason')
		expect((await raw('organiser', 'history.list', { limit: 200, before: null })).body).not.toContain('qzreason')
	})

	test('is closed again after a minute, with the id that opened it, and with the command sent again', async () => {
		const id = newId()
		const asked = { ...why, leadBadge: badgeOf(lead) }
		expect(outcomeOf(await send('speakerSupport', 'stories.openSeal', asked, id))).toEqual({ outcome: 'opened' })
		const look = async () => (await raw('speakerSupport', 'stories.sealedName', { openingId: id })).body
		const shown = JSON.parse(await look()).json as { readonly name: string; readonly untilMs: number }
		expect(shown.name).toContain('Qzamara')
		clock.nowMs = shown.untilMs
		expect(JSON.parse(await look())).toEqual({ json: { outcome: 'closed' } })
		// Once more the same command: the answer it gave, and not another minute.
		expect(outcomeOf(await send('speakerSupport', 'stories.openSeal', asked, id))).toEqual({ outcome: 'opened' })
		expect(await look()).not.toContain('Qz')
		clock.nowMs -= 2 * sealOpenMs
		expect(await look()).not.toContain('Qz')
		clock.nowMs += 2 * sealOpenMs
		for (const openingId of [river, slotId, amara, newId()])
			expect((await raw('organiser', 'stories.sealedName', { openingId })).body).not.toContain('Qz')
	})
})

describe('texts made to hurt', () => {
	test('more than a field holds is refused, and named by its field alone', async () => {
		const slot = slotInput(otherSlot)
		for (const [field, most] of [
			['workingTitle', 200],
			['publicTitle', 200],
			['contentNote', 300],
			['alternative', 300],
		] as const) {
			const answer = await send('organiser', 'stories.saveSlot', { slot: { ...slot, [field]: 'qzlong'.repeat(most) } })
			expect([field, answer.status]).toEqual([field, 400])
			expect(answer.body).not.toContain('qzlong')
			expect(answer.body).toContain(field)
		}
		const speaker = { speakerId: plain, nameShown: 'firstName', shownAs: '', introduction: '', offLimits: null }
		for (const more of [
			{ introduction: 'x'.repeat(2001) },
			{ shownAs: 'x'.repeat(81) },
			{ offLimits: Array.from({ length: 11 }, () => 'x') },
			{ offLimits: ['x'.repeat(201)] },
			{ offLimits: [' '] },
			{ nameShown: 'anything' },
		])
			expect((await send('organiser', 'stories.setSpeaker', { ...speaker, ...more })).status).toBe(400)
		for (const prepCallAt of ['2027-05-19', '2027-05-19T25:00', 'soon'])
			expect((await send('organiser', 'stories.saveSlot', { slot: { ...slot, prepCallAt } })).status).toBe(400)
	})

	test('a real name is found behind whatever letters can be dressed up as', async () => {
		const dressed = [
			'QZAMARA',
			'Qzámárá',
			'qz\u200bamara',
			'Qzamara\u2019s',
			'ｑｚａｍａｒａ',
			'Qzamara_Qzamarason.mp4',
			'(qzamara)',
			'QzamaraQzamarason',
		]
		for (const publicTitle of dressed) {
			const answer = await send('organiser', 'stories.saveSlot', { slot: slotInput(otherSlot, { publicTitle }) })
			expect([publicTitle, outcomeOf(answer)]).toEqual([publicTitle, { outcome: 'realName', field: 'publicTitle' }])
		}
	})

	test('what looks like a program, a formula or a path is a text like another', async () => {
		const texts = [
			'<script>alert(1)</script>',
			'=1+1',
			'../../etc/passwd',
			"'); DROP TABLE story_slot; --",
			'\u202egnp.exe',
		]
		for (const publicTitle of texts) {
			await send('organiser', 'stories.saveSlot', { slot: slotInput(otherSlot, { publicTitle }) })
			const { body } = await raw('organiser', 'stories.list', {})
			expect(JSON.parse(body).json.slots).toMatchObject([{}, { publicTitle }])
		}
	})

	test('a name put together so that looking for it takes long does not take long', async () => {
		call('people.add', { registrationId: newId(), person: personNamed('a '.repeat(99).trim(), 'b') })
		const started = performance.now()
		for (let n = 0; n < 20; n++)
			await send('organiser', 'stories.setSpeaker', {
				speakerId: plain,
				nameShown: 'firstName',
				shownAs: '',
				introduction: 'qzama qz '.repeat(222).slice(0, 2000),
				offLimits: null,
			})
		expect(performance.now() - started).toBeLessThan(5000)
	})
})

describe('who it is', () => {
	test('is in no byte of what is said of the story, to whoever runs the event or stands beside the stage', async () => {
		const { days } = bus().ask(ownActor, 'events.overview', {})
		for (const role of ['organiser', 'speakerSupport'])
			for (const [name, input] of [
				['stories.list', {}],
				['stories.slot', { slotId, leadBadge: badgeOf(lead) }],
				['stories.afterNotSpeaking', { slotId }],
				['stories.mine', { leadBadge: badgeOf(amara) }],
				['programme.stage', { dayId: days[0]?.id ?? '' }],
			] as const) {
				const { body, status } = await raw(role, name, input)
				expect([name, status]).toEqual([name, 200])
				expect(body).not.toMatch(/qzamara/i)
				expect(body).not.toContain(amara)
				expect(body).not.toContain(badgeOf(amara))
			}
		expect((await raw('organiser', 'stories.list', {})).body).toContain('River')
	})
})

describe('what only the lead reads', () => {
	test('is null for others in every byte, and nobody finds out by asking who leads', async () => {
		for (const leadBadge of ['', badgeOf(otherLead), badgeOf(amara), '999999']) {
			const { body } = await raw('speakerSupport', 'stories.slot', { slotId, leadBadge })
			expect(body).not.toContain('qzlimit')
			expect(JSON.parse(body).json).toMatchObject({ isLead: false, speakers: [{ limits: 1, offLimits: null }] })
		}
		expect((await raw('speakerSupport', 'stories.slot', { slotId, leadBadge: badgeOf(lead) })).body).toContain(
			'qzlimit',
		)
		expect((await raw('speakerSupport', 'stories.slot', { slotId, leadBadge: 'x'.repeat(21) })).status).toBe(400)
	})

	test('badge codes are not walked through', async () => {
		const walker: Actor = { role: 'speakerSupport', desk: 'A walker', operator: '' }
		tokens.set('walker', await tokenFor(started.hub, server.address, walker))
		const answers: unknown[] = []
		for (let n = 0; n < 40; n++) {
			const { body } = await raw('walker', 'stories.mine', { leadBadge: `${2000 + n}B` })
			answers.push(JSON.parse(body).json.outcome)
		}
		expect(answers.filter((one) => one === 'tooOften').length).toBe(10)
		expect((await raw('walker', 'stories.mine', { leadBadge: badgeOf(lead) })).body).not.toContain('Lee')
	})
})
