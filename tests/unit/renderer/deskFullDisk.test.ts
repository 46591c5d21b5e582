/** The disk of the hub is full while a desk checks people in. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startText } from '../../../renderer/text/text.ts'
import { lost, person, slowDesk } from '../../support/slowDesk.ts'

beforeAll(startText)

let one: ReturnType<typeof slowDesk>
beforeEach(() => {
	one = slowDesk()
})

describe('a full disk at the hub', () => {
	const full = () => {
		throw Object.assign(new Error('noRoom'), { code: 'INSUFFICIENT_STORAGE', status: 507 })
	}
	const admitAmir = async () => {
		one.act.type('amir')
		await one.answer('amir', person('Amir'))
		await one.act.enter()
	}
	it('is said as that, the person stays in the field, and the next try is the same check-in', async () => {
		one.onCommand(full)
		await admitAmir()
		expect(one.state()).toMatchObject({ text: 'amir', lastIn: null, trouble: { what: 'admit', isNoRoom: true } })
		expect(one.said.at(-1)).toContain('has no room left on its disk, so nothing was changed for Amir.')
		one.onCommand(() => ({ outcome: 'admitted', atMs: 900 }))
		await one.answer('amir', person('Amir'))
		await one.act.enter()
		const [first, second] = one.sent.filter(({ name }) => name === 'checkin.admit')
		expect(second?.id).toBe(first?.id)
		expect(one.state()).toMatchObject({ trouble: null, lastIn: { preferredName: 'Amir' } })
	})
	it('is no lost connection: that says something else', async () => {
		one.onCommand(lost)
		await admitAmir()
		expect(one.state().trouble).toEqual({ what: 'admit', preferredName: 'Amir' })
		expect(one.said.at(-1)).not.toContain('disk')
	})
	it('leaves what could not be undone as it is, and says why', async () => {
		await admitAmir()
		one.onCommand(full)
		await one.act.undo('')
		expect(one.state()).toMatchObject({ note: { is: 'cannotUndo', why: 'noRoom' }, lastIn: { preferredName: 'Amir' } })
		expect(one.said.at(-1)).toContain('no room left on its disk')
	})
})
