/** The large parts of an event, loaded when they are first shown. */
import { lazy } from 'react'

export const Breakouts = lazy(async () => ({
	default: (await import('../features/breakouts/Breakouts.tsx')).Breakouts,
}))
export const Today = lazy(async () => ({ default: (await import('../features/today/Today.tsx')).Today }))
export const MattersNow = lazy(async () => ({
	default: (await import('../features/look/findings/MattersNow.tsx')).MattersNow,
}))
export const KioskCard = lazy(async () => ({
	default: (await import('../features/kiosk/setup/KioskCard.tsx')).KioskCard,
}))
export const Leaving = lazy(async () => ({
	default: (await import('../features/evacuation/leaving/Leaving.tsx')).Leaving,
}))
export const DoorPaper = lazy(async () => ({
	default: (await import('../features/badges/paper/DoorPaper.tsx')).DoorPaper,
}))
export const Badges = lazy(async () => ({ default: (await import('../features/badges/Badges.tsx')).Badges }))
export const Help = lazy(async () => ({ default: (await import('../features/checkin/help/Help.tsx')).Help }))
export const Kiosk = lazy(async () => ({ default: (await import('../features/kiosk/Kiosk.tsx')).Kiosk }))
export const Desk = lazy(async () => ({ default: (await import('../features/checkin/Desk.tsx')).Desk }))
export const Registrations = lazy(async () => ({
	default: (await import('../features/people/Registrations.tsx')).Registrations,
}))
export const Host = lazy(async () => ({ default: (await import('../features/breakouts/host/Host.tsx')).Host }))
export const Stories = lazy(async () => ({ default: (await import('../features/stories/Stories.tsx')).Stories }))
export const Support = lazy(async () => ({
	default: (await import('../features/stories/support/Support.tsx')).Support,
}))
export const Programme = lazy(async () => ({
	default: (await import('../features/programme/Programme.tsx')).Programme,
}))
export const Display = lazy(async () => ({ default: (await import('../features/displays/Display.tsx')).Display }))
export const Look = lazy(async () => ({ default: (await import('../features/look/Look.tsx')).Look }))
export const Marketplace = lazy(async () => ({
	default: (await import('../features/marketplace/Marketplace.tsx')).Marketplace,
}))
export const Stall = lazy(async () => ({ default: (await import('../features/marketplace/steward/Stall.tsx')).Stall }))
