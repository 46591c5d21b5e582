/** The front door of the samples: every room swept, a plan for everybody who asked, nobody who can be told by it. */
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import { planStates } from '../../../shared/domain/evacuation/words.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { tally } from './counting.ts'

describe.each(sampleIds)('%s', (id) => {
	const { event, people, programme, frontDoor } = sampleEvent(id)
	const { building, zones, needs, plans, contacts, edits, views } = frontDoor
	const personOf = (registrationId: string | null) => people.find((one) => one.registrationId === registrationId)

	test('is what the commands take, just as it is', () => {
		for (const [name, inputs] of Object.entries({
			'checkin.setBuilding': [building],
			'evacuation.saveZones': [{ zones }],
			'people.setNeeds': needs,
			'people.setPlan': plans,
			'people.setEmergencyContact': contacts,
			'people.edit': edits,
			'people.saveView': views,
		}))
			for (const input of inputs) expect(specOf(name)?.input.parse(input), name).toEqual(input)
	})

	test('has six zones that are every room once, each swept by one of the crew who has nothing else to do', () => {
		expect(zones.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
		expect(zones.flatMap(({ roomIds }) => roomIds).toSorted()).toEqual(event.rooms.map((room) => room.id).toSorted())
		const marshals = zones.map(({ marshalId }) => marshalId)
		expect(new Set(marshals).size).toBe(6)
		const busy = new Set([
			...plans.flatMap(({ plan }) => [plan.buddyId, plan.backupId]),
			...programme.shifts.map(({ registrationId }) => registrationId),
		])
		for (const marshal of marshals) {
			expect(personOf(marshal)?.person.roles).toContain('crew')
			expect(busy.has(marshal)).toBe(false)
		}
	})

	test('has a plan for everybody who asked, in every state, with the buddy whom their need names', () => {
		const asked = people.filter(({ person }) => person.needsEvacuationHelp === 'yes')
		expect(plans.map(({ registrationId }) => registrationId)).toEqual(asked.map((one) => one.registrationId))
		expect(plans).toHaveLength(id === 'blmk-forum' ? 8 : 11)
		const states = tally(plans.map(({ plan }) => plan.state))
		expect(Object.keys(states).toSorted()).toEqual([...planStates].toSorted())
		expect([states['asked'], states['drafted']]).toEqual([1, 1])
		for (const { registrationId, plan } of plans) {
			const line = personOf(registrationId)?.person.needs.find(({ code }) => code === 'helpToLeave')?.actionLine
			expect(line).toBe(`Buddy: ${personOf(plan.buddyId)?.person.preferredName}; meets at the help desk.`)
			expect(new Set([registrationId, plan.buddyId, plan.backupId]).size).toBe(3)
			if (plan.state === 'asked') expect([plan.method, plan.refuge]).toEqual(['', ''])
			else expect(plan.method).not.toBe('')
		}
	})

	test('says of needs who sees to them and how far they are, and changes nothing else', () => {
		for (const { registrationId, needs: carried } of needs)
			expect(carried.map(({ status: _, instead: __, owner: ___, ...need }) => need)).toEqual(
				personOf(registrationId)?.person.needs,
			)
		const all = needs.flatMap((one) => one.needs)
		for (const need of all) expect(need.instead !== '').toBe(need.status === 'notMet')
		const states = tally(all.filter(({ kind }) => kind === 'access').map(({ status }) => status))
		expect(states['met']).toBeGreaterThan(0)
		expect(states['planned']).toBeUndefined()
		expect(all.filter(({ kind, status }) => kind === 'evacuation' && status === 'planned')).toHaveLength(2)
	})

	test('has somebody to call for some people, at numbers that are nobody’s', () => {
		const known = new Set(people.map(({ person }) => person.phone.slice(-3)))
		for (const { contact } of contacts) {
			expect(contact?.phone).toMatch(/^07700 900\d{3}$/)
			expect(known.has(contact?.phone.slice(-3) ?? '')).toBe(false)
		}
		expect(new Set(contacts.map(({ contact }) => contact?.phone)).size).toBe(contacts.length)
		const called = new Set(contacts.map(({ registrationId }) => registrationId))
		for (const { registrationId } of plans) expect(called.has(registrationId)).toBe(true)
		for (const one of people) if (one.person.isUnder18) expect(called.has(one.registrationId)).toBe(true)
		// Not all speakers, and others too: it does not tell who has a story.
		const speakers = people.filter(({ person }) => person.roles.includes('speaker'))
		expect(speakers.every((one) => called.has(one.registrationId))).toBe(false)
		expect(called.size).toBeLessThan(people.length / 4)
	})
})

test('one person of the forum has booked twice: the second booking waits under another name and address', () => {
	const { people, frontDoor } = sampleEvent('blmk-forum')
	const [again] = frontDoor.edits
	const waiting = people.find((one) => one.registrationId === again?.registrationId)
	expect(waiting?.status).toBe('waiting')
	const first = people.filter(({ person }) => person.phone === again?.changes.phone)
	expect(first.map(({ status }) => status)).toEqual(['confirmed'])
	expect(first[0]?.person).toMatchObject({
		givenName: again?.changes.givenName,
		familyName: again?.changes.familyName,
		organisation: again?.changes.organisation,
	})
	expect(first[0]?.person.preferredName).not.toBe(again?.changes.preferredName)
	expect(first[0]?.person.email).not.toBe(waiting?.person.email)
})
