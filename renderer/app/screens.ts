/** The large parts of an event, each a file of its own for the browser. */
import { part } from './part.ts'
import { Starting } from './Starting.tsx'

export const Breakouts = part(async () => (await import('../features/breakouts/Breakouts.tsx')).Breakouts)
export const Today = part(async () => (await import('../features/today/Today.tsx')).Today)
export const MattersNow = part(async () => (await import('../features/look/findings/MattersNow.tsx')).MattersNow)
export const KioskCard = part(async () => (await import('../features/kiosk/setup/KioskCard.tsx')).KioskCard)
export const Leaving = part(async () => (await import('../features/evacuation/leaving/Leaving.tsx')).Leaving)
export const DoorPaper = part(async () => (await import('../features/badges/paper/DoorPaper.tsx')).DoorPaper)
export const Badges = part(async () => (await import('../features/badges/Badges.tsx')).Badges)
export const Keeping = part(async () => (await import('../features/keeping/Keeping.tsx')).Keeping)
export const Help = part(async () => (await import('../features/checkin/help/Help.tsx')).Help)
export const Kiosk = part(async () => (await import('../features/kiosk/Kiosk.tsx')).Kiosk, { ahead: 'whenShown' })
export const Certificates = part(async () => (await import('../features/certificates/Certificates.tsx')).Certificates)
export const Payments = part(async () => (await import('../features/payments/Payments.tsx')).Payments)
export const PersonPayments = part(async () => (await import('../features/payments/PersonPayments.tsx')).PersonPayments)
export const Report = part(async () => (await import('../features/reports/Report.tsx')).Report)
export const Desk = part(async () => (await import('../features/checkin/Desk.tsx')).Desk)
export const Registrations = part(async () => (await import('../features/people/Registrations.tsx')).Registrations)
export const Host = part(async () => (await import('../features/breakouts/host/Host.tsx')).Host, { ahead: 'whenShown' })
export const Stories = part(async () => (await import('../features/stories/Stories.tsx')).Stories)
export const Support = part(async () => (await import('../features/stories/support/Support.tsx')).Support, {
	ahead: 'whenShown',
})
export const Programme = part(async () => (await import('../features/programme/Programme.tsx')).Programme)
export const Display = part(async () => (await import('../features/displays/Display.tsx')).Display, {
	ahead: 'whenShown',
})
export const Copies = part(async () => (await import('../features/copies/Copies.tsx')).Copies, { ahead: 'whenShown' })
export const Decisions = part(async () => (await import('../features/tray/Decisions.tsx')).Decisions, {
	ahead: 'whenShown',
})
export const Exports = part(async () => (await import('../features/exports/Exports.tsx')).Exports)
export const Look = part(async () => (await import('../features/look/Look.tsx')).Look)
export const Safekeeping = part(async () => (await import('../features/safekeeping/Safekeeping.tsx')).Safekeeping, {
	ahead: 'whenShown',
})
export const Marketplace = part(async () => (await import('../features/marketplace/Marketplace.tsx')).Marketplace)
export const Heard = part(async () => (await import('../features/heard/Heard.tsx')).Heard)
export const Numbers = part(async () => (await import('../features/statistics/Numbers.tsx')).Numbers)
export const Standby = part(async () => (await import('../features/standby/Standby.tsx')).Standby, {
	ahead: 'whenShown',
})
export const Stall = part(async () => (await import('../features/marketplace/steward/Stall.tsx')).Stall, {
	ahead: 'whenShown',
})
export const DeskList = part(async () => (await import('../features/desks/list/DeskList.tsx')).DeskList)
export const ReopenDesk = part(async () => (await import('../features/desks/join/ReopenDesk.tsx')).ReopenDesk, {
	ahead: 'whenShown',
	meanwhile: Starting,
})
export const Join = part(async () => (await import('../features/desks/join/Join.tsx')).Join, {
	ahead: 'whenShown',
	meanwhile: Starting,
})
export const LockedDesk = part(async () => (await import('../features/desks/join/LockedDesk.tsx')).LockedDesk, {
	ahead: 'whenShown',
	meanwhile: Starting,
})
