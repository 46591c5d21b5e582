/** The large parts of an event, loaded when they are first shown. */
import { lazy } from 'react'

export const Breakouts = lazy(async () => ({
	default: (await import('../features/breakouts/Breakouts.tsx')).Breakouts,
}))
export const Desk = lazy(async () => ({ default: (await import('../features/checkin/Desk.tsx')).Desk }))
export const Registrations = lazy(async () => ({
	default: (await import('../features/people/Registrations.tsx')).Registrations,
}))
export const Host = lazy(async () => ({ default: (await import('../features/breakouts/host/Host.tsx')).Host }))
