/**
 * The board and the page that fills it, as somebody at a screen has them: a hub in a process of its own, the pages as
 * shipped, a real Chromium. People get their places from the button of the page; then the board is opened, scrolled,
 * and cards are carried over ten tables. Nobody is put down, so every drag begins from the same board.
 */
import type { Page } from 'playwright-core'
import { buildIfStale } from '../../tools/build.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { frameRows, framesDuring } from './frames.ts'
import { type GroupsSize, makeGroups, nameOf } from './groupsEvent.ts'
import { type HubProgram, startHubProgram } from './hubProgram.ts'
import { type Bench, type BenchOptions, median, type Row, spread, timedAsync } from './measure.ts'
import { inScratch, type Scratch } from './scratch.ts'

type Size = GroupsSize & {
	/** What frames and answers are held to; null: only told. */
	readonly most: { readonly median: number; readonly p99: number; readonly optionsMs: number } | null
}
const sizes: readonly Size[] = [
	{ people: 300, tables: 20, topics: 12, most: { median: 17, p99: 34, optionsMs: 60 } },
	{ people: 2_000, tables: 60, topics: 24, most: null },
]
const quickSize: Size = { people: 100, tables: 14, topics: 8, most: null }

/** How many tables a card is carried over. */
const carriedOver = 10
const window = { width: 1440, height: 900 }

const row = (size: Size, what: string, unit: Row['unit'], ours: number, more: Partial<Row> = {}): Row => ({
	what: `${nameOf(size)}: ${what}`,
	unit,
	ours,
	yardstick: null,
	target: null,
	...more,
})

const nextFrame = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

/** A page of its own on the first screen, signed in. */
const openPage = async (browser: TestBrowser, hub: HubProgram) => {
	const opened = await browser.open(window)
	opened.page.setDefaultTimeout(120_000)
	await opened.page.goto(await hub.link())
	await opened.page.getByRole('link').first().waitFor()
	return opened
}

const goTo = (page: Page, view: 'board' | 'fill'): Promise<void> =>
	page.evaluate((name) => {
		location.hash = `#/breakouts/${name}`
	}, view)

/** Milliseconds until the first table with somebody at it was drawn. */
const openBoard = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const started = performance.now()
				const look = (): void => {
					if (document.querySelector('[data-column] [data-card]') === null) requestAnimationFrame(look)
					// The frame that shows it is drawn after this.
					else requestAnimationFrame(() => resolve(performance.now() - started))
				}
				location.hash = '#/breakouts/board'
				look()
			}),
	)

const heapMb = async (page: Page): Promise<number> => {
	const client = await page.context().newCDPSession(page)
	await client.send('Performance.enable')
	await client.send('HeapProfiler.collectGarbage')
	const { metrics } = await client.send('Performance.getMetrics')
	await client.detach()
	return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1024 ** 2
}

const filling = async (browser: TestBrowser, hub: HubProgram, size: Size): Promise<readonly Row[]> => {
	const { page, close } = await openPage(browser, hub)
	await goTo(page, 'fill')
	const button = page.locator('.run-form button[type="submit"]')
	await button.waitFor()
	let ms = 0
	const frames = await framesDuring(page, async () => {
		const run = await timedAsync(async () => {
			await button.click()
			await page.locator('.fill-working').waitFor()
			await page.locator('.fill-working').waitFor({ state: 'detached' })
		})
		ms = run.ms
	})
	if ((await page.locator('.fill-result').count()) === 0)
		throw new Error(`the run brought no result: ${await page.locator('.fill').innerText()}`)
	const rows = [
		row(size, 'from the button to the result', 'ms', ms),
		...frameRows(`${nameOf(size)}, while groups are found`, frames, null),
		row(size, 'heap of the page after a run', 'MB', await heapMb(page)),
	]
	await close()
	return rows
}

/** Picks a card up, so far that tables say what they would mean. */
const pickUp = async (page: Page, id: string): Promise<void> => {
	const card = page.locator(`[data-card="${id}"]`)
	// Into the middle: at an edge the head of its column may lie over it.
	await card.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }))
	const box = await card.boundingBox()
	if (box === null) throw new Error('The card is not on the screen')
	const at = { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 }
	await page.mouse.move(at.x, at.y)
	await page.mouse.down()
	await page.mouse.move(at.x + 12, at.y + 4, { steps: 3 })
	await page.locator('.board-ghost').waitFor()
}

/** The card goes back to where it was. */
const letGo = async (page: Page): Promise<void> => {
	await page.keyboard.press('Escape')
	await page.mouse.up()
	await page.locator('.board-ghost').waitFor({ state: 'detached' })
}

const columnsOf = (page: Page): Promise<readonly { readonly id: string; readonly cards: readonly string[] }[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-column]')].map((column) => ({
			id: column.dataset['column'] ?? '',
			cards: [...column.querySelectorAll<HTMLElement>('[data-card]')].map((card) => card.dataset['card'] ?? ''),
		})),
	)

/** To the right edge, where the board scrolls along, until the card is over that table. */
const carryTo = async (page: Page, columnId: string): Promise<void> => {
	const box = await page.locator('.board-columns').boundingBox()
	if (box === null) throw new Error('The board is not on the screen')
	await page.mouse.move(Math.min(box.x + box.width, window.width) - 12, box.y + box.height / 2, { steps: 60 })
	await page.waitForFunction((id) => document.querySelector(`[data-column="${id}"].column-over`) !== null, columnId)
}

const dragging = async (page: Page, size: Size, drags: number): Promise<readonly Row[]> => {
	const columns = (await columnsOf(page)).filter(({ cards }) => cards.length > 1)
	const frames: number[] = []
	for (let drag = 0; drag < drags; drag++) {
		const from = drag % Math.max(1, columns.length - carriedOver)
		await pickUp(page, columns[from]?.cards[drag % 2] ?? '')
		const to = columns[Math.min(from + carriedOver, columns.length - 1)]?.id ?? ''
		frames.push(...(await framesDuring(page, () => carryTo(page, to))))
		await letGo(page)
		await page.evaluate(() => document.querySelector('.board-columns')?.scrollTo(0, 0))
	}
	return frameRows(`${nameOf(size)}, a card carried over ${carriedOver} tables`, frames, size.most)
}

const scrolling = async (page: Page, size: Size): Promise<readonly Row[]> => {
	const box = await page.locator('.board-columns').boundingBox()
	if (box === null) throw new Error('The board is not on the screen')
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
	const wheel = async (step: number, turns: number) => {
		for (let turn = 0; turn < turns; turn++) {
			await page.mouse.wheel(step, 0)
			await nextFrame(page)
		}
	}
	const frames = await framesDuring(page, async () => {
		await wheel(120, 60)
		await wheel(-120, 60)
	})
	return frameRows(`${nameOf(size)}, scrolled sideways`, frames, size.most)
}

/** Answers of `options` as the page had them, and how long after the press tables said it: the hand's own moves are in that. */
const pickingUp = async (page: Page, size: Size, times: number): Promise<readonly Row[]> => {
	await page.evaluate(() => {
		performance.clearResourceTimings()
		performance.setResourceTimingBufferSize(5_000)
		const press = () => Object.assign(globalThis, { pressedAt: performance.now() })
		addEventListener('pointerdown', press, { capture: true })
	})
	const columns = (await columnsOf(page)).filter(({ cards }) => cards.length > 0)
	const shown: number[] = []
	for (let at = 0; at < times; at++) {
		const column = columns[at % columns.length]
		await pickUp(page, column?.cards[Math.floor(at / columns.length) % column.cards.length] ?? '')
		const drawn = await page.waitForFunction(() =>
			document.querySelector('.verdict') === null
				? null
				: performance.now() - (globalThis as unknown as { pressedAt: number }).pressedAt,
		)
		shown.push(Number(await drawn.jsonValue()))
		await letGo(page)
	}
	const answers = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name }) => name.includes('/rpc/breakouts/options'))
			.map(({ duration }) => duration),
	)
	if (answers.length === 0) throw new Error('no card asked what tables would mean')
	const { p50, p99, max } = spread(answers)
	const most = size.most?.optionsMs
	const target = most === undefined ? null : { words: `at most ${most}`, isMet: p50 <= most }
	return [
		row(size, 'what tables would mean, answered', 'ms', p50, {
			target,
			details: { p99, max, answers: answers.length },
		}),
		row(size, 'what tables would mean, shown after the press', 'ms', median(shown), { details: { ...spread(shown) } }),
	]
}

const onBoard = async (
	browser: TestBrowser,
	hub: HubProgram,
	size: Size,
	{ isQuick, say }: BenchOptions,
): Promise<readonly Row[]> => {
	const openings: number[] = []
	for (let run = 0; run < (isQuick ? 1 : 5); run++) {
		const fresh = await openPage(browser, hub)
		openings.push(await openBoard(fresh.page))
		await fresh.close()
	}
	const { page, close } = await openPage(browser, hub)
	await openBoard(page)
	say('scrolling')
	const scrolled = await scrolling(page, size)
	await page.evaluate(() => document.querySelector('.board-columns')?.scrollTo(0, 0))
	say('carrying cards')
	const carried = await dragging(page, size, isQuick ? 1 : 5)
	say('picking cards up')
	const options = await pickingUp(page, size, isQuick ? 3 : 60)
	const rows = [
		row(size, 'board opened to the first table', 'ms', median(openings), { details: { ...spread(openings) } }),
		...scrolled,
		...carried,
		...options,
		row(size, 'heap of the page with the board', 'MB', await heapMb(page)),
		row(size, 'memory of the hub after all this', 'MB', hub.memoryMb()),
	]
	await close()
	return rows
}

const ofSize = async (
	place: Scratch,
	browser: TestBrowser,
	size: Size,
	options: BenchOptions,
): Promise<readonly Row[]> => {
	options.say(`${nameOf(size)}: made`)
	const path = place.path(`${size.people}.foyer`)
	makeGroups(path, size).event.close()
	const hub = await startHubProgram(place, path)
	try {
		options.say('finding groups')
		const filled = await filling(browser, hub, size)
		return [...filled, ...(await onBoard(browser, hub, size, options))]
	} finally {
		await hub.close()
	}
}

export const boardFrames: Bench = (options) =>
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
