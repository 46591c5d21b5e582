/** The screens of the event that is open. */
import { useEffect } from 'react'
import type { OutputOf } from '../../shared/contract/index.ts'
import { Button } from '../components/Button.tsx'
import { Message } from '../components/Message.tsx'
import { Afterwards } from '../features/afterwards/Afterwards.tsx'
import { ReshuffleBanner } from '../features/breakouts/fill/ReshuffleBanner.tsx'
import { Desks } from '../features/desks/Desks.tsx'
import { History } from '../features/history/History.tsx'
import { FindingsProvider } from '../features/look/FindingsProvider.tsx'
import { MissingAlert } from '../features/marketplace/day/MissingAlert.tsx'
import { WindowDrop } from '../features/people/importing/WindowDrop.tsx'
import { DayStrip } from '../features/programme/DayStrip.tsx'
import { BackupNotes } from '../features/safekeeping/BackupNotes.tsx'
import { TrayCount } from '../features/tray/TrayCount.tsx'
import { TrayNote } from '../features/tray/TrayNote.tsx'
import { useText } from '../text/text.ts'
import { useAtHub } from '../transport/atHub.ts'
import { useQuery } from '../transport/useQuery.ts'
import { Frame } from './Frame.tsx'
import { JobFrame } from './JobFrame.tsx'
import { loadParts } from './part.ts'
import { type EventRoute, goTo } from './routes.ts'
import { Starting } from './Starting.tsx'
import {
	Badges,
	Breakouts,
	Certificates,
	Copies,
	Decisions,
	Desk,
	DeskList,
	Display,
	DoorPaper,
	Exports,
	Heard,
	Help,
	Host,
	Keeping,
	Kiosk,
	KioskCard,
	Leaving,
	Look,
	Marketplace,
	MattersNow,
	Numbers,
	Payments,
	PersonPayments,
	Programme,
	Registrations,
	Report,
	Safekeeping,
	Stall,
	Standby,
	Stories,
	Support,
	Today,
} from './screens.ts'

export type EventScreensProps = {
	readonly part: EventRoute
	readonly me: OutputOf<'session.me'>
	/** Asks afresh which event is open. */
	readonly onAgain: () => void
}

export const EventScreens = ({ part, me, onAgain }: EventScreensProps) => {
	const say = useText()
	const isAtHub = useAtHub()
	useEffect(() => {
		if (me.role === 'organiser') void loadParts()
	}, [me.role])
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	if (overview.data === undefined) {
		if (!overview.hasFailed) return <Starting />
		return (
			<main className="measure">
				<Message
					tone="heed"
					title={say('app.eventGone')}
					isLive
					action={
						<Button kind="main" onPress={onAgain}>
							{say('app.again')}
						</Button>
					}
				>
					{say('app.eventGoneWords')}
				</Message>
			</main>
		)
	}
	const { name, practice, eventId } = overview.data
	const drop =
		me.role === 'organiser' ? <WindowDrop eventId={eventId} onFile={() => goTo('#/registrations/bring')} /> : null
	if (part === 'desk') {
		return (
			<JobFrame
				route="desk"
				title={me.desk === '' ? say('app.desk') : me.desk}
				eventName={name}
				practice={practice}
				back={me.role === 'organiser' ? { to: 'registrations', words: say('app.leaveDesk') } : null}
			>
				<Desk />
				{drop}
			</JobFrame>
		)
	}
	if (part === 'help') {
		return (
			<JobFrame
				route="help"
				title={say('app.help')}
				eventName={name}
				practice={practice}
				back={me.role === 'organiser' ? { to: 'today', words: say('app.today') } : null}
			>
				<Help />
			</JobFrame>
		)
	}
	if (part === 'kiosk') {
		return <Kiosk practice={practice} eventName={name} isPreview={me.role === 'organiser'} />
	}
	if (part === 'table') {
		const isOrganiser = me.role === 'organiser'
		return (
			<JobFrame
				route="table"
				title={say('app.foyer')}
				eventName={name}
				practice={practice}
				back={isOrganiser ? { to: 'breakouts', words: say('app.breakouts') } : null}
			>
				<Host isOrganiser={isOrganiser} />
			</JobFrame>
		)
	}
	if (part === 'stall') {
		const isOrganiser = me.role === 'organiser'
		return (
			<JobFrame
				route="stall"
				title={say('app.stall')}
				eventName={name}
				practice={practice}
				back={isOrganiser ? { to: 'marketplace', words: say('app.marketplace') } : null}
			>
				<Stall />
			</JobFrame>
		)
	}
	if (part === 'support') {
		const isOrganiser = me.role === 'organiser'
		return (
			<JobFrame
				route="support"
				title={say('app.support')}
				eventName={name}
				practice={practice}
				back={isOrganiser ? { to: 'stories', words: say('app.stories') } : null}
			>
				<Support />
			</JobFrame>
		)
	}
	if (part === 'display') {
		return <Display practice={practice} />
	}
	const frame = (
		<Frame
			part={part}
			eventName={name}
			practice={practice}
			strip={me.role === 'organiser' ? <DayStrip /> : null}
			waiting={me.role === 'organiser' ? <TrayCount /> : null}
		>
			{me.role === 'organiser' ? <ReshuffleBanner /> : null}
			{me.role === 'organiser' ? <MissingAlert /> : null}
			{me.role === 'organiser' ? <BackupNotes /> : null}
			{me.role === 'organiser' && part === 'today' ? <TrayNote /> : null}
			{part === 'today' ? (
				<Today
					leaving={<Leaving />}
					paper={<DoorPaper />}
					toLookAt={me.role === 'organiser' ? <MattersNow /> : null}
					selfCheckIn={me.role === 'organiser' && isAtHub ? <KioskCard /> : null}
				/>
			) : null}
			{part === 'registrations' ? <Registrations badges={<Badges />} payments={PersonPayments} /> : null}
			{part === 'breakouts' ? <Breakouts /> : null}
			{part === 'marketplace' ? <Marketplace /> : null}
			{part === 'stories' ? <Stories /> : null}
			{part === 'programme' ? <Programme /> : null}
			{part === 'look' ? <Look /> : null}
			{part === 'history' ? <History isOrganiser={me.role === 'organiser'} /> : null}
			{part === 'afterwards' ? (
				<Afterwards
					parts={{
						files: <Exports practice={practice} />,
						numbers: <Numbers />,
						heard: <Heard />,
						certificates: <Certificates />,
						payments: <Payments />,
						report: <Report />,
						keeping: <Keeping />,
						safe: <Safekeeping />,
					}}
				/>
			) : null}
			{part === 'desks' ? (
				<Desks
					parts={{
						list: <DeskList />,
						decisions: <Decisions />,
						copies: <Copies />,
						standby: <Standby onTookOver={onAgain} />,
					}}
				/>
			) : null}
			{drop}
		</Frame>
	)
	// Only organisers may ask what needs a look.
	return me.role === 'organiser' ? <FindingsProvider>{frame}</FindingsProvider> : frame
}
