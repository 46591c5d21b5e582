/** The panel of one person, beside their card: why here, what suits better, keep, rule out, all tables. */
import { ArrowLeftIcon, PushPinIcon, PushPinSlashIcon, XIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { cardOf } from './boardDom.ts'
import { closePanel } from './boardKeys.ts'
import { namesNow } from './boardNames.ts'
import { noTable } from './boardTypes.ts'
import { boardView, useBoardView } from './boardView.ts'
import { useHand } from './hand.ts'
import { Popup } from './Popup.tsx'
import { TablesSide } from './TablesSide.tsx'
import { useBoardActions } from './useBoard.ts'
import { alongWords, WhySide } from './WhySide.tsx'

type OpenProps = { readonly registrationId: string; readonly side: 'why' | 'tables'; readonly roundId: string }

const Open = ({ registrationId, side, roundId }: OpenProps) => {
	const say = useText()
	const actions = useBoardActions()
	const columns = useMirror((state) => state.columns)
	const column = columns.find(({ people }) => people.some((one) => one.registrationId === registrationId))
	const person = column?.people.find((one) => one.registrationId === registrationId)
	const along = useHand((state) => (state.registrationId === registrationId ? state.along : []))
	if (column === undefined || person === undefined) return null
	const isSeated = column.id !== noTable
	const room = namesNow().groupOf(column.id)?.roomName ?? ''
	const title =
		side === 'tables'
			? say('groupBoard.moveTo', { person: person.preferredName })
			: say(isSeated ? 'groupBoard.why' : 'groupBoard.whyNoTable', { person: person.preferredName })
	const turnTo = (to: 'why' | 'tables') => boardView.set({ panel: { registrationId, side: to } })
	return (
		<Popup
			anchor={() => cardOf(registrationId)}
			onClose={closePanel}
			role="dialog"
			label={title}
			className="card-panel"
			content={`${registrationId} ${side} ${column.id}`}
		>
			<header className="card-panel-head">
				<div>
					<h2>{title}</h2>
					<p className="small soft">
						{isSeated
							? say('groupBoard.badgeAt', { code: person.badgeCode, table: tableName(column.id, 'within'), room })
							: say('groupBoard.badge', { code: person.badgeCode })}
					</p>
				</div>
				<Button kind="quiet" size="dense" label={say('kit.close')} icon={<Icon of={XIcon} />} onPress={closePanel} />
			</header>
			<div className="card-panel-body">
				{side === 'why' ? <WhySide person={person} roundId={roundId} /> : <TablesSide person={person} />}
				{along.length === 0 ? null : <p className="small soft">{alongWords(along)}</p>}
			</div>
			<footer className="card-panel-foot">
				{side === 'tables' ? (
					<Button kind="quiet" size="dense" icon={<Icon of={ArrowLeftIcon} />} onPress={() => turnTo('why')}>
						{say('groupBoard.backToWhy')}
					</Button>
				) : (
					<>
						{isSeated ? (
							<>
								<Button
									kind="quiet"
									size="dense"
									icon={<Icon of={person.isPinned ? PushPinSlashIcon : PushPinIcon} />}
									onPress={() => void actions.pin(person, !person.isPinned)}
								>
									{say(person.isPinned ? 'groupBoard.letMove' : 'groupBoard.keep')}
								</Button>
								<Button kind="quiet" size="dense" onPress={() => void actions.ban(person, column.id, true)}>
									{say('groupBoard.notHere')}
								</Button>
							</>
						) : null}
						<Button kind="quiet" size="dense" className="push" onPress={() => turnTo('tables')}>
							{say('groupBoard.allTables')}
						</Button>
					</>
				)}
			</footer>
		</Popup>
	)
}

export const CardPanel = ({ roundId }: { readonly roundId: string }) => {
	const panel = useBoardView((state) => state.panel)
	return panel === null ? null : <Open key={panel.registrationId} {...panel} roundId={roundId} />
}
