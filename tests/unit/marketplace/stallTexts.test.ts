/** What is said of a stall: no name that is not to be shown, and whoever answers for it can be erased. */
import { expect, test } from 'vitest'
import { partsOf, rowsFrom } from '../../../electron/bus/log.store.ts'
import { stallInput } from '../../support/market.ts'
import { makeStoriesEvent } from '../../support/stories.ts'

const contact = { contactName: '', contactEmail: '', contactPhone: '', unloading: '', note: '' }

/** A stall, and a speaker who is shown by no name. */
const start = () => {
	const at = makeStoriesEvent()
	const stallId = at.event.newId()
	const save = (more: Parameters<typeof stallInput>[2] = {}) =>
		at.call('marketplace.saveStalls', { stalls: [stallInput(stallId, 4, more)] })
	return { ...at, stallId, save, seal: () => at.speaks(at.people.amara, { nameShown: 'none' }) }
}

test.each(['organisation', 'title', 'blurb'] as const)(
	'a sealed name is refused in the %s, and says where',
	(field) => {
		using at = start()
		expect(at.seal().outcome).toBe('added')
		expect(at.save({ [field]: 'Come and meet Qzamara' })).toMatchObject({ outcome: 'realName', number: 4, field })
		expect(at.event.ask('marketplace.stalls', {}).stalls).toEqual([])
		expect(at.save({ [field]: 'Come and meet Qzdele' }).outcome).toBe('saved')
	},
)

test.each(['unloading', 'note'] as const)('and in the %s; who answers for a stall is called as they are', (field) => {
	using at = start()
	at.save()
	at.seal()
	const set = (more: object) =>
		at.call('marketplace.setContact', { stallId: at.stallId, contact: { ...contact, ...more } })
	expect(set({ [field]: 'qzamara’s van' })).toMatchObject({ outcome: 'realName', field })
	expect(set({ contactName: 'Qzamara Qzokafor' }).outcome).toBe('set')
})

test('nobody can be sealed while a stall still says their name; what is there already does not stop the rest', () => {
	using at = start()
	at.save({ blurb: 'Tea with Qzamara' })
	expect(at.seal().outcome).toBe('textHasRealName')
	const { id } = at.save({ blurb: 'Tea' })
	expect(at.seal().outcome).toBe('added')
	// Taking the change back would bring the name back.
	expect(at.undo(id).outcome).toBe('standsOn')
})

test('a name that came in before is found by the rule, and the stall can still be changed', () => {
	using at = start()
	at.save({ organisation: 'Qzamara’s Café' })
	at.speaks(at.people.amara)
	expect(at.call('stories.notSpeaking', { slotId: at.slot }).outcome).toBe('withdrawn')
	const { stalls } = at.event.ask('marketplace.stalls', {})
	// What an organisation is called is left as it is.
	expect(stalls[0]?.organisation).toBe('Qzamara’s Café')
	expect(at.save({ organisation: 'Qzamara’s Café', tables: 2 }).outcome).toBe('saved')
	expect(at.save({ organisation: 'Qzamara’s Tea Room', tables: 2 })).toMatchObject({
		outcome: 'realName',
		field: 'organisation',
	})
})

test('“not speaking” takes the name out of what a stall says, and taking it back brings it again', () => {
	using at = start()
	at.save({ title: 'Qzamara reads', blurb: 'At eleven, Qzamara reads' })
	at.call('marketplace.setContact', { stallId: at.stallId, contact: { ...contact, note: 'Qzamara brings books' } })
	at.speaks(at.people.amara)
	const stopped = at.call('stories.notSpeaking', { slotId: at.slot })
	const texts = () => {
		const [stall] = at.event.ask('marketplace.stalls', {}).stalls
		const known = at.event.ask('marketplace.contact', { stallId: at.stallId })
		return [stall?.title, stall?.blurb, known.outcome === 'known' ? known.contact.note : '']
	}
	expect(texts()).toEqual(['… reads', 'At eleven, … reads', '… brings books'])
	expect(at.undo(stopped.id).outcome).toBe('undone')
	expect(texts()).toEqual(['Qzamara reads', 'At eleven, Qzamara reads', 'Qzamara brings books'])
})

test('the log keeps a contact apart, so that it can be forgotten with whoever it was', () => {
	using at = start()
	at.save()
	const { id } = at.call('marketplace.setContact', {
		stallId: at.stallId,
		contact: { ...contact, contactName: 'Qzcontact' },
	})
	const db = at.event.open().file.reader
	const row = [...rowsFrom(db, 0)].find((one) => one.id === id)
	const parts = partsOf(db, row?.seq ?? 0)
	expect(parts.map(({ subject }) => subject)).toEqual([at.stallId])
	expect(parts[0]?.body).toContain('Qzcontact')
})
