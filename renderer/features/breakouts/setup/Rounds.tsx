/** Rounds of the event and the tables of one of them, edited in place. */
import { ClockIcon, CopyIcon, PlusIcon, TableIcon, TrashIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup, SetupRound } from '../useSetup.ts'
import { MakeTables } from './MakeTables.tsx'
import type { RoundNeed } from './missing.ts'
import { RoundChoice } from './RoundChoice.tsx'
import { RoundForm } from './RoundForm.tsx'
import { SeatLine } from './SeatLine.tsx'
import { SectionHead } from './SectionHead.tsx'
import { sectionHref } from './section.ts'
import { TableGrid } from './TableGrid.tsx'
import { useChange } from './useChange.ts'

export type RoundsProps = {
	readonly setup: Setup
	/** The round whose tables are shown; undefined while there is none. */
	readonly round: SetupRound | undefined
	readonly onRound: (roundId: string) => void
	readonly needs: readonly RoundNeed[]
}

type Open = 'add' | 'edit' | 'copy' | 'make' | null

const openers = { add: 'add-round', edit: 'edit-round', copy: 'copy-round', make: 'make-tables' } as const

export const Rounds = ({ setup, round, onRound, needs }: RoundsProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const [open, setOpen] = useState<Open>(null)
	const groups = setup.groups.filter(({ roundId }) => roundId === round?.id)
	const need = needs.find(({ roundId }) => roundId === round?.id)

	const remove = async (gone: SetupRound): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.removeRound', { roundId: gone.id }]],
			say('groupSetup.rounds.removed', { number: gone.number }),
		)
		if (isDone) focusSoon(() => document.getElementById(openers.add))
	}
	const close = (): void => setOpen(null)
	const addButton = (label: string) => (
		<Button
			kind={round === undefined ? 'main' : 'second'}
			id={openers.add}
			icon={<Icon of={PlusIcon} />}
			onPress={() => setOpen('add')}
		>
			{label}
		</Button>
	)
	const form =
		open === 'add' || open === 'edit' || open === 'copy' ? (
			<RoundForm
				key={`${open}${round?.id ?? ''}`}
				kind={open}
				round={open === 'add' ? null : (round ?? null)}
				setup={setup}
				openerId={openers[open]}
				onClose={close}
				onMade={onRound}
			/>
		) : null

	if (round === undefined) {
		return (
			<>
				<SectionHead title={say('groupSetup.section.rounds')} lead={say('groupSetup.rounds.lead')} />
				<div className={form === null ? '' : 'beside'}>
					{form}
					<EmptyState
						title={say('groupSetup.rounds.emptyTitle')}
						actions={addButton(say('groupSetup.rounds.addFirst'))}
					>
						<p>{say('groupSetup.rounds.emptyWords')}</p>
					</EmptyState>
				</div>
			</>
		)
	}
	return (
		<>
			<SectionHead
				title={say('groupSetup.section.rounds')}
				lead={say('groupSetup.rounds.lead')}
				end={addButton(say('groupSetup.rounds.add'))}
			/>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			<RoundChoice rounds={setup.rounds} current={round} onRound={onRound} />
			<div className={form === null ? '' : 'beside'}>
				{form}
				<div className="stack beside-list">
					<div className="round-line">
						<SeatLine groups={groups} need={need} />
						<span className="round-actions">
							<Button kind="quiet" id={openers.edit} icon={<Icon of={ClockIcon} />} onPress={() => setOpen('edit')}>
								{say('groupSetup.rounds.change')}
							</Button>
							<Button kind="quiet" id={openers.copy} icon={<Icon of={CopyIcon} />} onPress={() => setOpen('copy')}>
								{say('groupSetup.rounds.copy')}
							</Button>
							<Button kind="quiet" icon={<Icon of={TrashIcon} />} onPress={() => void remove(round)}>
								{say('groupSetup.rounds.removeRound', { number: round.number })}
							</Button>
						</span>
					</div>
					{setup.topics.length === 0 ? (
						<Message
							action={
								<a className="button button-second" href={sectionHref('topics')}>
									{say('groupSetup.rounds.toTopics')}
								</a>
							}
						>
							{say('groupSetup.rounds.needTopics')}
						</Message>
					) : open === 'make' ? (
						<MakeTables
							key={round.id}
							setup={setup}
							round={round}
							people={need?.people ?? 0}
							openerId={openers.make}
							onClose={close}
						/>
					) : groups.length === 0 ? (
						<EmptyState
							title={say('groupSetup.rounds.tablesEmptyTitle')}
							actions={
								<Button kind="main" id={openers.make} icon={<Icon of={TableIcon} />} onPress={() => setOpen('make')}>
									{say('groupSetup.rounds.makeTables')}
								</Button>
							}
						>
							<p>{say('groupSetup.rounds.tablesEmptyWords')}</p>
						</EmptyState>
					) : null}
					{groups.length === 0 || setup.topics.length === 0 ? null : (
						<>
							<TableGrid setup={setup} round={round} groups={groups} />
							{open === 'make' ? null : (
								<div>
									<Button id={openers.make} icon={<Icon of={PlusIcon} />} onPress={() => setOpen('make')}>
										{say('groupSetup.rounds.moreTables')}
									</Button>
								</div>
							)}
						</>
					)}
				</div>
			</div>
		</>
	)
}
