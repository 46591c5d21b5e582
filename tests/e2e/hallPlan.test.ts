/** A hall drawn anew: by mouse, by finger, by keys alone. A real hub, a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../shared/contract/index.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { drawnHall } from './pages/drawnHall.ts'
import { type HallPlanPage, hallPlanPage } from './pages/hallPlanPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let begun: OutputOf<'marketplace.hall'>
let plan: HallPlanPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await drawnHall(hub)
	begun = read()
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	opened = await browser.open({ hasReducedMotion: true })
	plan = hallPlanPage(opened.page)
	await plan.open(hub)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	drawAsBefore()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const read = () => hub.ask('marketplace.hall', {})
/** Each begins from the same hall. */
const drawAsBefore = (): void => {
	const hallId = begun.hall?.id ?? ''
	const added = read().positions.filter(({ id }) => !begun.positions.some((one) => one.id === id))
	if (added.length > 0) hub.call('marketplace.removePositions', { positionIds: added.map(({ id }) => id) })
	for (const { id } of read().zones)
		if (!begun.zones.some((zone) => zone.id === id)) hub.call('marketplace.removeZone', { zoneId: id })
	hub.call('marketplace.savePositions', { hallId, positions: [...begun.positions] })
	hub.call('marketplace.saveZones', { hallId, zones: [...begun.zones] })
}
const held = (code: string) => read().positions.find((one) => one.code === code)
const placeOf = (code: string) => {
	const { xCm, yCm } = held(code) ?? { xCm: -1, yCm: -1 }
	return [xCm, yCm]
}
const codes = () => read().positions.map(({ code }) => code)
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('by mouse', () => {
	it('carries a position until it is in line with others, and lets go of lines with Alt', async () => {
		// M07 stands straight above, so that a line draws it back to where it came from sideways.
		await plan.carry('M20', { x: 12, y: -350 })
		await expect.poll(() => plan.guides.count()).toBeGreaterThan(0)
		await expect.poll(() => plan.line.innerText()).toContain('15.2 m from the left, 9.5 m from the top.')
		expect(placeOf('M20')).toEqual([1520, 1300])
		await opened.page.mouse.up()
		await plan.toast('M20 moved. 15.2 m from the left, 9.5 m from the top.').waitFor()
		expect(placeOf('M20')).toEqual([1520, 950])

		await opened.page.keyboard.down('Alt')
		await plan.carry('M20', { x: 20, y: 0 })
		await opened.page.mouse.up()
		await opened.page.keyboard.up('Alt')
		await expect.poll(() => placeOf('M20')[0]).not.toBe(1520)
		expect(Math.abs((placeOf('M20')[0] ?? 0) - 1540)).toBeLessThan(6)

		// Esc puts it back.
		const before = placeOf('M20')
		await plan.carry('M20', { x: 300, y: -100 })
		await plan.press('Escape')
		await opened.page.locator('.hall-position[data-lifted]').waitFor({ state: 'detached' })
		await opened.page.mouse.up()
		expect(placeOf('M20')).toEqual(before)

		// Out of the hall is nowhere.
		await plan.carry('M01', { x: -400, y: 0 })
		await expect.poll(() => plan.line.innerText()).toContain('M01 reaches out of the hall.')
		await opened.page.mouse.up()
		await plan.says('M01 would reach out of the hall. Move it in or make it smaller. Nothing was saved.')
		await opened.page.locator('.hall-position[data-lifted]').waitFor({ state: 'detached' })
		expect(placeOf('M01')).toEqual([200, 100])
	})

	it('chooses what a frame touches, moves it together, and says what is in the way', async () => {
		await plan.frame([60, 1230], [700, 1390])
		await plan.panel('3 positions').waitFor()
		await plan.carry('M15', { x: 0, y: -180 })
		await expect
			.poll(() => plan.line.innerText())
			.toContain('M14 stands on “Along the windows”, which must stay clear.')
		await expect.poll(() => opened.page.locator('.plan-wrong').count()).toBe(3)
		await opened.page.mouse.up()
		await plan.toast('3 positions moved.').waitFor()
		await expect.poll(() => placeOf('M14')).toEqual([200, 1120])
		expect([placeOf('M15'), placeOf('M16')]).toEqual([
			[420, 1120],
			[640, 1120],
		])
		await plan.press('Escape')
		await plan.press('Control+z')
		await plan.toast('Taken back.').waitFor()
		expect([placeOf('M14'), placeOf('M16')]).toEqual([
			[200, 1300],
			[640, 1300],
		])
	})

	it('makes a part of the hall larger by its edge, and adds one where it is pressed', async () => {
		await opened.page.locator('.plan-list').getByRole('button', { name: 'Aisle: Middle' }).click()
		await plan.panel('Middle').waitFor()
		await expectAccessible('a part of the hall')
		const edge = await opened.page.locator('[data-zone-handle="s"] .plan-handle-seen').boundingBox()
		if (edge === null) throw new Error('It has no handle')
		const { mouse } = opened.page
		await mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2)
		await mouse.down()
		await mouse.move(edge.x + edge.width / 2, edge.y + 12)
		await mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2 + 13)
		await opened.page.locator('.plan-zone-hand').waitFor()
		await mouse.up()
		await plan.toast('Middle has another size now.').waitFor()
		const middle = read().zones.find(({ label }) => label === 'Middle')
		expect(middle?.depthCm).toBeGreaterThan(230)
		expect([middle?.xCm, middle?.yCm, middle?.widthCm]).toEqual([650, 550, 2250])

		await opened.page.getByRole('combobox', { name: 'Add a part of the hall' }).selectOption({ label: 'Photo wall' })
		await plan.says('Photo wall: press on the plan where it goes, or draw a frame.')
		await plan.frame([2300, 400], [2700, 500])
		await plan.toast('Photo wall added.').waitFor()
		expect(read().zones.find(({ kind, label }) => kind === 'photoWall' && label === '')).toMatchObject({
			xCm: 2300,
			yCm: 400,
			widthCm: 400,
			depthCm: 100,
		})
	})

	it('waits for a finger to rest, then takes the position along', async () => {
		await plan.carryByFinger('M20', { x: 0, y: -350 })
		await plan.toast('M20 moved.').waitFor()
		expect(placeOf('M20')).toEqual([1520, 950])
	})
})

describe('by keys alone', () => {
	it('moves, warns, puts down, turns, duplicates, removes and takes back', { timeout: 180_000 }, async () => {
		await plan.focusOn('M01')
		await plan.press('ArrowRight')
		await plan.focusIsOn('M02')
		await plan.press('m')
		await plan.isTold('M02 picked up.')
		await plan.press('ArrowDown')
		await plan.isTold('4.2 m from the left, 1.1 m from the top.')
		await plan.press('Alt+ArrowRight')
		await plan.isTold('4.21 m from the left, 1.1 m from the top.')
		await plan.press('Shift+ArrowDown')
		await plan.isTold('M02 stands on “Along the wall”, which must stay clear.')
		await expectAccessible('in hand, with a warning')
		await plan.press('Escape')
		await plan.isTold('M02: back where it was.')
		expect(placeOf('M02')).toEqual([420, 100])

		await plan.press('m', 'Shift+ArrowDown', 'Enter')
		await plan.toast('M02 stands on “Along the wall”, which must stay clear.').waitFor()
		expect(placeOf('M02')).toEqual([420, 200])
		await opened.page.getByRole('button', { name: /^M02,.*must stay clear/ }).waitFor()
		await plan.focusIsOn('M02')
		await plan.press('Control+z')
		await plan.toast('Taken back.').waitFor()
		await expect.poll(() => placeOf('M02')).toEqual([420, 100])

		await plan.press('r')
		await plan.toast('M02 was turned by a quarter.').waitFor()
		expect(held('M02')?.turned).toBe(90)
		await plan.press('Control+z')
		await expect.poll(() => held('M02')?.turned).toBe(0)
		await plan.press('d')
		await plan.toast('M27 added.').waitFor()
		await plan.focusIsOn('M27')
		expect(held('M27')).toMatchObject({ sockets: 2, circuitId: held('M02')?.circuitId ?? '' })
		await plan.press('Delete')
		await plan.toast('M27 removed.').waitFor()
		expect(codes()).not.toContain('M27')
	})

	it('adds one, repeats it in a row and numbers them all', { timeout: 180_000 }, async () => {
		await plan.enter('Add a position')
		await plan.enter('Put it in the middle')
		await plan.toast('M27 added. M27 stands on “Middle”, which must stay clear.').waitFor()
		await plan.focusIsOn('M27')
		expect(placeOf('M27')).toEqual([1500, 700])

		await plan.enter('Repeat in a row')
		await plan.type('How many more', '2')
		await plan.type('Gap between them, cm', '50')
		await plan.says('They will be called M28 to M29.')
		await expect.poll(() => opened.page.locator('.plan-ghost').count()).toBe(2)
		await plan.press('Enter')
		await plan.toast('2 positions added.').waitFor()
		expect([placeOf('M28'), placeOf('M29')]).toEqual([
			[1730, 700],
			[1960, 700],
		])

		await plan.focusIsOn('M28')
		await plan.press('Control+a')
		await plan.panel('29 positions').waitFor()
		await plan.enter('Number in order')
		await plan.type('Letters in front', 'A')
		await plan.says('The plan shows the new codes, A01 to A29.')
		await expectAccessible('numbering')
		await plan.press('Enter')
		await plan.toast('29 positions are called A01 to A29 now.').waitFor()
		expect(placeOf('A14')).toEqual([1500, 700])
		expect(placeOf('A17')).toEqual([200, 1300])
		await plan.press('Control+z')
		await plan.toast('Taken back.').waitFor()
		await expect.poll(() => placeOf('M27')).toEqual([1500, 700])
	})

	it('changes fields of several at once, and keeps a position where a stall stands', { timeout: 120_000 }, async () => {
		const [stall] = hub.ask('marketplace.stalls', {}).stalls
		hub.call('marketplace.place', { stallId: stall?.id ?? '', positionId: held('M03')?.id ?? '', swap: false })
		await plan.focusOn('M03')
		await plan.press('Enter')
		await plan.says(`Stall 1, ${stall?.organisation}, has its place here.`)
		await plan.press('Delete')
		await plan.says('A stall stands there. Give it another place first. Nothing was removed.')
		expect(codes()).toContain('M03')

		await plan.focusOn('M15')
		await plan.press('Enter', 'ArrowRight', 'Space')
		await plan.panel('2 positions').waitFor()
		await plan.type('Width, cm', '10')
		await plan.press('Enter')
		await plan.says('A whole number from 20 to 2000.')
		await plan.type('Width, cm', '200')
		await plan.press('Enter')
		await expect.poll(() => [held('M15')?.widthCm, held('M16')?.widthCm, held('M17')?.widthCm]).toEqual([200, 200, 180])
	})

	it('enlarges the plan, and brings what has the focus into sight', async () => {
		await plan.focusOn('M01')
		await plan.press('+', '+', '+', '+', '+', '+')
		await plan.says('381 %')
		await plan.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
		await plan.focusIsOn('M06')
		const isInSight = await plan.position('M06').evaluate((shape) => {
			const region = shape.closest('.plan-region')?.getBoundingClientRect()
			const { left, right } = shape.getBoundingClientRect()
			return region !== undefined && left >= region.left - 20 && right <= region.right + 20
		})
		expect(isInSight).toBe(true)
		await expectAccessible('enlarged')
		await plan.press('0')
		await plan.says('100 %')
	})
})
