/** Texts of an item after a story in it is not told. */
import { expect, test } from 'vitest'
import { withoutGone } from '../../../shared/domain/programme/titles.ts'

const slot = (publicTitle: string, shownAs: string, withdrawnAtMs: number | null) => ({
	publicTitle,
	state: withdrawnAtMs === null ? ('consentSigned' as const) : ('withdrawn' as const),
	withdrawnAtMs,
	speakers: [{ shownAs }],
})
const gone = withoutGone([slot('After losing my brother', 'Sam', 1), slot('Mum and me', 'Di', null)])

test.each([
	['Story 3: After losing my brother', 'Story 3'],
	['Story 3 (“after  losing my BROTHER”)', 'Story 3'],
	['After losing my brother', ''],
	['Sam', ''],
	['Story 3: Sam’s story', 'Story 3: story'],
	['Microphones for Sam and Roz', 'Microphones for and Roz'],
	['Samuel reads', 'Samuel reads'],
	['Mum and me, with Di', 'Mum and me, with Di'],
	['  spaces stay: ', '  spaces stay: '],
])('%s becomes %s', (text, expected) => {
	expect(gone(text)).toBe(expected)
})

test('a name of two letters goes too, out of no other word; a single letter takes nothing away', () => {
	expect(withoutGone([slot('', 'Di', 1)])('Diana and Di: a story')).toBe('Diana and : a story')
	expect(withoutGone([slot('', 'A', 1)])('A story')).toBe('A story')
})
