import { beforeAll, describe, expect, it } from 'vitest'
import { copyList, type LeftFile } from '../../../renderer/features/keeping/copyList.ts'
import { startText } from '../../../renderer/text/text.ts'

const file = (over: Partial<LeftFile>): LeftFile => ({
	exportId: 'e1',
	what: 'attendance',
	format: 'xlsx',
	rows: 3,
	purpose: 'Payments',
	recipient: 'Finance',
	care: 'personal',
	isLocked: false,
	sha256: '',
	statisticsRule: '',
	atMs: Date.parse('2027-05-21T09:00:00Z'),
	desk: '',
	destroyBy: '2028-05-18',
	destroyedAtMs: null,
	...over,
})
const stick = {
	copyId: 'c1',
	kind: 'deskCopy',
	place: 'Stick 4',
	madeAtMs: Date.parse('2027-05-20T09:00:00Z'),
	destroyBy: '',
	goneAtMs: null,
} as const

beforeAll(startText)

describe('copies to destroy with the event', () => {
	it('are files that left and copies in one list, each ticked off by the command that belongs to it', () => {
		expect(copyList([stick], [file({})]).map(({ place, tick }) => [place, tick])).toEqual([
			['Attendance register, XLSX, made 21 May 2027, for Finance', ['exports.markDestroyed', { exportId: 'e1' }]],
			['Stick 4', ['keeping.copyGone', { copyId: 'c1' }]],
		])
	})
	it('are not what may be kept, and what is gone comes last', () => {
		const files = [
			file({ exportId: 'kept', what: 'statistics', destroyBy: null }),
			file({ exportId: 'gone', destroyedAtMs: 1 }),
			file({ exportId: 'all', what: 'openCopy', format: 'zip', recipient: '' }),
		]
		expect(copyList([stick], files).map(({ id }) => id)).toEqual(['all', 'c1', 'gone'])
		expect(copyList([], files)[0]?.place).toBe('Everything, in open formats, ZIP, made 21 May 2027')
	})
})
