/** The registrations as somebody at the keyboard sees them: files in, steps, counts, decisions. */
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { ownActor } from '../../../electron/hub/hub.ts'
import type { TestHub } from '../../support/hubForTests.ts'

export const demoFile = (name: string): string =>
	fileURLToPath(new URL(`../../../resources/demo/${name}`, import.meta.url))

/** An event without anybody in it, made the way the screens make one. */
export const newEvent = async (hub: TestHub): Promise<void> => {
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '09:45', endAt: '16:00' }
	const input = { name: 'Luton forum', venue: 'Town Hall', days: [day], rooms: [], desks: ['Desk 1'] }
	await hub.hub.dispatch(ownActor, 'library.create', input, new AbortController().signal)
}

export type ImportPage = {
	readonly page: Page
	readonly open: (hub: TestHub) => Promise<void>
	readonly title: () => Promise<string>
	/** Waits for a screen with this title. */
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	readonly choose: (file: string | { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
	/** A demo file with the mapping that Foyer proposes, to the last step. */
	readonly bringIn: (demo: string) => Promise<void>
	readonly becomes: (heading: string) => Locator
	readonly button: (name: string | RegExp) => Locator
	/** Waits until the counts are of the mapping on the screen, then goes to the rows. */
	readonly lookOver: () => Promise<void>
	readonly tab: (name: string) => Promise<void>
	/** `180 + 8 = 188`. */
	readonly sum: () => Promise<string>
	/** The numbers of "On the list now", by their labels. */
	readonly totals: () => Promise<Record<string, number>>
	readonly toast: (words: string | RegExp) => Locator
	/** Presses Undo in the toast with these words. */
	readonly undoIn: (words: string) => Promise<void>
}

export const importPage = (page: Page): ImportPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	const lookOver = async () => {
		await button(/^Look over [\d,]+ rows?$/).click()
		await page.getByRole('radiogroup', { name: 'Which rows' }).waitFor()
	}
	const choose = (file: Parameters<ImportPage['choose']>[0]) =>
		page.locator('main input[type=file]').setInputFiles(file)
	const expectTitle = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
	return {
		page,
		button,
		expectTitle,
		open: async (hub) => {
			await page.goto(hub.link())
			// With an event open, Foyer begins at the desk.
			await page.waitForURL(/#\/desk$/)
			await page.goto(`${hub.address}/#/registrations/bring`)
			await button('Choose a booking file').waitFor()
		},
		title: () => page.getByRole('heading', { level: 1 }).innerText(),
		choose,
		bringIn: async (demo) => {
			await choose(demoFile(demo))
			await expectTitle('Match the columns')
			await lookOver()
			await button(/^(Add|Change|Keep) \d/).click()
			await button('To the registrations').waitFor()
		},
		becomes: (heading) => page.getByRole('combobox', { name: `${heading} becomes`, exact: true }),
		lookOver,
		tab: async (name) => {
			await page.getByRole('radio', { name: new RegExp(`^${name} `) }).click()
		},
		sum: async () => (await page.locator('.fate-figures').innerText()).replace(/\.$/, ''),
		totals: async () => {
			const card = page.getByRole('region', { name: 'On the list now' })
			await card.waitFor()
			const lines = await card.locator('p').allInnerTexts()
			return Object.fromEntries(
				lines.map((line) => {
					const [number = '', label = ''] = line.split('\n')
					return [label, Number(number.replaceAll(',', ''))]
				}),
			)
		},
		toast: (words) => page.getByRole('region', { name: 'Messages' }).getByText(words),
		undoIn: (words) => page.locator('.toast', { hasText: words }).getByRole('button', { name: 'Undo' }).click(),
	}
}
