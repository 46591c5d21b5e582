/** Many badges at once: whose, on what, the first sheet to look at, and what came out of the printer. */
import { PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { nextStart, onSheets, pageOf, perSheet } from '../../../../shared/domain/badges/paper.ts'
import { Button } from '../../../components/Button.tsx'
import { BadgeSheet } from '../../../components/badge/BadgeSheet.tsx'
import {
	chosenFrom,
	type NamedDesign,
	rememberChoice,
	rememberedChoice,
} from '../../../components/badge/badgeChoice.ts'
import { type Badge, lettersOf } from '../../../components/badge/badgeWords.ts'
import { PrintSurface } from '../../../components/badge/PrintSurface.tsx'
import { useLetters } from '../../../components/badge/useLetters.ts'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { printPage } from '../printPage.ts'
import { type Overview, useBatch } from '../useBadges.ts'
import { AskedMessage } from './AskedMessage.tsx'
import { BatchOptions } from './BatchOptions.tsx'
import { changeBatch, useBatchStore } from './batchStore.ts'
import { WhoPrints } from './WhoPrints.tsx'

export type BatchProps = {
	readonly overview: Overview
	readonly designs: readonly NamedDesign[]
	/** In order of name. */
	readonly everybody: readonly Badge[]
	readonly again: () => Promise<void>
}

export const Batch = ({ overview, designs, everybody, again }: BatchProps) => {
	const say = useText()
	const { eventId, name: eventName } = overview
	const batch = useBatchStore()
	const [choice, setChoice] = useState(() => rememberedChoice(eventId))
	const keep = (next: typeof choice): void => {
		setChoice(next)
		rememberChoice(eventId, next)
	}
	const narrowed = useBatch(overview, { dayId: batch.dayId, roles: batch.roles })
	const widths = useLetters(lettersOf(everybody, eventName))
	const { id: designId, design } = chosenFrom(designs, choice.designId)
	const labels = perSheet(design)
	const startAt = choice.startAt >= labels ? 0 : choice.startAt
	const people = narrowed.data ?? []
	/** How many there are is not known yet. */
	const isReading = narrowed.data === undefined && batch.which !== 'chosen'
	const chosenIds = new Set(batch.chosen)
	const badges =
		batch.which === 'chosen'
			? everybody.filter(({ registrationId }) => chosenIds.has(registrationId))
			: batch.which === 'new'
				? people.filter(({ prints }) => prints === 0)
				: people
	const sheets = onSheets(badges, labels, startAt)
	const label = (page: number): string => say('badges.batch.sheetLabel', { page: page + 1, of: sheets.length })
	const repeated = badges.filter(({ prints }) => prints > 0).length
	const [first] = sheets
	return (
		<div className="badges-two">
			<div className="stack">
				{batch.isAsking ? (
					<AskedMessage
						sheets={sheets}
						again={again}
						onDone={(printed) => keep({ designId, startAt: nextStart(labels, startAt, printed) })}
					/>
				) : null}
				<BatchOptions
					overview={overview}
					designs={designs}
					everybody={everybody}
					people={people}
					choice={{ designId, startAt }}
					onChoice={keep}
				/>
				<div className="badges-go">
					<p role="status">
						{isReading ? null : (
							<>
								<b>{say('badges.batch.sum', { count: badges.length })}</b>{' '}
								{say(labels > 1 ? 'badges.batch.onSheets' : 'badges.batch.onCards', { count: sheets.length })}
								{repeated === 0 ? null : (
									<span className="soft"> {say('badges.batch.again', { count: repeated })}</span>
								)}
							</>
						)}
					</p>
					<Button
						kind="main"
						icon={<Icon of={PrinterIcon} />}
						whyNot={badges.length === 0 && !isReading ? say('badges.batch.none') : undefined}
						isWorking={widths === null || narrowed.data === undefined}
						onPress={() => {
							changeBatch({ isAsking: true })
							printPage()
						}}
					>
						{say('badges.batch.print', { count: badges.length })}
					</Button>
					<p className="soft">{say('badges.batch.printHint')}</p>
				</div>
				{badges.length === 0 ? null : <WhoPrints badges={badges} />}
			</div>
			{first === undefined || widths === null ? null : (
				<Card title={say('badges.batch.preview')} className="badges-preview">
					<div className="badges-sheet-small">
						<BadgeSheet
							label={label(0)}
							design={design}
							badges={first}
							eventName={eventName}
							widths={widths}
							hasAllPlaces
						/>
					</div>
					{sheets.length > 1 ? <p className="soft">{say('badges.batch.more', { count: sheets.length - 1 })}</p> : null}
				</Card>
			)}
			{widths === null ? null : (
				<PrintSurface
					size={pageOf(design)}
					pages={() =>
						sheets.map((sheet, page) => (
							<BadgeSheet
								key={sheet[0]?.thing.registrationId}
								label={label(page)}
								design={design}
								badges={sheet}
								eventName={eventName}
								widths={widths}
							/>
						))
					}
				/>
			)}
		</div>
	)
}
