import { beforeAll, expect, it } from 'vitest'
import { dueNow } from '../../../renderer/features/exports/dueNow.ts'
import { startText } from '../../../renderer/text/text.ts'

const row = {
	days: 14,
	isProposed: true,
	held: 3,
	staying: 0,
	untilMs: 1,
	waitsForCounts: false,
	heldBack: null,
	goesAtMs: null,
}

beforeAll(startText)

it('D8 says which data are past their day before a file is made, and nothing while none are', () => {
	const groups = { ...row, data: 'groups', isDue: false } as const
	expect(dueNow([groups])).toBeNull()
	const words = dueNow([{ ...row, data: 'sector', isDue: true }, groups])
	expect(words).toContain('Sector and part taken')
	expect(words).not.toContain('wishes')
})
