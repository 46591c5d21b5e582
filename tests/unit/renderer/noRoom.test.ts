/** A hub whose disk is full answers, and every screen says so: nothing was changed, what was typed is kept, what to do. */
import { ORPCError } from '@orpc/client'
import { beforeAll, expect, it } from 'vitest'
import { startText } from '../../../renderer/text/text.ts'
import { isNoRoom, lostWords } from '../../../renderer/transport/noRoom.ts'

beforeAll(startText)

const noRoom = new ORPCError('INSUFFICIENT_STORAGE', { status: 507, message: 'noRoom' })

it('a full disk has words of its own', () => {
	expect(lostWords(noRoom)).toMatch(/no room left on its disk.*not saved.*what you typed is still here.*try again/i)
})

it('nothing else is taken for a full disk', () => {
	for (const error of [new Error('lost'), new ORPCError('FORBIDDEN', { status: 403 }), null, 507]) {
		expect(isNoRoom(error)).toBe(false)
		expect(lostWords(error)).toContain('Foyer did not answer')
	}
})
