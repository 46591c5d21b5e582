/** Screens of all kinds around one event with an alarm: a real hub, real browsers, and nothing wrong on any page. */
import { expect } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import { axeFindings, startBrowser, type TestPage } from '../../support/browser.ts'
import { type EvacuationInHub, startEvacuationInHub } from '../../support/evacuationInHub.ts'
import { buildPages, deskActor } from '../../support/hubForTests.ts'
import { type AlarmPage, alarmPage } from './alarmPage.ts'

type Size = { readonly width: number; readonly height: number }

export type AlarmScreens = {
	readonly one: EvacuationInHub
	/** A browser of its own at the first screen of this role; the organiser's unless told. */
	readonly open: (actor?: Actor, size?: Size) => Promise<AlarmPage>
	readonly atDesk: (number: number) => Promise<AlarmPage>
	/** A screen for visitors, with what the hub answers it. */
	readonly display: () => Promise<TestPage>
	readonly onSite: () => number
	/** The alarm that is on; null where none is. */
	readonly on: () => (ReturnType<EvacuationInHub['now']> & { readonly evacuationId: string }) | null
	readonly expectAccessible: (at: Pick<AlarmPage, 'page'>, step: string) => Promise<void>
	/** Ends what is on, some minutes later. */
	readonly calm: () => void
	/** Closes every page, and finds nothing wrong on any. `isAway`: the hub was away, which browsers say by themselves. */
	readonly closePages: (isAway?: boolean) => Promise<void>
	readonly close: () => Promise<void>
}

export const startAlarmScreens = async (): Promise<AlarmScreens> => {
	buildPages()
	const browser = await startBrowser()
	const one = await startEvacuationInHub()
	let pages: TestPage[] = []
	const start = async (size: Size): Promise<TestPage> => {
		const opened = await browser.open({ ...size, hasReducedMotion: true })
		pages.push(opened)
		return opened
	}
	const wide = { width: 1280, height: 800 }
	const open: AlarmScreens['open'] = async (actor, size = wide) => {
		const { page } = await start(size)
		await page.goto(one.hub.link(actor))
		await page.getByRole('heading', { level: 1 }).first().waitFor()
		return alarmPage(page)
	}
	const on = (): ReturnType<AlarmScreens['on']> => {
		const alarm = one.hub.ask('evacuation.state', {}).on
		return alarm && { ...one.now(alarm.evacuationId), evacuationId: alarm.evacuationId }
	}
	return {
		one,
		open,
		on,
		atDesk: (number) => open(deskActor(`Desk ${number}`)),
		display: async () => {
			const opened = await start(wide)
			await opened.page.goto(one.hub.link(deskActor('', 'display')))
			await opened.page.locator('.display-clock').waitFor()
			return opened
		},
		onSite: () => one.hub.ask('checkin.building', { dayId: one.dayId }).inside,
		expectAccessible: async ({ page }, step) => expect(await axeFindings(page), step).toEqual([]),
		calm: () => {
			one.pass(5)
			const alarm = on()
			if (alarm) one.hub.call('evacuation.callOff', { evacuationId: alarm.evacuationId })
		},
		closePages: async (isAway = false) => {
			const problems = pages.flatMap((opened) => opened.problems)
			for (const opened of pages) await opened.close()
			pages = []
			expect(problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))).toEqual([])
		},
		close: async () => {
			await browser.close()
			await one.hub.close()
		},
	}
}
