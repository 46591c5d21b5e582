/** The screens before an event is open: home, a new event with its code, opening a file. */
import { useCallback, useEffect, useState } from 'react'
import { Home } from '../features/library/Home.tsx'
import { NewEvent } from '../features/library/NewEvent.tsx'
import { OpenEvent } from '../features/library/OpenEvent.tsx'
import { RecoveryCode } from '../features/library/RecoveryCode.tsx'
import { JoinedHubs } from '../features/standby/JoinedHubs.tsx'
import { JoinHub } from '../features/standby/JoinHub.tsx'
import { LiveCopy } from '../features/standby/LiveCopy.tsx'
import { LibraryFrame } from './LibraryFrame.tsx'
import { beginAnew, go, type Part, type Route } from './routes.ts'

type Made = { readonly name: string; readonly code: string }

export type LibraryScreensProps = {
	readonly route: Exclude<Route, Part>
	readonly current: { readonly path: string | null; readonly eventId: string | null }
	/** A file was opened or closed; resolves when the frame knows. */
	readonly onChanged: () => Promise<void>
}

export const LibraryScreens = ({ route, current, onChanged }: LibraryScreensProps) => {
	/** The code just made. Only here, and gone with these screens once the event is on. */
	const [made, setMade] = useState<Made | null>(null)
	const [path, setPath] = useState('')
	const enter = useCallback(async () => {
		await onChanged()
		go('desk')
	}, [onChanged])

	const showCode = async (name: string, code: string): Promise<void> => {
		setMade({ name, code })
		await onChanged()
		go('recoveryCode', { replace: true })
	}

	useEffect(() => {
		if (route === 'recoveryCode' && made === null) go('home', { replace: true })
	}, [route, made])

	const openFile = (file: string): void => {
		setPath(file)
		go('open')
	}

	return (
		<LibraryFrame route={route}>
			{route === 'home' ? (
				<Home
					currentPath={current.path}
					onNew={() => go('newEvent')}
					onOpenFile={openFile}
					onEnter={() => go('desk')}
					onOpened={() => void enter()}
					onJoin={() => go('joinHub')}
					others={
						<>
							<JoinedHubs onEntered={() => beginAnew('desk')} />
							<LiveCopy canKeep={false} onTookOver={() => void enter()} />
						</>
					}
				/>
			) : null}
			{route === 'joinHub' ? <JoinHub onBack={() => go('home')} onJoined={() => beginAnew('desk')} /> : null}
			{route === 'newEvent' ? (
				<NewEvent
					hasOpenEvent={current.path !== null}
					onBack={() => go('home')}
					onMade={(name, code) => void showCode(name, code)}
				/>
			) : null}
			{route === 'recoveryCode' && made !== null ? (
				<RecoveryCode eventName={made.name} code={made.code} onDone={() => go('registrations', { replace: true })} />
			) : null}
			{route === 'open' ? (
				<OpenEvent
					startPath={path}
					currentPath={current.path}
					onBack={() => {
						setPath('')
						go('home')
					}}
					onOpened={() => void enter()}
				/>
			) : null}
		</LibraryFrame>
	)
}
