/** What holds for both sample events: their shape, their references, and that they never change. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import { personDetails } from '../../../shared/contract/parts.ts'
import { dietCodes } from '../../../shared/domain/person.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { fullName, namesakes, takingPart, target } from './counting.ts'

const fold = (name: string) => name.normalize('NFC').toLowerCase()

describe.each(sampleIds)('%s', (id) => {
	const sample = sampleEvent(id)
	const { event, people } = sample

	test('is the same for every call, to the byte', () => {
		expect(sampleEvent(id)).toEqual(sample)
		expect(JSON.stringify(sampleEvent(id))).toBe(JSON.stringify(sample))
		expect(sampleEvent(id)).not.toBe(sample)
		/** The event and its people, whatever else a sample brings. */
		expect(createHash('sha256').update(JSON.stringify({ event, people })).digest('hex')).toMatchSnapshot()
	})

	test('is an event that the hub takes, for practice', () => {
		expect(specOf('events.create')?.input.parse(event)).toEqual(event)
		expect(event.practice).toBe('sample')
	})

	test('holds people that the hub takes, just as they are', () => {
		for (const { person } of people) {
			expect(personDetails.parse(person)).toEqual(person)
			expect(person.preferredName).not.toBe('')
			for (const value of Object.values(person)) if (typeof value === 'string') expect(value).toBe(value.trim())
		}
	})

	test('has ids of version 7 that are nobody else’s and follow the order of booking', () => {
		const own = [event.eventId, ...[...event.days, ...event.rooms, ...event.desks].map((part) => part.id)]
		const registrations = people.map((one) => one.registrationId)
		for (const one of [...own, ...registrations])
			expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
		expect(new Set([...own, ...registrations]).size).toBe(own.length + registrations.length)
		expect([...registrations].sort()).toEqual(registrations)
		expect(registrations[0]?.localeCompare(own.at(-1) ?? '')).toBe(1)
	})

	test('links people only to people before them, and nobody to the same one twice', () => {
		const before = new Set<string>()
		for (const one of people) {
			for (const link of one.links) expect(before).toContain(link.to)
			expect(new Set(one.links.map((link) => link.to)).size).toBe(one.links.length)
			before.add(one.registrationId)
		}
	})

	test('keeps people who booked together side by side', () => {
		people.forEach((one, at) => {
			const link = one.links.find(({ kind }) => kind === 'bookedTogether')
			if (link !== undefined) expect(people[at - 1]?.registrationId).toBe(link.to)
		})
	})

	test('names only days, sectors and organisations of its own', () => {
		const days = event.days.map((day) => day.id)
		const sectors = event.sectors.map((sector) => sector.code)
		const organisations = event.organisations.map((one) => one.name)
		expect(new Set(organisations).size).toBe(organisations.length)
		for (const { person } of people) {
			expect(person.days.length).toBeGreaterThan(0)
			expect(new Set(person.days).size).toBe(person.days.length)
			for (const day of person.days) expect(days).toContain(day)
			if (person.roles.includes('attendee')) expect(sectors).toContain(person.sector)
			else expect(person.sector).toBe('')
			if (person.organisation !== '') expect(organisations).toContain(person.organisation)
		}
	})

	test('gives an organisation to everybody here for work and to nobody else', () => {
		const forWork = new Set(event.sectors.filter((sector) => !sector.isVoice).map((sector) => sector.code))
		for (const { person } of people)
			if (person.roles.includes('attendee')) expect(person.organisation !== '').toBe(forWork.has(person.sector))
	})

	test('has three pairs of namesakes, told apart by organisation, half, and by the address alone', () => {
		const pairs = [...namesakes(people).values()]
		expect(pairs.map((pair) => pair.length)).toEqual([2, 2, 2])
		expect(pairs.map((pair) => pair.filter((one) => one.person.organisation !== '').length).sort()).toEqual([0, 1, 2])
		for (const pair of pairs) {
			expect(new Set(pair.map((one) => one.person.organisation)).size).toBe(
				pair.every((one) => one.person.organisation === '') ? 1 : 2,
			)
			if (pair.every((one) => one.person.organisation === ''))
				expect(new Set(pair.map((one) => one.person.email.slice(0, 3))).size).toBe(2)
		}
	})

	test('has nobody else whose given and family name are another’s', () => {
		const sharing = new Set([...namesakes(people).values()].flat())
		const names = people
			.filter((one) => !sharing.has(one))
			.flatMap(({ person }) => {
				const both = [person.preferredName, person.givenName].map((first) => fold(`${first} ${person.familyName}`))
				return [...new Set(both)]
			})
		expect(new Set(names).size).toBe(names.length)
	})

	test('has two people with one name, and names that software likes to spoil', () => {
		const present = takingPart(sample)
		expect(present.filter((one) => one.person.familyName === '')).toHaveLength(2)
		const families = present.map((one) => one.person.familyName)
		for (const shape of [/^Mc[A-Z]/, /^de la Cruz$/, /^van der Berg$/, /^Ng$/, /^Ali$/, /^Lee$|^Wu$|^Ho$/, /['’]/, /-/])
			expect(families.some((family) => shape.test(family))).toBe(true)
		const names = present.map((one) => `${one.person.givenName} ${one.person.familyName}`)
		expect(names.filter((name) => /[^\x20-\x7e’]/.test(name)).length).toBeGreaterThan(present.length / 20)
		expect(names.every((name) => name === name.normalize('NFC'))).toBe(true)
	})

	test('about one in eight goes by another name than their given one', () => {
		const present = takingPart(sample)
		const others = present.filter(({ person }) => person.preferredName !== person.givenName)
		expect(Math.abs(others.length - present.length / 8)).toBeLessThanOrEqual(1)
	})

	test('some say how to speak of them, some do not', () => {
		const present = takingPart(sample)
		const some = present.filter(({ person }) => person.pronouns !== '').length / present.length
		expect(some).toBeGreaterThan(0.15)
		expect(some).toBeLessThan(0.4)
	})

	test('can reach nobody real: addresses under .example, numbers kept for drama', () => {
		for (const { person } of people) {
			if (person.email !== '') expect(person.email).toMatch(/^[a-z0-9.]+@[a-z0-9-]+\.example$/)
			if (person.phone !== '') expect(person.phone.replaceAll(' ', '')).toMatch(/^(\+44|0)7700900\d{3}$/)
		}
		const phones = people.flatMap(({ person }) =>
			person.phone === '' ? [] : [person.phone.replace(/^\+44 ?|^0| /g, '')],
		)
		expect(new Set(phones).size).toBe(phones.length)
	})

	test('names nobody whom the accounts of the real events name', () => {
		for (const name of ['Richard Fradgley', 'Michael Farrington', 'Steve Jones'])
			expect(people.map(fullName)).not.toContain(name)
	})

	test('has one person with no address and no number, not counting who was booked along', () => {
		const silent = takingPart(sample).filter(
			({ person, links }) =>
				person.email === '' && person.phone === '' && !links.some((link) => link.kind === 'bookedTogether'),
		)
		expect(silent).toHaveLength(1)
	})

	test('says what staff do in one short line, and keeps reasons out of it', () => {
		const needs = people.flatMap((one) => one.person.needs)
		for (const need of needs) {
			expect(need.audience.length).toBeGreaterThan(0)
			expect(need.audience.includes('desk') ? need.actionLine : 'x').not.toBe('')
			expect(need.actionLine).not.toMatch(/blind|deaf|impair|disab|allerg|wheelchair user|because/i)
			expect((dietCodes as readonly string[]).includes(need.code)).toBe(need.kind === 'dietary')
		}
		expect(needs.filter((need) => need.kind === 'access').every((need) => need.actionLine !== '')).toBe(true)
	})

	test('names a crew member as the buddy of everybody who wants help to leave', () => {
		const crew = people.filter((one) => one.person.roles.includes('crew')).map((one) => one.person.preferredName)
		for (const { person } of people) {
			const lines = person.needs.filter((need) => need.code === 'helpToLeave').map((need) => need.actionLine)
			expect(lines).toHaveLength(person.needsEvacuationHelp === 'yes' ? 1 : 0)
			for (const line of lines) expect(crew.some((name) => line.startsWith(`Buddy: ${name};`))).toBe(true)
		}
	})

	test('has a supporter for every speaker, and people beside the numbers who come with somebody', () => {
		const supported = new Set(
			people.filter((one) => one.person.roles.includes('supporter')).map((one) => one.links[0]?.to),
		)
		for (const one of takingPart(sample))
			if (one.person.roles.includes('speaker'))
				expect(
					supported.has(one.registrationId) ||
						one.links.some((link) => supported.has(link.to)) ||
						one.person.sector === 'NP',
				).toBe(true)
		for (const one of people)
			if (one.person.roles.includes('companion')) {
				expect(one.links).toHaveLength(1)
				expect(target(sample, one)?.person.days).toEqual(one.person.days)
				expect(one.person.photo).toBe('')
			}
	})
})

test('the two events share no id', () => {
	const [forum, conference] = sampleIds.map((id) => sampleEvent(id))
	const ids = new Set(forum?.people.map((one) => one.registrationId))
	expect(conference?.people.some((one) => ids.has(one.registrationId))).toBe(false)
	expect(forum?.event.eventId).not.toBe(conference?.event.eventId)
})
