/**
 * Drawing a large hall as somebody at a screen does: a hub in a process of its own, the pages as shipped, a real
 * Chromium. One of the positions is carried over the whole hall, then a row of them, with guide lines drawing and
 * what is in the way told; they are put back, so that every drag begins from the same hall. At last it is enlarged.
 */
import type { Page } from 'playwright-core'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { buildIfStale } from '../../tools/build.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { frameRows, framesDuring } from './frames.ts'
import { type HubProgram, startHubProgram } from './hubProgram.ts'
import type { Bench, BenchOptions, Row } from './measure.ts'
import { eventWith, inScratch, oneDayEvent, type Scratch } from './scratch.ts'

type Size = { readonly positions: number; readonly most: { readonly median: number; readonly p99: number } | null }
const sizes: readonly Size[] = [
	{ positions: 200, most: { median: 17, p99: 34 } },
	{ positions: 400, most: null },
]
const quickSize: Size = { positions: 200, most: null }

const inRow = 20
const window = { width: 1440, height: 900 }

/** Rows of positions four metres apart with an aisle between each, as large halls have them. */
const makeHall = (path: string, { positions: count }: Size): void => {
	const event = eventWith(path, oneDayEvent(), [])
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const { outcome } = event.bus.call(hubActor, name, { id: newId(), input }) as { outcome: string }
		if (outcome !== 'saved') throw new Error(`${name}: ${outcome}`)
	}
	const hallId = newId()
	const rows = Math.ceil(count / inRow)
	const hall = { id: hallId, roomId: null, name: 'Large hall', gridCm: 10, picture: '' }
	call('marketplace.saveHall', { hall: { ...hall, widthCm: 300 * inRow + 400, depthCm: 400 * rows + 400 } })
	const positions = Array.from({ length: count }, (_, at) => ({
		id: newId(),
		code: `M${String(at + 1).padStart(3, '0')}`,
		xCm: 350 + 300 * (at % inRow),
		yCm: 350 + 400 * Math.floor(at / inRow),
		widthCm: 180,
		depthCm: 80,
		turned: 0 as const,
		tables: 1,
		sockets: at % 3 === 0 ? 2 : 0,
		watts: at % 3 === 0 ? 1000 : 0,
		circuitId: null,
		isWall: false,
		light: 'normal' as const,
		noise: 'normal' as const,
		isPrivate: false,
		isStepFree: true,
		isOpen: true,
		near: [],
	}))
	const zones = Array.from({ length: rows }, (_, row) => ({
		id: newId(),
		kind: 'aisle' as const,
		label: `Aisle ${row + 1}`,
		xCm: 100,
		yCm: 470 + 400 * row,
		widthCm: 300 * inRow + 200,
		depthCm: 160,
	}))
	call('marketplace.savePositions', { hallId, positions })
	call('marketplace.saveZones', { hallId, zones })
	event.close()
}

/** Over the plan and back to where it began: down its whole length, across its whole width. */
const carryAbout = async (page: Page, code: string): Promise<void> => {
	const shape = page.locator('[data-position]', { hasText: code }).locator('.hall-position-shape')
	const [from, plan] = [await shape.boundingBox(), await page.locator('.plan-region').boundingBox()]
	if (from === null || plan === null) throw new Error('The plan is not on the screen')
	const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
	await page.mouse.move(at.x, at.y)
	await page.mouse.down()
	await page.mouse.move(at.x + 10, at.y + 4, { steps: 3 })
	await page.locator('[data-lifted]').first().waitFor()
	for (const [x, y] of [
		[0.8, 0.2],
		[0.8, 0.8],
		[0.2, 0.8],
		[0.5, 0.5],
	] as const)
		await page.mouse.move(plan.x + x * plan.width, plan.y + y * plan.height, { steps: 60 })
}

const putBack = async (page: Page): Promise<void> => {
	await page.keyboard.press('Escape')
	await page.mouse.up()
	await page.locator('[data-lifted]').first().waitFor({ state: 'detached' })
}

const dragging = async (page: Page, drags: number): Promise<readonly number[]> => {
	const frames: number[] = []
	for (let drag = 0; drag < drags; drag++) {
		frames.push(...(await framesDuring(page, () => carryAbout(page, 'M043'))))
		await putBack(page)
	}
	return frames
}

const chooseRow = async (page: Page): Promise<void> => {
	for (let at = 1; at <= inRow; at++) {
		const code = `M${String(40 + at).padStart(3, '0')}`
		await page
			.locator('[data-position]', { hasText: code })
			.locator('.hall-position-shape')
			.click({ modifiers: ['Shift'] })
	}
}

const enlarging = (page: Page): Promise<readonly number[]> =>
	framesDuring(page, async () => {
		await page.locator('.plan-region').hover()
		await page.keyboard.down('Control')
		for (const turn of [-60, 60])
			for (let at = 0; at < 12; at++) {
				await page.mouse.wheel(0, turn)
				await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))
			}
		await page.keyboard.up('Control')
	})

const drawn = async (
	browser: TestBrowser,
	hub: HubProgram,
	size: Size,
	{ isQuick, say }: BenchOptions,
): Promise<readonly Row[]> => {
	const { page, close } = await browser.open(window)
	page.setDefaultTimeout(120_000)
	await page.goto(await hub.link())
	await page.getByRole('link').first().waitFor()
	await page.evaluate(() => {
		location.hash = '#/marketplace/hall'
	})
	await page.locator('.plan-region [data-position]').first().waitFor()
	const name = `a hall of ${size.positions} positions`
	const drags = isQuick ? 1 : 5
	say('carrying one')
	const one = await dragging(page, drags)
	await page.keyboard.press('Escape')
	say('carrying a row')
	await chooseRow(page)
	const row = await dragging(page, drags)
	say('enlarging')
	const enlarged = await enlarging(page)
	await close()
	return [
		...frameRows(`${name}, one of them carried`, one, size.most),
		...frameRows(`${name}, ${inRow} of them carried`, row, size.most),
		...frameRows(`${name}, made larger and smaller`, enlarged, null),
	]
}

const ofSize = async (
	place: Scratch,
	browser: TestBrowser,
	size: Size,
	options: BenchOptions,
): Promise<readonly Row[]> => {
	const path = place.path(`${size.positions}.foyer`)
	makeHall(path, size)
	const hub = await startHubProgram(place, path)
	try {
		return await drawn(browser, hub, size, options)
	} finally {
		await hub.close()
	}
}

export const hallFrames: Bench = (options) =>
	inScratch(async (place) => {
		await buildIfStale('renderer')
		const browser = await startBrowser()
		try {
			const rows: Row[] = []
			for (const size of options.isQuick ? [quickSize] : sizes)
				rows.push(...(await ofSize(place, browser, size, options)))
			return rows
		} finally {
			await browser.close()
		}
	})
