/** A morning with self check-in by the door: the sample forum, people nobody has met yet, and the page in a browser. */
import { everybody } from '../../../shared/domain/people/filter.ts'
import { startBrowser, type TestBrowser, type TestPage } from '../../support/browser.ts'
import { type DoorInHub, startDoorInHub } from '../../support/doorInHub.ts'
import { buildPages } from '../../support/hubForTests.ts'
import { type KioskPage, kioskPage } from './kioskPage.ts'

type Person = DoorInHub['people'][number]

export type KioskDay = {
	readonly browser: TestBrowser
	readonly door: DoorInHub
	/** The page as it stands by the door, ready for a code. */
	readonly open: (options?: Parameters<TestBrowser['open']>[0]) => Promise<{ opened: TestPage; kiosk: KioskPage }>
	/** Somebody who is expected and was met in no test yet, with an answer about photos or without. */
	readonly somebody: (photo?: 'answered' | 'not asked') => Person
	readonly hasNoPhotoAnswer: (person: Person) => boolean
	readonly stateOf: (person: Person) => string | undefined
	/** Two minutes later: codes that open nothing are counted by the minute. */
	readonly later: () => void
	readonly close: () => Promise<void>
}

const kioskActor = { role: 'kiosk', desk: 'Self check-in', operator: '' } as const

/** @param from minutes after nine: each file its own, since such codes are counted for all hubs of a process. */
export const startKioskDay = async (from: number): Promise<KioskDay> => {
	buildPages()
	const browser = await startBrowser()
	let minutes = from
	const time = (): string => `09:${String(minutes).padStart(2, '0')}`
	const door = await startDoorInHub(time())
	const { hub, dayId } = door
	const met = new Set<string>()
	const notAsked = (): ReadonlySet<string> => {
		const filter = { ...everybody, dayId, lacks: ['photoAnswer' as const] }
		const { rows } = hub.ask('people.list', { filter, order: 'name', isDescending: false, limit: 50, offset: 0 })
		return new Set(rows.map(({ registrationId }) => registrationId))
	}
	return {
		browser,
		door,
		open: async (options = {}) => {
			const opened = await browser.open({ hasReducedMotion: true, ...options })
			const kiosk = kioskPage(opened.page)
			await opened.page.goto(hub.link(kioskActor))
			await kiosk.isReady()
			return { opened, kiosk }
		},
		somebody: (photo = 'answered') => {
			const lacks = notAsked()
			const person = door.people.find(
				({ registrationId }) => !met.has(registrationId) && lacks.has(registrationId) === (photo === 'not asked'),
			)
			if (!person) throw new Error('Nobody is left')
			met.add(person.registrationId)
			return person
		},
		hasNoPhotoAnswer: ({ registrationId }) => notAsked().has(registrationId),
		stateOf: ({ badgeCode }) => hub.ask('checkin.search', { text: badgeCode, dayId }).found[0]?.state,
		later: () => {
			minutes += 2
			door.setTime(time())
		},
		close: async () => {
			await browser.close()
			await hub.close()
		},
	}
}
