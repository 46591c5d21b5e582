/**
 * The front door's screens as somebody at them has them, at 5,000 registrations: a hub in a process of its own, the
 * pages as shipped, a real Chromium. From the press on a link to the first row or figure on the screen, each in a new
 * profile that has the page's program but not this screen; and how long a letter takes that is typed into the search.
 */
import type { Page, Request } from 'playwright-core'
import { buildIfStale } from '../../tools/build.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { frameRows, framesDuring } from './frames.ts'
import { type FrontDoorSize, makeFrontDoor } from './frontDoorEvent.ts'
import { type HubProgram, startHubProgram } from './hubProgram.ts'
import { type Bench, type BenchOptions, median, percentile, type Row, spread } from './measure.ts'
import { inScratch, type Scratch } from './scratch.ts'

const sizes: readonly FrontDoorSize[] = [
	{ people: 500, inside: 400 },
	{ people: 5_000, inside: 4_000 },
]
const quickSizes: readonly FrontDoorSize[] = [
	{ people: 100, inside: 80 },
	{ people: 300, inside: 200 },
]
const mostMs = 100
const window = { width: 1280, height: 800 }

type Screen = { readonly what: string; readonly hash: string; readonly first: string }
const screensOf = (personId: string): readonly Screen[] => [
	{ what: 'registrations', hash: '#/registrations/list', first: '.people-table tbody tr' },
	{ what: 'a person', hash: `#/registrations/person/${personId}`, first: '.people-page-cols' },
	{ what: 'what people need', hash: '#/registrations/needs', first: '.needs-table tbody tr' },
	{ what: 'today', hash: '#/today/doors', first: '.today-numbers' },
	{ what: 'ready for doors', hash: '#/today/ready', first: '.ready-rows, .ready-calm' },
	{ what: 'the end of the day', hash: '#/today/end', first: '.day-end' },
	{ what: 'the desk', hash: '#/desk', first: '.desk-search input' },
]

/** Milliseconds until the first of what was asked for was drawn. */
const openScreen = (page: Page, { hash, first }: Screen): Promise<number> =>
	page.evaluate(
		([address, selector]) =>
			new Promise<number>((resolve) => {
				const started = performance.now()
				const look = (): void => {
					if (document.querySelector(selector) === null) requestAnimationFrame(look)
					// The frame that shows it is drawn after this.
					else requestAnimationFrame(() => resolve(performance.now() - started))
				}
				location.hash = address
				look()
			}),
		[hash, first] as const,
	)

/** Waits until the page has asked the hub for all it wants, has its answers and nothing left to do. */
const watchCalls = (page: Page): (() => Promise<void>) => {
	const open = new Set<Request>()
	let wake = Promise.withResolvers<void>()
	const isCall = (request: Request): boolean => request.url().includes('/rpc/') && !request.url().endsWith('/notices')
	const end = (request: Request): void => {
		if (open.delete(request)) wake.resolve()
	}
	page.on('request', (request) => void (isCall(request) && open.add(request)))
	page.on('requestfinished', end)
	page.on('requestfailed', end)
	const idle = () =>
		page.evaluate(
			() => new Promise<void>((resolve) => requestIdleCallback(() => requestAnimationFrame(() => resolve()))),
		)
	return async () => {
		for (let times = 0; times < 3; times++) {
			await idle()
			while (open.size > 0) {
				wake = Promise.withResolvers<void>()
				await wake.promise
			}
		}
	}
}

const openPage = async (browser: TestBrowser, hub: HubProgram) => {
	const opened = await browser.open(window)
	const calm = watchCalls(opened.page)
	opened.page.setDefaultTimeout(120_000)
	await opened.page.goto(await hub.link())
	await opened.page.getByRole('link').first().waitFor()
	// Somewhere else than all of them.
	await opened.page.evaluate(() => {
		location.hash = '#/programme'
	})
	await opened.page.locator('main h1').waitFor()
	await calm()
	return { ...opened, calm }
}

type Opened = { readonly first: readonly number[]; readonly again: readonly number[] }

/** Each screen opened in a page that has not had it, and then once more. */
const openings = async (browser: TestBrowser, hub: HubProgram, screen: Screen, runs: number): Promise<Opened> => {
	const first: number[] = []
	const again: number[] = []
	for (let run = 0; run < runs; run++) {
		const { page, calm, close } = await openPage(browser, hub)
		first.push(await openScreen(page, screen))
		await calm()
		await page.evaluate(() => {
			location.hash = '#/programme'
		})
		await page.locator(screen.first).first().waitFor({ state: 'detached' })
		await calm()
		again.push(await openScreen(page, screen))
		await close()
	}
	return { first, again }
}

/** Typed as a hand does, letter by letter; what the browser itself says a key took until it was drawn. */
const typing = async (
	browser: TestBrowser,
	hub: HubProgram,
	screen: Screen,
	field: string,
	words: readonly string[],
) => {
	const { page, close } = await openPage(browser, hub)
	await openScreen(page, screen)
	const input = page.locator(field)
	await input.click()
	await page.evaluate(() => {
		const keys: number[] = []
		Object.assign(globalThis, { keysTaken: keys })
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration)
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
	})
	let typed = 0
	const frames = await framesDuring(page, async () => {
		for (const word of words) {
			await input.pressSequentially(word, { delay: 70 })
			typed += word.length
			await input.fill('')
		}
	})
	const slow = await page.evaluate(() => (globalThis as unknown as { keysTaken: number[] }).keysTaken)
	await close()
	// The browser names those alone that took longer than a frame.
	return { frames, keys: [...slow, ...Array.from({ length: Math.max(0, typed - slow.length) }, () => 16)] }
}

type Measured = {
	readonly opened: ReadonlyMap<string, Opened>
	readonly memoryMb: number
	readonly typed: readonly Row[]
}

const named = ({ people }: FrontDoorSize): string => people.toLocaleString('en-GB')

const ofSize = async (
	place: Scratch,
	browser: TestBrowser,
	size: FrontDoorSize,
	{ isQuick, say }: BenchOptions,
): Promise<Measured> => {
	const path = place.path(`${size.people}/event.foyer`)
	const { event, inside } = makeFrontDoor(path, size)
	event.close()
	say(`${named(size)} registrations`)
	const hub = await startHubProgram({ path: (name) => place.path(`${size.people}/${name}`) }, path)
	try {
		const opened = new Map<string, Opened>()
		for (const screen of screensOf(inside[0] ?? '')) {
			opened.set(screen.what, await openings(browser, hub, screen, isQuick ? 1 : 7))
			say(screen.what)
		}
		const [list, ...others] = screensOf('')
		const desk = others.at(-1)
		if (!list || !desk) throw new Error('there are no screens')
		const words = ['margaret', 'khan', 'willowbrook', 'okafor', 'jo']
		const typed: Row[] = []
		for (const [what, screen, field] of [
			['typing in the list’s search', list, '.people-find input'],
			['typing at the desk', desk, '.desk-search input'],
		] as const) {
			const { frames, keys } = await typing(browser, hub, screen, field, isQuick ? words.slice(0, 2) : words)
			const p50 = median(keys)
			typed.push(
				{
					what: `${named(size)}: ${what}, from the key to the letter, median`,
					unit: 'ms',
					ours: p50,
					yardstick: null,
					target: { words: 'at most a frame or two', isMet: p50 <= 34 },
					details: { p99: percentile(keys, 0.99), max: Math.max(...keys), keys: keys.length },
				},
				...frameRows(`${named(size)}: ${what}`, frames, null),
			)
		}
		return { opened, memoryMb: hub.memoryMb(), typed }
	} finally {
		await hub.close()
	}
}

const rowsOf = (size: FrontDoorSize, ours: Measured, before: Measured, than: FrontDoorSize): readonly Row[] => [
	...[...ours.opened].flatMap(([what, times]): readonly Row[] => {
		const yardstickOf = (pick: (opened: Opened) => readonly number[]) => {
			const other = before.opened.get(what)
			return other ? { name: `at ${named(than)}`, value: median(pick(other)) } : null
		}
		const again = median(times.again)
		return [
			{
				what: `${named(size)}: ${what}, opened for the first time`,
				unit: 'ms',
				ours: median(times.first),
				yardstick: yardstickOf((opened) => opened.first),
				target: null,
				details: { least: Math.min(...times.first), ...spread(times.first) },
			},
			{
				what: `${named(size)}: ${what}, opened again`,
				unit: 'ms',
				ours: again,
				yardstick: yardstickOf((opened) => opened.again),
				target: { words: `under ${mostMs} ms`, isMet: again < mostMs },
				// `least`: what it takes when nothing else is going on.
				details: { least: Math.min(...times.again), ...spread(times.again) },
			},
		]
	}),
	...ours.typed,
	{
		what: `${named(size)}: memory of the hub after all this`,
		unit: 'MB',
		ours: ours.memoryMb,
		yardstick: { name: `at ${named(than)}`, value: before.memoryMb },
		target: null,
	},
]

export const peopleScreens: Bench = (options) =>
	inScratch(async (place) => {
		await buildIfStale('renderer')
		const browser = await startBrowser()
		try {
			const [small, large] = options.isQuick ? quickSizes : sizes
			if (!small || !large) throw new Error('there is nothing to compare')
			const before = await ofSize(place, browser, small, options)
			const ours = await ofSize(place, browser, large, options)
			return rowsOf(large, ours, before, small)
		} finally {
			await browser.close()
		}
	})
