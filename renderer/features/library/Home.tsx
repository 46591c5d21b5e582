/** The first screen: the events of this computer, ways to begin, two practice events, and how this computer keeps keys. */
import { DesktopIcon, FolderOpenIcon, LockIcon, PlusIcon, WarningIcon } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { DoorMark } from '../../components/DoorMark.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { LookSelect } from '../../components/LookSelect.tsx'
import { Message } from '../../components/Message.tsx'
import { toast } from '../../components/toasts.ts'
import { hourOf } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { EventRow, type RecentEvent } from './EventRow.tsx'
import { FirstRun } from './FirstRun.tsx'
import './Home.css'
import { OpeningMessage } from './OpeningMessage.tsx'
import { Samples } from './Samples.tsx'
import { useOpening } from './useOpening.ts'

export type HomeProps = {
	/** The file that is open now, if one is. */
	readonly currentPath: string | null
	readonly onNew: () => void
	/** Open another file; empty: the person looks for it. */
	readonly onOpenFile: (path: string) => void
	/** Go back into the event that is open. */
	readonly onEnter: () => void
	/** Another event has been opened. */
	readonly onOpened: () => void
	/** Become a desk of another computer's event. */
	readonly onJoin: () => void
	/** Hubs of other computers, and a live copy of one: parts of another area. */
	readonly others: ReactNode
}

const greeting = (hour: number) => (hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening')

export const Home = ({ currentPath, onNew, onOpenFile, onEnter, onOpened, onJoin, others }: HomeProps) => {
	const say = useText()
	const { client } = useHub()
	const recent = useQuery('library.recent', (hub) => hub.library.recent({}), ['event'])
	const opening = useOpening(currentPath !== null, onOpened)
	const [hour] = useState(() => hourOf(Date.now()))

	const press = async (event: RecentEvent): Promise<void> => {
		if (event.path === currentPath) return onEnter()
		if (!event.hasKey) return onOpenFile(event.path)
		const problem = await opening.open(event.path)
		if (problem === 'needsCode') onOpenFile(event.path)
	}
	const forget = async (event: RecentEvent): Promise<void> => {
		await client.library.forget({ path: event.path })
		await recent.again()
		focusSoon(() => document.getElementById('events-title'))
		toast(say('home.forgotten', { name: event.name }))
	}

	return (
		<div className="home">
			<title>{`${say('home.title')} · ${say('app.foyer')}`}</title>
			<header className="home-hello">
				<DoorMark />
				<div>
					<h1 tabIndex={-1}>{say(greeting(hour))}</h1>
					<p>{say('home.lead')}</p>
				</div>
			</header>
			<section className="home-events" aria-labelledby="events-title" aria-busy={recent.isLoading}>
				<h2 className="label-heading" id="events-title" tabIndex={-1}>
					{say('home.yourEvents')}
				</h2>
				<OpeningMessage problem={opening.problem} backup={opening.backup} />
				{recent.hasFailed && recent.data === undefined ? (
					<Message
						tone="heed"
						isLive
						title={say('app.unreachable')}
						action={<Button onPress={() => void recent.again()}>{say('app.again')}</Button>}
					>
						{say('app.unreachableWords')}
					</Message>
				) : null}
				{recent.data === undefined ? null : recent.data.events.length === 0 ? (
					<FirstRun />
				) : (
					<ul className="events">
						{recent.data.events.map((event) => (
							<EventRow
								key={event.path}
								event={event}
								isOpen={event.path === currentPath}
								isBusy={opening.busy === event.path}
								onPress={() => void press(event)}
								onForget={() => void forget(event)}
							/>
						))}
					</ul>
				)}
			</section>
			<section className="home-start" aria-labelledby="start-title">
				<h2 className="label-heading" id="start-title">
					{say('home.start')}
				</h2>
				<Button kind="main" isWide className="home-new" icon={<Icon of={PlusIcon} />} onPress={onNew}>
					{say('home.newEvent')}
				</Button>
				<Button isWide icon={<Icon of={FolderOpenIcon} />} onPress={() => onOpenFile('')}>
					{say('home.openFile')}
				</Button>
				<Button isWide icon={<Icon of={DesktopIcon} />} onPress={onJoin}>
					{say('standby.join.button')}
				</Button>
			</section>
			{others}
			<Samples busy={opening.busy} onPick={(sample) => void opening.openSample(sample)} />
			<footer className="home-foot" data-region="">
				{recent.data === undefined ? null : (
					<p className="home-keys">
						<Icon
							of={recent.data.keys === 'device' ? LockIcon : WarningIcon}
							weight={recent.data.keys === 'device' ? 'regular' : 'fill'}
						/>
						<span>{say(recent.data.keys === 'device' ? 'home.keysDevice' : 'home.keysFile')}</span>
					</p>
				)}
				<LookSelect />
			</footer>
		</div>
	)
}
