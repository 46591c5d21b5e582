/** The list for the floor: every stall with its taps, those that are wanted first found by number or name. */
import { CaretRightIcon, WarningIcon } from '@phosphor-icons/react'
import { emptyUntil } from '../../../../shared/domain/marketplace/cover.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import './DayList.css'
import type { DayStall } from './dayTypes.ts'
import { SetUpTaps, StageTaps, type StallTapsProps } from './StallTaps.tsx'
import { type DayFilter, dayFilters, found, standingOf } from './standing.ts'

export type DayListProps = Pick<StallTapsProps, 'dayId' | 'onPut'> & {
	readonly stalls: readonly DayStall[]
	readonly missingIds: ReadonlySet<string>
	readonly filter: DayFilter
	readonly onFilter: (filter: DayFilter) => void
	readonly text: string
	readonly onText: (text: string) => void
	readonly chosenId: string | null
	readonly onOpen: (stallId: string) => void
	/** Of the day that is looked at; null: it is another one. */
	readonly nowMin: number | null
}

export const rowId = (stallId: string): string => `stall-day-${stallId}`

const OneStall = ({
	stall,
	isMissing,
	isChosen,
	nowMin,
	onOpen,
	...taps
}: StallTapsProps & {
	readonly isMissing: boolean
	readonly isChosen: boolean
	readonly nowMin: number | null
	readonly onOpen: (stallId: string) => void
}) => {
	const say = useText()
	const { stallId, number, organisation, code } = stall
	const standing = standingOf(stall)
	const back = nowMin === null || standing !== 'open' ? null : emptyUntil(stall.stewards, nowMin)
	return (
		<li className={isChosen ? 'day-row day-row-chosen' : 'day-row'}>
			<div className="day-row-who">
				<button type="button" className="day-row-name" id={rowId(stallId)} onClick={() => onOpen(stallId)}>
					<span className="day-row-number">
						<VisuallyHidden>{say('marketDay.oneStall')} </VisuallyHidden>
						{number}{' '}
					</span>
					<span className="day-row-organisation">{organisation}</span>
					<Icon of={CaretRightIcon} weight="bold" />
				</button>
				<span className="day-row-state">
					<span className="code">{code === '' ? say('market.nowhere') : code}</span>
					{isMissing ? (
						<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
							{say('marketDay.standing.notHere')}
						</Tag>
					) : (
						<span className="soft">{say(`marketDay.standing.${standing}`)}</span>
					)}
					{back === null ? null : (
						<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
							{say('marketDay.emptyUntil', { time: back })}
						</Tag>
					)}
				</span>
			</div>
			<SetUpTaps stall={stall} {...taps} />
			<StageTaps stall={stall} {...taps} />
		</li>
	)
}

export const DayList = ({
	stalls,
	missingIds,
	filter,
	onFilter,
	text,
	onText,
	chosenId,
	onOpen,
	nowMin,
	...taps
}: DayListProps) => {
	const say = useText()
	const shown = found(stalls, filter, text)
	const none =
		text.trim() !== '' || filter === 'all' ? 'none' : filter === 'notHere' ? 'noneNotHere' : 'noneNotFinished'
	return (
		<section className="card card-flush" aria-label={say('marketDay.listLabel')}>
			<div className="day-list-head">
				<Segmented
					label={say('marketDay.filter')}
					value={filter}
					onChange={onFilter}
					segments={dayFilters.map((value) => ({ value, label: say(`marketDay.filters.${value}`) }))}
				/>
				<TextField className="day-list-find" label={say('marketDay.find')} value={text} onChange={onText} />
				<span className="soft" role="status">
					{say('marketDay.shown', { count: shown.length })}
				</span>
			</div>
			{shown.length === 0 ? (
				<p className="day-list-none">{say(`marketDay.${none}`)}</p>
			) : (
				<ul className="day-list">
					{shown.map((stall) => (
						<OneStall
							key={stall.stallId}
							stall={stall}
							isMissing={missingIds.has(stall.stallId)}
							isChosen={stall.stallId === chosenId}
							nowMin={nowMin}
							onOpen={onOpen}
							{...taps}
						/>
					))}
				</ul>
			)}
		</section>
	)
}
