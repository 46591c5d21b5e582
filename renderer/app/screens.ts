/** The parts of an event that are built in features of their own. Each is one component without props, loaded when it is first shown. */
import { type ComponentType, lazy } from 'react'

type Loader = () => Promise<Record<string, ComponentType>>

const found = import.meta.glob<Record<string, ComponentType>>([
	'../features/checkin/Desk.tsx',
	'../features/people/Registrations.tsx',
])

const screen = (path: string, name: string): ComponentType | null => {
	const load: Loader | undefined = found[path]
	if (load === undefined) return null
	return lazy(async () => {
		const part = (await load())[name]
		if (part === undefined) throw new Error(`${path} has no ${name}`)
		return { default: part }
	})
}

export const Desk = screen('../features/checkin/Desk.tsx', 'Desk')
export const Registrations = screen('../features/people/Registrations.tsx', 'Registrations')
