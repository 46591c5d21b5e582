/** What the window's native menu asks for, done by the page. In a browser nobody asks. */
import { useEffect } from 'react'
import type { MenuCommand } from '../../shared/lib/windowWire.ts'
import { useHub } from '../transport/hub.ts'
import { onMenu, tellWindow } from '../transport/windowShell.ts'
import { go, goTo, type Route } from './routes.ts'

/** Menu commands that are a place to go to; an event must be open for all but the first two. */
const places: { readonly [C in MenuCommand]?: Route } = {
	newEvent: 'newEvent',
	openEvent: 'open',
	exportRegister: 'afterwards',
	find: 'desk',
	goToDesk: 'desk',
	goToPeople: 'registrations',
	goToHistory: 'history',
}
const withoutEvent: readonly MenuCommand[] = ['newEvent', 'openEvent', 'showKeys']

export const useWindowMenu = (hasEvent: boolean, onClosed: () => void): void => {
	const { client } = useHub()
	useEffect(
		() =>
			onMenu((command) => {
				if (!hasEvent && !withoutEvent.includes(command)) return
				const place = places[command]
				if (place !== undefined) go(place)
				else if (command === 'importPeople') goTo('#/registrations/bring')
				else if (command === 'closeEvent') {
					void client.library.close({}).then(() => {
						go('home')
						onClosed()
					})
				} else if (command === 'showKeys') dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))
			}),
		[client, hasEvent, onClosed],
	)
	// While an event is open somebody may be at the door: the screen must not go to sleep.
	useEffect(() => {
		tellWindow({ kind: 'live', isOn: hasEvent })
	}, [hasEvent])
}
