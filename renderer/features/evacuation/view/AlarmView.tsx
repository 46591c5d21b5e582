/** The alarm on one screen: zones first, then people with a plan, then the count; the report at the foot. */
import { PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useWedge } from '../../../components/scanning/useWedge.ts'
import { formatCount, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub, useLink } from '../../../transport/hub.ts'
import type { AlarmOn } from '../../../transport/useAlarm.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { type Now, reportWords } from '../alarmWords.ts'
import { undoLast } from '../refusals.ts'
import { AlarmPaper } from './AlarmPaper.tsx'
import { AsideButton, Band, SayButton } from './Band.tsx'
import { LargeReport } from './LargeReport.tsx'
import { Plans } from './Plans.tsx'
import { TickField } from './TickField.tsx'
import { Unsettled } from './Unsettled.tsx'
import { usePaper } from './usePaper.ts'
import { useSince } from './useSince.ts'
import { type Ticking, useTicking } from './useTicking.ts'
import { WhatToSay } from './WhatToSay.tsx'
import { Whole, type WholeAsk } from './Whole.tsx'
import { Zones } from './Zones.tsx'

type ListsProps = {
	readonly now: Now
	readonly ticking: Ticking
	readonly onPrint: () => void
	readonly onLarge: () => void
}

const Lists = ({ now, ticking, onPrint, onLarge }: ListsProps) => {
	const say = useText()
	const { settled, onSite, cameSince } = now
	return (
		<>
			<div className="alarm-columns">
				<Zones now={now} ticking={ticking} />
				<Plans now={now} ticking={ticking} />
				<section className="alarm-side" aria-label={say('alarm.count.settled')} data-region="">
					<p className="alarm-total">
						<span>{say('alarm.count.settled')}</span>
						<b>{formatCount(settled)}</b>
						<span>{say('alarm.count.of', { count: onSite })}</span>
					</p>
					{cameSince === 0 ? null : <p>{say('alarm.count.came', { count: cameSince })}</p>}
					{onSite === 0 ? <Message tone="heed">{say('alarm.count.nobody')}</Message> : null}
					<TickField ticking={ticking} />
					<Unsettled now={now} ticking={ticking} />
					<Button isWide icon={<Icon of={PrinterIcon} />} onPress={onPrint}>
						{say('alarm.print')}
					</Button>
				</section>
			</div>
			<section className="alarm-report" aria-label={say('alarm.report.heading')} data-region="">
				<p>
					<b>{say('alarm.report.title')}</b> {reportWords(now).join(' ')}
				</p>
				<Button id="alarm-to-large" onPress={onLarge}>
					{say('alarm.report.large')}
				</Button>
			</section>
		</>
	)
}

export type AlarmViewProps = { readonly on: AlarmOn; readonly isPractice: boolean; readonly onAside: () => void }

export const AlarmView = ({ on, isPractice, onAside }: AlarmViewProps) => {
	const say = useText()
	const hub = useHub()
	const { link } = useLink()
	const { evacuationId, kind, isDrill, beganAtMs } = on
	const query = useQuery(`evacuation.now:${evacuationId}`, (client) => client.evacuation.now({ evacuationId }), [
		'alarm',
		'attendance',
		'breakouts',
	])
	const now = query.data?.outcome === 'known' ? query.data : null
	const seconds = useSince(beganAtMs, now?.nowMs)
	const ticking = useTicking(evacuationId, query.again)
	// Wherever the focus is; the desk underneath hears no scanner meanwhile.
	useWedge((code) => void ticking.byText(code))
	const paper = usePaper(evacuationId, now)
	const [isSaying, setSaying] = useState(false)
	const [isLarge, setLarge] = useState(false)
	const [ask, setAsk] = useState<WholeAsk | null>(null)
	const askButton = (what: WholeAsk) => (
		<Button id={`alarm-${what}`} onPress={() => setAsk(ask === what ? null : what)} aria-expanded={ask === what}>
			{say(`alarm.${what}`)}
		</Button>
	)
	return (
		// oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl Z from whatever has the focus in it
		<div
			className="alarm-view"
			data-density="desk"
			onKeyDown={(event) => {
				if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
					return
				if (event.target instanceof HTMLInputElement && event.target.value !== '') return
				event.preventDefault()
				void undoLast(hub)
			}}
		>
			<Band kind={kind} isDrill={isDrill} isPractice={isPractice} beganAtMs={beganAtMs} seconds={seconds}>
				<SayButton isOpen={isSaying} onPress={() => setSaying(!isSaying)} />
				{now?.mayCallOff === true ? askButton('mistake') : null}
				{askButton('change')}
				{now?.mayStandDown === true ? askButton('standDown') : null}
				<AsideButton onPress={onAside} />
			</Band>
			{ask === null || now === null ? null : (
				<Whole
					key={ask}
					evacuationId={evacuationId}
					now={now}
					ask={ask}
					again={query.again}
					onClose={() => setAsk(null)}
				/>
			)}
			{isSaying ? <WhatToSay kind={kind} isDrill={isDrill} /> : null}
			<main className="alarm-page">
				{query.hasFailed || link === 'alone' ? (
					<Message tone="stop" isLive>
						{now === null ? say('alarm.unreachable') : say('alarm.unreachableNow', { time: formatTime(now.nowMs) })}
					</Message>
				) : null}
				{now === null ? (
					<p role="status" className="alarm-reading">
						{say('alarm.reading')}
					</p>
				) : isLarge ? (
					<LargeReport
						now={now}
						onClose={() => {
							setLarge(false)
							focusSoon(() => document.getElementById('alarm-to-large'))
						}}
					/>
				) : (
					<Lists now={now} ticking={ticking} onPrint={paper.print} onLarge={() => setLarge(true)} />
				)}
			</main>
			{paper.drawn === null ? null : <AlarmPaper now={paper.drawn} />}
		</div>
	)
}
