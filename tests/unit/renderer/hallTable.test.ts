/** Cells of the hall's table as people write them, and what a file of positions would do. */
import { describe, expect, test } from 'vitest'
import { faultWords } from '../../../renderer/features/marketplace/hall/files/faultWords.ts'
import { readFile, sizeOfFile, textOfFile } from '../../../renderer/features/marketplace/hall/files/positionsImport.ts'
import { depthByPicture, newHallDraft, readHall } from '../../../renderer/features/marketplace/hall/setup/hallDraft.ts'
import { asMetres, readMetres, readWhole } from '../../../renderer/features/marketplace/hall/table/cells.ts'
import { draftOfPosition, readPosition } from '../../../renderer/features/marketplace/hall/table/positionCells.ts'
import { draftOfZone, readZone } from '../../../renderer/features/marketplace/hall/table/zoneCells.ts'
import { startText } from '../../../renderer/text/text.ts'
import { hallFact, positionFact } from '../../support/marketFacts.ts'

startText()

const position = (id: string, more: Parameters<typeof positionFact>[1] = {}) => {
	const fact = positionFact(id, more)
	return { ...fact, near: [...fact.near] }
}

describe('cells', () => {
	test('metres are centimetres, with a point or a comma', () => {
		expect(['2.5', '2,05', ' 14 ', '3.'].map((said) => readMetres(said, [0, 2000]))).toEqual(
			[250, 205, 1400, 300].map((value) => ({ value })),
		)
		expect(asMetres(205)).toBe('2.05')
		for (const said of ['', 'two', '-1', '1.234', '21', '1e2'])
			expect(readMetres(said, [0, 2000])).toHaveProperty('fault')
	})

	test('whole numbers may have a comma every three figures', () => {
		expect(['2,000', '50', '0'].map((said) => readWhole(said, [0, 5000]))).toEqual([
			{ value: 2000 },
			{ value: 50 },
			{ value: 0 },
		])
		for (const said of ['', '2.5', '20,00', '5001', '-1']) expect(readWhole(said, [0, 5000])).toHaveProperty('fault')
	})

	test('a position comes back as it went', () => {
		const whole = position('p1', {
			turned: 270,
			circuitId: 'c1',
			light: 'low',
			noise: 'quiet',
			isWall: true,
			isOpen: false,
			isStepFree: false,
			near: ['queue', 'photoWall'],
			xCm: 205,
		})
		expect(readPosition('p1', draftOfPosition(whole), hallFact, [whole])).toEqual({ position: whole })
	})

	test('what is wrong is said at the column it is about', () => {
		const one = position('p1')
		const faultsOf = (more: Record<string, string>) => {
			const read = readPosition('p1', { ...draftOfPosition(one), ...more }, hallFact, [one, position('p2')])
			return 'faults' in read ? read.faults : {}
		}
		expect(Object.keys(faultsOf({ code: ' ', tables: '21', watts: 'x' }))).toEqual(['code', 'tables', 'watts'])
		expect(faultsOf({ code: 'P2' })).toEqual({ code: 'Another position is P2. Choose another code.' })
		expect(faultsOf({ xCm: '29.5' })).toEqual({
			xCm: 'It would reach out of the hall. From 0.9 to 29.1 metres has room.',
		})
		expect(Object.keys(faultsOf({ turned: '90', yCm: '0.5' }))).toEqual(['yCm'])
	})

	test('a zone stays in the hall', () => {
		const zone = { id: 'z', kind: 'aisle' as const, label: '', xCm: 0, yCm: 0, widthCm: 3000, depthCm: 200 }
		expect(readZone('z', draftOfZone(zone), hallFact)).toEqual({ zone })
		expect(readZone('z', { ...draftOfZone(zone), yCm: '12.01' }, hallFact)).toEqual({
			faults: { depthCm: 'It would reach out of the hall, which ends at 14 metres.' },
		})
	})

	test('a hall as deep as its picture', () => {
		expect(depthByPicture('24', { width: 1280, height: 800 })).toBe('15')
		expect(depthByPicture('wide', { width: 1, height: 1 })).toBe('')
		expect(readHall('h', { ...newHallDraft('Hall', ''), width: '24', depth: '15' })).toMatchObject({
			hall: { roomId: null, widthCm: 2400, depthCm: 1500, gridCm: 50 },
		})
	})
})

describe('a file of positions', () => {
	const known = { hall: hallFact, circuits: [{ id: 'c1', name: 'A' }], positions: [position('M01'), position('M02')] }

	test('what is new, changed, as it is, and not spoken of', () => {
		const read = readFile('Code,X cm,Y cm\nM01,200,100\nM02,300,100\nM03,900,100\nM04,far,100\n', known)
		expect(read).toMatchObject({ unchanged: 1, unspoken: 0, newCircuits: [] })
		expect([read.added.map(({ code }) => code), read.changed.map(({ code }) => code)]).toEqual([['M03'], ['M02']])
		expect(read.faults.map(faultWords)).toEqual([
			'Row 5, X cm: “far” is not a whole number. Write one from 0 to 100,000.',
		])
		expect(readFile('Code,X cm,Y cm\nM03,900,100\n', known).unspoken).toBe(2)
	})

	test('circuits that are not there, each once', () => {
		const text = 'Code,X cm,Y cm,Circuit\nM03,900,100,West\nM04,1200,100,WEST\nM05,1500,100,a\nM06,1800,100,\n'
		const read = readFile(text, known)
		expect(read.newCircuits).toEqual(['West'])
		expect(read.added.map(({ circuitId }) => circuitId)).toEqual(['c1', null])
		expect(read.faults.map(faultWords)[0]).toBe(
			'Row 2, Circuit: there is no circuit “West”. Write A, or leave it empty.',
		)
	})

	test('how large the hall has to be, whatever circuits it names', () => {
		expect(sizeOfFile('Code,X cm,Y cm,Circuit\nM01,1850,640,A\n')).toEqual({ widthCm: 2100, depthCm: 800 })
		expect(sizeOfFile('Code\nM01\n')).toBe(null)
	})

	test('is read as Unicode, or as older spreadsheets write', () => {
		const bytes = (...list: number[]) => new Uint8Array(list).buffer
		expect(textOfFile(bytes(0xc3, 0xa9))).toBe('é')
		expect(textOfFile(bytes(0xe9))).toBe('é')
	})
})
