/**
 * A real browser for tests: one program for a process, a fresh profile for every page. Pages
 * fail the test when they throw, when the policy stops something or when the console says error.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ensureBrowser, findPageBrowser } from '../../tools/findBrowser.ts'

export type ThemeName = 'light' | 'dark' | 'contrast' | 'contrast-light'

export type PageOptions = {
	readonly width?: number
	readonly height?: number
	readonly theme?: ThemeName
	readonly hasReducedMotion?: boolean
	readonly hasForcedColors?: boolean
	/** Somebody has told this browser to go on where a certificate is its maker's own. */
	readonly hasGoneOn?: boolean
}

export type TestPage = {
	readonly page: Page
	/** What went wrong on the page so far: exceptions, console errors, what the policy stopped. */
	readonly problems: readonly string[]
	/** Everything the hub sent to this page in answer to calls, by the call's name. */
	readonly answers: readonly { readonly call: string; readonly body: string }[]
	/** Resolves when every answer that has begun to arrive was kept. */
	readonly settled: () => Promise<void>
	readonly close: () => Promise<void>
}

export type TestBrowser = {
	readonly browser: Browser
	/** A new profile with one page, not yet anywhere. */
	readonly open: (options?: PageOptions) => Promise<TestPage>
	readonly close: () => Promise<void>
}

/** How long a page is waited for. Long: a slow computer is no fault, and what does not come fails all the same. */
const patienceMs = 45_000

const isRoot = process.getuid?.() === 0

const launch = (switches: readonly string[]): Promise<Browser> =>
	chromium.launch({
		executablePath: (switches.length === 0 ? findPageBrowser() : null) ?? ensureBrowser(),
		headless: true,
		args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : []), ...switches],
	})

/** The program that all files of tests of one process share; it ends with the process. */
let shared: Promise<Browser> | null = null
const sharedBrowser = async (): Promise<Browser> => {
	const running = await shared
	if (running?.isConnected() === true) return running
	shared = launch([])
	return shared
}

/** @param switches more for the program itself, which is a whole browser of one's own then: a camera that plays a film. */
export const startBrowser = async (switches: readonly string[] = []): Promise<TestBrowser> => {
	const isOwn = switches.length > 0 || process.env['VITEST'] === undefined
	const browser = isOwn ? await launch(switches) : await sharedBrowser()
	const contexts = new Set<BrowserContext>()
	return {
		browser,
		open: async (options = {}) => {
			const { width = 1280, height = 800, theme, hasReducedMotion = false, hasForcedColors = false } = options
			const { hasGoneOn = false } = options
			const context = await browser.newContext({
				viewport: { width, height },
				locale: 'en-GB',
				timezoneId: 'Europe/London',
				ignoreHTTPSErrors: hasGoneOn,
				reducedMotion: hasReducedMotion ? 'reduce' : 'no-preference',
				forcedColors: hasForcedColors ? 'active' : 'none',
			})
			contexts.add(context)
			if (theme !== undefined) await context.addInitScript((name) => localStorage.setItem('foyer.theme', name), theme)
			context.setDefaultTimeout(patienceMs)
			const page = await context.newPage()
			const problems: string[] = []
			const answers: { call: string; body: string }[] = []
			const arriving = new Set<Promise<void>>()
			page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
			page.on('console', (message) => {
				if (message.type() === 'error') problems.push(`console: ${message.text()}`)
			})
			page.on('response', (response) => {
				const [, call = ''] = /\/rpc\/(.+)$/.exec(new URL(response.url()).pathname) ?? []
				// A stream of notices has no end to wait for.
				if (call === '' || call.endsWith('notices')) return
				const kept = response
					.text()
					.then((body) => void answers.push({ call: call.replace('/', '.'), body }))
					.catch(() => undefined)
					.finally(() => arriving.delete(kept))
				arriving.add(kept)
			})
			return {
				page,
				problems,
				answers,
				settled: async () => void (await Promise.all(arriving)),
				close: () => context.close(),
			}
		},
		close: async () => {
			if (isOwn) return browser.close()
			for (const context of contexts) await context.close()
		},
	}
}

/** Paints another look at once, as the choice on the screen would. */
export const setTheme = (page: Page, theme: ThemeName): Promise<void> =>
	page.evaluate((name) => {
		document.documentElement.dataset['theme'] = name
	}, theme)

/** In the page: waits until nothing moves or fades any more but what does so for ever. What is half faded in is faint. */
const comeToRest = async (): Promise<void> => {
	const ending = () =>
		document
			.getAnimations()
			.filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
	for (let moving = ending(); moving.length > 0; moving = ending())
		await Promise.allSettled(moving.map(({ finished }) => finished))
}

/**
 * Looks at a page as it stands, in the page itself: nothing of ours has frames, so axe needs no second page to put
 * their findings together, and the window that a second page is would take the front. What is in order is not told.
 */
const axe = async (page: Page): Promise<AxeBuilder> => {
	await page.evaluate(comeToRest)
	const isThere = await page.evaluate(() => 'axe' in window)
	const builder = new AxeBuilder(isThere ? { page, axeSource: 'undefined' } : { page }).setLegacyMode()
	return builder.options({ resultTypes: ['violations'] })
}

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices, one line each; empty where the page is fine.
 * `within`: only that part of a page which was looked at as a whole before.
 */
export const axeFindings = async (page: Page, within?: string): Promise<string[]> => {
	const builder = await axe(page)
	if (within !== undefined) builder.include(within)
	const { violations } = await builder
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze()
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
	)
}

/** What axe finds too faint to be read, as it stands in the page: for one more look of a page whose rest was seen. */
export const faintIn = async (page: Page): Promise<string[]> => {
	const { violations } = await (await axe(page)).withRules(['color-contrast']).analyze()
	return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}
