/** What there is to print of a round, with how many sheets it makes. */
import { IdentificationBadgeIcon, NotepadIcon, SignpostIcon } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { SetupRound } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import type { SheetAsk } from './sheets.ts'
import { useSheets } from './useSheets.ts'

type PaperProps = {
	readonly round: SetupRound
	readonly onShow: (ask: SheetAsk) => void
}

type PieceProps = {
	readonly icon: ReactNode
	readonly title: string
	readonly words: string
	readonly children: ReactNode
}

const Piece = ({ icon, title, words, children }: PieceProps) => (
	<li className="paper-piece">
		{icon}
		<div className="paper-words">
			<h3>{title}</h3>
			<p className="soft">{words}</p>
		</div>
		<div className="paper-do">{children}</div>
	</li>
)

/** Everything of a round, or what changed: the version before is what most people hold. */
const useWhich = (version: number) => {
	const [which, setWhich] = useState<string | null>(null)
	const since = which ?? (version > 1 ? String(version - 1) : 'all')
	const isKnown = since === 'all' || Number(since) < version
	return { which: isKnown ? since : 'all', setWhich }
}

const Pieces = ({ round, version, onShow }: PaperProps & { readonly version: number }) => {
	const say = useText()
	const { which, setWhich } = useWhich(version)
	const since = which === 'all' ? null : Number(which)
	const sheets = useSheets(round.id, since)
	if (sheets.data?.outcome !== 'known') {
		return sheets.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void sheets.again()}>{say('app.again')}</Button>}>
				{say('groupTables.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('groupTables.reading')}
			</p>
		)
	}
	const { tables, slips } = sheets.data
	const older = Array.from({ length: version - 1 }, (_, index) => version - 1 - index)
	return (
		<ul className="paper">
			<Piece icon={<Icon of={SignpostIcon} />} title={say('groupTables.door')} words={say('groupTables.doorWords')}>
				<Button onPress={() => onShow({ kind: 'door', since: null })}>
					{say('groupTables.doorGo', { count: tables.length })}
				</Button>
			</Piece>
			<Piece
				icon={<Icon of={NotepadIcon} />}
				title={say('groupTables.forHosts')}
				words={say('groupTables.forHostsWords')}
			>
				<Button onPress={() => onShow({ kind: 'hosts', since: null })}>
					{say('groupTables.forHostsGo', { count: tables.length })}
				</Button>
			</Piece>
			<Piece
				icon={<Icon of={IdentificationBadgeIcon} />}
				title={say('groupTables.slips')}
				words={say('groupTables.slipsWords')}
			>
				{older.length === 0 ? null : (
					<Select
						label={say('groupTables.slipsWhich')}
						isLabelHidden
						value={which}
						onChange={setWhich}
						options={[
							...older.map((number) => ({
								value: String(number),
								label: say('groupTables.slipsSince', { version: number }),
							})),
							{ value: 'all', label: say('groupTables.slipsAll') },
						]}
					/>
				)}
				<Button
					onPress={() => onShow({ kind: 'slips', since })}
					{...(slips.length === 0 ? { whyNot: say('groupTables.slipsNone') } : {})}
				>
					{say('groupTables.slipsGo', { count: slips.length })}
				</Button>
			</Piece>
		</ul>
	)
}

export const Paper = ({ round, onShow }: PaperProps) => {
	const say = useText()
	const { told, changed } = round
	if (told === null) {
		return (
			<EmptyState
				title={say('groupTables.nothingYet')}
				actions={<a href={viewHref('board')}>{say('groupTables.toBoard')}</a>}
			>
				<p>{say('groupTables.nothingYetWords')}</p>
			</EmptyState>
		)
	}
	return (
		<Card
			title={say('groupTables.paperTitle')}
			end={
				<span className="soft">{say('groupTables.told', { version: told.version, time: formatTime(told.atMs) })}</span>
			}
		>
			{changed === 0 ? null : (
				<div className="paper-changed">
					<Message tone="note">{say('groupTables.changedSince', { count: changed })}</Message>
				</div>
			)}
			<Pieces round={round} version={told.version} onShow={onShow} />
		</Card>
	)
}
