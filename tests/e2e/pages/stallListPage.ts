/** Stalls as an organiser uses them: the list with its filters, a stall's own page, and what the hub has of it. */
import type { Locator, Page } from 'playwright-core'
import { newId } from '../../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { slotInput } from '../../support/stories.ts'
import { bringPeople } from './breakoutSetupPage.ts'
import { newEvent } from './importPage.ts'
import { type Keys, keysOf } from './keys.ts'
import { focusIsOn, focusOn } from './settle.ts'

export type HeldStall = OutputOf<'marketplace.stalls'>['stalls'][number]

/** An event of one day with Amara to stand at stalls, and Zadie, who tells a story under no name; nothing else. */
export const emptyMarket = async (hub: TestHub): Promise<void> => {
	await newEvent(hub)
	const people = bringPeople(hub, ['Amara', 'Zadie'], newId)
	const slotId = newId()
	hub.call('stories.saveSlot', { slot: slotInput(slotId) })
	const who = { registrationId: people['Zadie'] ?? '', slotId, speakerId: newId() }
	const { outcome } = hub.call('stories.addSpeaker', { ...who, nameShown: 'none', shownAs: '' })
	if (outcome.outcome !== 'added') throw new Error(outcome.outcome)
}

export const heldStalls = (hub: TestHub): readonly HeldStall[] => hub.ask('marketplace.stalls', {}).stalls

export const heldStall = (hub: TestHub, number: number): HeldStall => {
	const found = heldStalls(hub).find((one) => one.number === number)
	if (!found) throw new Error(`There is no stall ${number}`)
	return found
}

/** Puts a stall at a position of the hall, whoever stands there taking its place. */
export const putAt = (hub: TestHub, number: number, code: string): void => {
	const { positions } = hub.ask('marketplace.hall', {})
	const input: InputOf<'marketplace.place'> = {
		stallId: heldStall(hub, number).id,
		positionId: positions.find((one) => one.code === code)?.id ?? null,
		swap: true,
	}
	hub.call('marketplace.place', input)
}

export type StallListPage = {
	readonly page: Page
	readonly keys: Keys
	readonly open: (hub: TestHub) => Promise<void>
	readonly title: (words: string | RegExp) => Promise<void>
	/** The title of the page has the focus: a screen reader begins there. */
	readonly focusOnTitle: (words: string | RegExp) => Promise<void>
	/** The row of a stall in the list. */
	readonly row: (organisation: string) => Locator
	/** Numbers of the stalls that the list shows, in order. */
	readonly numbers: () => Promise<readonly string[]>
	readonly filter: (list: string, answer: string) => Promise<void>
	readonly choose: (stall: string | RegExp) => Promise<void>
	/** Presses a button or a link that has the focus put on it, with Enter. */
	readonly enter: (name: string | RegExp) => Promise<void>
	/** Replaces what a field holds. */
	readonly type: (field: string | RegExp, text: string) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	readonly undo: (words: string | RegExp) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	readonly card: (title: string) => Locator
	readonly focusIsOn: (name: string | RegExp) => Promise<void>
}

export const stallListPage = (page: Page): StallListPage => {
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
	const pressed = (name: string | RegExp) =>
		page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
	return {
		page,
		keys: keysOf(page),
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/stalls'
			})
			await page.getByRole('navigation', { name: 'Views of the marketplace' }).waitFor()
		},
		title: (words) => title(words).waitFor(),
		focusOnTitle: (words) => focusIsOn(title(words)),
		row: (organisation) =>
			page.getByRole('row').filter({ has: page.getByRole('link', { name: organisation, exact: true }) }),
		numbers: () => page.locator('.stalls-number').allInnerTexts(),
		filter: async (name, answer) => {
			await page.getByRole('combobox', { name }).selectOption({ label: answer })
		},
		choose: async (name) => {
			await focusOn(page.getByRole('checkbox', { name }))
			await page.keyboard.press('Space')
		},
		enter: async (name) => {
			await focusOn(pressed(name))
			await page.keyboard.press('Enter')
		},
		type: async (name, text) => {
			await focusOn(page.getByRole('textbox', { name }).first())
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		toast,
		undo: async (words) => {
			await focusOn(toast(words).getByRole('button', { name: 'Undo' }))
			await page.keyboard.press('Enter')
			await toast('Taken back.').waitFor()
		},
		says: (words) => page.getByText(words).first().waitFor(),
		card: (name) => page.locator('section.card').filter({ has: page.getByRole('heading', { name, exact: true }) }),
		focusIsOn: (name) =>
			focusIsOn(
				page.getByRole('button', { name }).or(page.getByRole('link', { name })).or(page.getByRole('textbox', { name })),
			),
	}
}
