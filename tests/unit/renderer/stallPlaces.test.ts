/** What the screen of places works out for itself: aims in words, circuits, arrows, lists, sentences. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { HallRead, Position, Stall, StallsRead } from '../../../renderer/features/marketplace/marketTypes.ts'
import {
	aimsOf,
	draftOf,
	faultsOf,
	levelOf,
	weightOf,
} from '../../../renderer/features/marketplace/places/aimsDraft.ts'
import { arrowBetween } from '../../../renderer/features/marketplace/places/arrow.ts'
import { positionAtPoint } from '../../../renderer/features/marketplace/places/atPoint.ts'
import { cannotSentences } from '../../../renderer/features/marketplace/places/cannotSentences.ts'
import { circuitLoads } from '../../../renderer/features/marketplace/places/circuitLoads.ts'
import { closenessOf } from '../../../renderer/features/marketplace/places/closeness.ts'
import { findStalls } from '../../../renderer/features/marketplace/places/findStalls.ts'
import { marksOf } from '../../../renderer/features/marketplace/places/marks.ts'
import { circuitName, namesOf } from '../../../renderer/features/marketplace/places/names.ts'
import { firstOf, optionList } from '../../../renderer/features/marketplace/places/optionList.ts'
import { optionWords, spokenOption } from '../../../renderer/features/marketplace/places/optionWords.ts'
import type { Option } from '../../../renderer/features/marketplace/places/placesTypes.ts'
import type { Finding } from '../../../renderer/features/marketplace/places/publishFindings.ts'
import { findingLine, toSettle } from '../../../renderer/features/marketplace/places/publishFindings.ts'
import { stepsOf } from '../../../renderer/features/marketplace/places/stepsOf.ts'
import { startText } from '../../../renderer/text/text.ts'
import { usualStallAims } from '../../../shared/domain/marketplace/facts.ts'

beforeAll(startText)

const position = (id: string, more: Partial<Position> = {}): Position => ({
	id,
	code: id.toUpperCase(),
	xCm: 100,
	yCm: 100,
	widthCm: 180,
	depthCm: 80,
	turned: 0,
	tables: 1,
	sockets: 0,
	watts: 0,
	circuitId: null,
	isWall: false,
	light: 'normal',
	noise: 'normal',
	isPrivate: false,
	isStepFree: true,
	isOpen: true,
	near: [],
	...more,
})
const stall = (id: string, number: number, at: string | null, more: Partial<Stall> = {}): Stall => ({
	id,
	number,
	organisation: `Org ${number}`,
	title: '',
	blurb: '',
	state: 'accepted',
	tables: 1,
	chairs: 2,
	sockets: 0,
	watts: 0,
	needsWall: false,
	needsPrivacy: false,
	needsQuiet: false,
	needsLight: '',
	isNoisy: false,
	hasFood: false,
	near: [],
	far: [],
	priority: 0,
	place: at === null ? null : { stallId: id, positionId: at, isPinned: false, code: at.toUpperCase() },
	bannedFrom: [],
	unmet: [],
	needsStepFree: false,
	stewards: [],
	documents: [],
	...more,
})
const hall = (positions: readonly Position[], circuits: HallRead['circuits'] = []): HallRead => ({
	hall: { id: 'h', roomId: null, name: 'Hall', widthCm: 3000, depthCm: 1400, gridCm: 10, picture: '' },
	circuits,
	zones: [],
	positions: [...positions],
})
const read = (stalls: readonly Stall[]): StallsRead => ({
	stalls: [...stalls],
	aims: usualStallAims,
	version: null,
	lastRun: null,
})
const option = (positionId: string, more: Partial<Option> = {}): Option => ({
	positionId,
	code: positionId.toUpperCase(),
	swapWith: null,
	cannot: null,
	unmet: [],
	othersLose: [],
	points: 0,
	...more,
})
const cannot = (why: NonNullable<Option['cannot']>['why'], stallId: string): NonNullable<Option['cannot']> => ({
	why,
	stallId,
	asked: 0,
	left: 0,
	circuit: '',
})

describe('what matters, in words', () => {
	it('keeps a number that the word stands for already', () => {
		expect([0, 1, 7, 8, 15, 16, 100].map(levelOf)).toEqual(['none', 'little', 'little', 'some', 'some', 'much', 'much'])
		expect(weightOf('some', 15)).toBe(15)
		expect(weightOf('some', 0)).toBe(10)
		expect(weightOf('none', 15)).toBe(0)
	})
	it('gives back what it was made of, and takes numbers as people write them', () => {
		expect(aimsOf(draftOf(usualStallAims), usualStallAims)).toEqual(usualStallAims)
		const typed = { ...draftOf(usualStallAims), near: '6,5', cover: '£5,000,000' }
		expect(aimsOf(typed, usualStallAims)).toMatchObject({ nearMetres: 6.5, leastCover: 5_000_000 })
	})
	it('refuses what is no number, and says where', () => {
		const draft = draftOf(usualStallAims)
		for (const near of ['', 'ten', '-1', '1001'])
			expect([aimsOf({ ...draft, near }, usualStallAims), faultsOf({ ...draft, near })]).toEqual([
				null,
				{ near: true, far: false, cover: false },
			])
		expect(faultsOf({ ...draft, cover: '1.5' }).cover).toBe(true)
	})
})

describe('how near to the best', () => {
	it('says best only at the bound, and never fewer wishes than may be missing', () => {
		const of = (best: [number, number], bound: [number, number], fairness: 'worstFirst' | 'total' = 'worstFirst') =>
			closenessOf(
				{ worst: best[0], total: best[1] },
				{ worst: bound[0], total: bound[1] },
				{ ...usualStallAims, fairness },
			)
		expect(of([0, 20], [0, 20])).toEqual({ is: 'best' })
		expect(of([0, 21], [0, 20])).toEqual({ is: 'wishes', count: 1 })
		expect(of([0, 45], [0, 20])).toEqual({ is: 'wishes', count: 3 })
		expect(of([5000, 20], [2500, 20])).toEqual({ is: 'worst' })
		expect(of([5000, 20], [2500, 20], 'total')).toEqual({ is: 'best' })
	})
})

describe('circuits', () => {
	const circuits = [
		{ id: 'a', name: 'A', watts: 2000, usedWatts: 900 },
		{ id: 'b', name: 'B', watts: 2000, usedWatts: 300 },
	]
	const positions = [position('m1', { circuitId: 'a' }), position('m2', { circuitId: 'b' }), position('m3')]
	const one = stall('s1', 1, 'm1', { watts: 600 })
	const two = stall('s2', 2, 'm2', { watts: 200 })
	const names = namesOf({ hall: hall(positions, circuits), stalls: read([one, two]) })
	const added = (about: Stall | null, to: Option | null) =>
		circuitLoads({ circuits, ...names }, about, to).map((load) => load.added)
	it('count what a move takes along, and what a swap brings back', () => {
		expect(added(null, null)).toEqual([0, 0])
		expect(added(one, option('m3'))).toEqual([-600, 0])
		expect(added(one, option('m2', { swapWith: 's2' }))).toEqual([-400, 400])
		expect(added(one, option('m2', { swapWith: 's2', cannot: cannot('circuitFull', 's1') }))).toEqual([0, 0])
		expect(added(stall('s3', 3, null, { watts: 90 }), option('m2'))).toEqual([0, 90])
	})
	it('are called circuits once', () => {
		expect([circuitName('A'), circuitName('Circuit A'), circuitName('East circuit')]).toEqual([
			'Circuit A',
			'Circuit A',
			'East circuit',
		])
	})
})

describe('on the plan', () => {
	const places = [position('m1', { xCm: 200, yCm: 100 }), position('m2', { xCm: 600, yCm: 100, turned: 90 })]
	it('finds the position that a point is on, or close to', () => {
		const at = (x: number, y: number, slack = 20) => positionAtPoint(places, x, y, slack)?.id ?? null
		expect(at(120, 70)).toBe('m1')
		expect(at(300, 100)).toBe('m1')
		expect(at(330, 100)).toBe(null)
		// Turned by a quarter, it is 80 wide and 180 deep.
		expect(at(600, 180)).toBe('m2')
		expect(at(680, 100)).toBe(null)
		expect(at(400, 100, 200)).toBe('m1')
	})
	it('draws an arrow from one front to the other', () => {
		const [from, to] = places
		if (from === undefined || to === undefined) throw new Error('no places')
		const { line, head } = arrowBetween(from, to, 50)
		// In front of m1 is below it; in front of m2, which looks left, is to its left.
		expect(line.startsWith('M200 190 C')).toBe(true)
		expect(line.endsWith(' 510 100')).toBe(true)
		expect(head.split('L')[1]?.trim()).toBe('510 100')
	})
	it('marks what a stall in hand could not do, and what suits it better', () => {
		const positions = [position('m1'), position('m2'), position('m3', { isOpen: false })]
		const one = stall('s1', 1, 'm1', { unmet: [{ wish: 'wall', of: null }] })
		const view = { hall: hall(positions), names: namesOf({ hall: hall(positions), stalls: read([one]) }) }
		const shown = { ...view, chosen: null, lookedAtId: null, betterId: null }
		const tones = (marks: ReturnType<typeof marksOf>) => [...marks.values()].map(({ tone }) => tone)
		expect(tones(marksOf({ ...shown, carried: null }))).toEqual(['heed', 'free', 'shut'])
		const options = new Map(
			[
				option('m1', { points: 10, unmet: [{ wish: 'wall', of: null }] }),
				option('m2', { points: 0 }),
				option('m3', { points: 0, cannot: cannot('closed', 's1') }),
			].map((each) => [each.positionId, each]),
		)
		const marks = marksOf({ ...shown, carried: { stall: one, options } })
		expect(tones(marks)).toEqual(['chosen', 'best', 'shut'])
		expect(marks.get('m3')?.label).toContain('Nothing may stand there today.')
		const looked = marksOf({ ...shown, chosen: one, lookedAtId: 'm2', betterId: 'm2', carried: null })
		expect(looked.get('m2')).toMatchObject({ text: 'best', tone: 'best', label: 'M2, free. It suits best.' })
	})
})

describe('options', () => {
	const positions = [position('m1'), position('m2'), position('m3')]
	const one = stall('s1', 1, 'm1', { needsWall: true })
	const two = stall('s2', 2, 'm2')
	const pinned = stall('s3', 3, 'm3', {
		place: { stallId: 's3', positionId: 'm3', isPinned: true, code: 'M3' },
	})
	const names = namesOf({ hall: hall(positions), stalls: read([one, two, pinned]) })
	it('are sorted out, and only what is better than now is better', () => {
		const own = option('m1', { points: 10 })
		const swap = option('m2', { points: 10, swapWith: 's2' })
		const not = option('m3', { cannot: cannot('taken', 's1'), swapWith: 's3' })
		expect(optionList([own, swap, not], one)).toEqual({ own, possible: [swap], impossible: [not], better: null })
		expect(optionList([swap, own], { place: null }).better).toBe(swap)
		const better = option('m2', { points: 9 })
		expect(optionList([better, own], one).better).toBe(better)
		expect(firstOf([own, swap, not], 1, 'm3').map(({ positionId }) => positionId)).toEqual(['m1', 'm3'])
	})
	it('name who changes places, what is gone without and who loses what', () => {
		const swap = option('m2', {
			swapWith: 's2',
			unmet: [{ wish: 'wall', of: null }],
			othersLose: [{ stallId: 's2', lost: [{ wish: 'near', of: 'quietExit' }] }],
		})
		expect(spokenOption(swap, one, names)).toBe(
			'Swap with Org 2. Stall 1 goes to M2, Org 2 goes to M1. Goes without a wall behind it. Org 2 would lose being near quiet way out.',
		)
		expect(optionWords(option('m2'), one, names).lines[0]?.words).toBe('Has everything it wished for.')
		expect(optionWords(option('m2'), two, names).title).toBe('Where it is now')
		expect(optionWords(option('m1'), two, names).lines[0]?.words).toBe('Nothing else changes.')
	})
	it('say why not: kept there, nothing to give in return, the other one could not', () => {
		const words = (about: Option, of: Stall) => optionWords(about, of, names).lines[0]?.words
		expect(words(option('m3', { swapWith: 's3', cannot: cannot('taken', 's1') }), one)).toBe(
			'Org 3 is kept there. Let it go first.',
		)
		const homeless = stall('s4', 4, null)
		expect(words(option('m2', { swapWith: 's2', cannot: cannot('taken', 's4') }), homeless)).toContain(
			'none to give in return',
		)
		expect(words(option('m2', { swapWith: 's2', cannot: cannot('tooFewTables', 's2') }), one)).toBe(
			'Org 2 could not take M1 in return. There is not room for so many tables.',
		)
	})
	it('are of two stalls of one organisation by their numbers', () => {
		const twins = [stall('s1', 1, null, { organisation: 'ELFT' }), stall('s2', 2, null, { organisation: 'ELFT' })]
		expect(namesOf({ hall: hall([]), stalls: read(twins) }).nameOf('s2')).toBe('Stall 2, ELFT')
	})
})

describe('moves that meet a wish', () => {
	const id = (code: string): string | undefined => (code === 'gone' ? undefined : code.toLowerCase())
	const moved = (stallId: string, fromCode: string, toCode: string) => ({ stallId, fromCode, toCode })
	it('begin with whoever goes to an empty position', () => {
		const steps = stepsOf([moved('s1', 'M1', 'M2'), moved('s2', 'M2', 'M9')], id)
		expect(steps?.map(([, input]) => input)).toEqual([
			{ stallId: 's2', positionId: 'm9', swap: true },
			{ stallId: 's1', positionId: 'm2', swap: true },
		])
	})
	it('are one swap where two change places', () => {
		const steps = stepsOf([moved('s1', 'M1', 'M2'), moved('s2', 'M2', 'M1')], id)
		expect(steps?.map(([, input]) => input)).toEqual([{ stallId: 's1', positionId: 'm2', swap: true }])
	})
	it('are none where a position is gone', () => {
		expect(stepsOf([moved('s1', 'M1', 'gone')], id)).toBe(null)
	})
})

describe('what cannot be', () => {
	const positions = [position('m1'), position('m2')]
	const circuits = [{ id: 'a', name: 'A', watts: 500, usedWatts: 0 }]
	const names = namesOf({
		hall: hall(positions, circuits),
		stalls: read([1, 2, 3, 4, 5].map((number) => stall(`s${number}`, number, null))),
	})
	it('names stalls, positions and how many are too few', () => {
		const { why, settles } = cannotSentences(
			{
				state: 'cannot',
				stallIds: ['s1', 's2', 's3'],
				positionIds: ['m1', 'm2'],
				circuitIds: [],
				shortage: { short: 1, asks: [{ ask: 'moreTables', stalls: 2 }] },
				power: null,
			},
			names,
			{ circuits },
		)
		expect(why).toEqual([
			'Org 1, Org 2 and Org 3 are left with 2 positions that suit them: M1 and M2.',
			'One position too few.',
		])
		expect(settles[0]).toContain('2 of them ask for more tables')
	})
	it('names circuits and watts, and not more stalls than can be taken in', () => {
		const { why } = cannotSentences(
			{
				state: 'cannot',
				stallIds: ['s1', 's2', 's3', 's4', 's5'],
				positionIds: [],
				circuitIds: ['a'],
				shortage: null,
				power: { asked: 1500, given: 500 },
			},
			names,
			{ circuits },
		)
		expect(why).toEqual([
			'Org 1, Org 2 and 3 more ask for 1,500 watts together. Circuit A can give 500: 1,000 watts short.',
		])
	})
})

describe('finding a stall', () => {
	it('takes a number first, then beginnings of words', () => {
		const stalls = [
			stall('s1', 1, null, { organisation: 'Carers 12' }),
			stall('s12', 12, null, { organisation: 'Mind' }),
			stall('s3', 3, null, { organisation: 'Young carers', title: 'Tea' }),
		]
		expect(findStalls(stalls, '12').map(({ id }) => id)).toEqual(['s12', 's1'])
		expect(findStalls(stalls, 'CARERS').map(({ id }) => id)).toEqual(['s1', 's3'])
		expect(findStalls(stalls, 'tea').map(({ id }) => id)).toEqual(['s3'])
		expect(findStalls(stalls, ' ')).toEqual([])
	})
})

describe('what publishing asks', () => {
	const finding = (rule: Finding['rule'], more: Partial<Finding> = {}): Finding => ({
		key: `${rule}:${more.key ?? ''}`,
		rule,
		strength: 'warn',
		variant: 'main',
		values: { stall: 14, document: 'riskAssessment', position: 'M1', wish: 'wall' },
		people: [],
		slotIds: [],
		speakerIds: [],
		itemIds: [],
		groupIds: [],
		stallIds: [],
		roundId: null,
		fix: null,
		reason: null,
		...more,
	})
	it('is what the rules of the marketplace find, kind by kind; a reason counts where all have one', () => {
		const { stops, stopCount, warns } = toSettle([
			finding('M1', { strength: 'block', variant: 'tables' }),
			finding('M2', { key: '1', reason: 'Agreed' }),
			finding('M2', { key: '2' }),
			finding('M3', { variant: 'missing', reason: 'They bring it' }),
			finding('A7', { variant: 'stall' }),
			finding('M5', { strength: 'note' }),
		])
		expect(stops.map(({ id }) => id)).toEqual(['M1-tables'])
		expect(stopCount).toBe(1)
		expect(warns.map(({ id, given }) => [id, given])).toEqual([
			['M2-main', ''],
			['M3-missing', 'They bring it'],
		])
		expect(warns[0]?.title).toBe('2 wishes of stalls are not met')
	})
	it('is a sentence each', () => {
		expect(findingLine(finding('M3', { variant: 'missing' }))).toBe('Stall 14: the risk assessment is missing')
		expect(findingLine(finding('M2'))).toBe('Stall 14 does not have what it wished for: a wall behind it')
	})
})
