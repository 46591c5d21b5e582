/**
 * The large parts of an event, loaded when they are first shown or before that, once nobody waits for anything else.
 * A part that is there already is drawn at once: React holds back for 300 ms whatever comes after a pause.
 */
import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react'

const soon: (() => Promise<unknown>)[] = []

/** `whenShown`: a page for somebody else's job, not loaded ahead. */
const part = <P extends object>(load: () => Promise<ComponentType<P>>, ahead: 'soon' | 'whenShown' = 'soon') => {
	let there: ComponentType<P> | null = null
	const fetched = async (): Promise<{ readonly default: ComponentType<P> }> => {
		there ??= await load()
		return { default: there }
	}
	const Late = lazy(fetched)
	if (ahead === 'soon') soon.push(fetched)
	return function Part(props: P): ReactNode {
		// As it was when it came on the screen: another kind of element would begin anew.
		const [Shown] = useState<ComponentType<P>>(() => there ?? Late)
		return createElement(Shown, props)
	}
}

const whenIdle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve())
		else setTimeout(resolve, 200)
	})

/** The first moments belong to what somebody came for: a part that is wanted meanwhile is loaded at once. */
const aheadAfterMs = 15_000

/** Loads the parts that an organiser goes to, one after the other, while nothing else goes on. */
export const loadParts = async (): Promise<void> => {
	await new Promise((resolve) => setTimeout(resolve, aheadAfterMs))
	for (const load of soon.splice(0)) {
		await whenIdle()
		// What cannot be loaded now is tried again when it is shown.
		await load().catch(() => undefined)
	}
}

export const Breakouts = part(async () => (await import('../features/breakouts/Breakouts.tsx')).Breakouts)
export const Today = part(async () => (await import('../features/today/Today.tsx')).Today)
export const MattersNow = part(async () => (await import('../features/look/findings/MattersNow.tsx')).MattersNow)
export const KioskCard = part(async () => (await import('../features/kiosk/setup/KioskCard.tsx')).KioskCard)
export const Leaving = part(async () => (await import('../features/evacuation/leaving/Leaving.tsx')).Leaving)
export const DoorPaper = part(async () => (await import('../features/badges/paper/DoorPaper.tsx')).DoorPaper)
export const Badges = part(async () => (await import('../features/badges/Badges.tsx')).Badges)
export const Keeping = part(async () => (await import('../features/keeping/Keeping.tsx')).Keeping)
export const Help = part(async () => (await import('../features/checkin/help/Help.tsx')).Help)
export const Kiosk = part(async () => (await import('../features/kiosk/Kiosk.tsx')).Kiosk, 'whenShown')
export const Certificates = part(async () => (await import('../features/certificates/Certificates.tsx')).Certificates)
export const Payments = part(async () => (await import('../features/payments/Payments.tsx')).Payments)
export const PersonPayments = part(async () => (await import('../features/payments/PersonPayments.tsx')).PersonPayments)
export const Report = part(async () => (await import('../features/reports/Report.tsx')).Report)
export const Desk = part(async () => (await import('../features/checkin/Desk.tsx')).Desk)
export const Registrations = part(async () => (await import('../features/people/Registrations.tsx')).Registrations)
export const Host = part(async () => (await import('../features/breakouts/host/Host.tsx')).Host, 'whenShown')
export const Stories = part(async () => (await import('../features/stories/Stories.tsx')).Stories)
export const Support = part(async () => (await import('../features/stories/support/Support.tsx')).Support, 'whenShown')
export const Programme = part(async () => (await import('../features/programme/Programme.tsx')).Programme)
export const Display = part(async () => (await import('../features/displays/Display.tsx')).Display, 'whenShown')
export const Copies = part(async () => (await import('../features/copies/Copies.tsx')).Copies, 'whenShown')
export const Decisions = part(async () => (await import('../features/tray/Decisions.tsx')).Decisions, 'whenShown')
export const Exports = part(async () => (await import('../features/exports/Exports.tsx')).Exports)
export const Look = part(async () => (await import('../features/look/Look.tsx')).Look)
export const Safekeeping = part(
	async () => (await import('../features/safekeeping/Safekeeping.tsx')).Safekeeping,
	'whenShown',
)
export const Marketplace = part(async () => (await import('../features/marketplace/Marketplace.tsx')).Marketplace)
export const Heard = part(async () => (await import('../features/heard/Heard.tsx')).Heard)
export const Numbers = part(async () => (await import('../features/statistics/Numbers.tsx')).Numbers)
export const Standby = part(async () => (await import('../features/standby/Standby.tsx')).Standby, 'whenShown')
export const Stall = part(async () => (await import('../features/marketplace/steward/Stall.tsx')).Stall, 'whenShown')
export const DeskList = part(async () => (await import('../features/desks/list/DeskList.tsx')).DeskList)
export const ReopenDesk = part(
	async () => (await import('../features/desks/join/ReopenDesk.tsx')).ReopenDesk,
	'whenShown',
)
export const Join = part(async () => (await import('../features/desks/join/Join.tsx')).Join, 'whenShown')
export const LockedDesk = part(
	async () => (await import('../features/desks/join/LockedDesk.tsx')).LockedDesk,
	'whenShown',
)
