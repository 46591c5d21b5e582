/** One row as the person it will be, to leaf through: the quickest check of a mapping. */
import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { fates } from './accounting.ts'
import { isPlanned, type Tally, type Work } from './importState.ts'
import './RowCard.css'
import { type FateRow, useFateRows } from './useFateRows.ts'
import { fieldName, fieldValue, type SectorLabel } from './words.ts'

const shownFates = fates.filter((fate) => fate !== 'refused')

/** Where the nth row that is not left out lies among its own kind. */
const placeOf = (tally: Tally, at: number): { fate: (typeof shownFates)[number]; offset: number } => {
	let offset = at
	for (const fate of shownFates) {
		if (offset < tally[fate]) return { fate, offset }
		offset -= tally[fate]
	}
	return { fate: 'new', offset: 0 }
}

const noTally: Tally = { rows: 0, new: 0, changed: 0, unchanged: 0, held: 0, refused: 0, people: 0 }

const RowFacts = ({ row, sectors }: { readonly row: FateRow; readonly sectors: readonly SectorLabel[] }) => {
	const say = useText()
	return (
		<div className="row-card-body">
			<p className="row-card-name">{row.name}</p>
			<p className="soft">{row.organisation === '' ? say('importing.row.noOrganisation') : row.organisation}</p>
			{row.email === '' ? null : <p className="small soft">{row.email}</p>}
			{row.details.length === 0 ? null : (
				<dl className="row-card-details">
					{row.details.map(({ field, value }) => (
						<div key={field}>
							<dt>{fieldName(field)}</dt>
							<dd>{fieldValue(field, value, sectors)}</dd>
						</div>
					))}
				</dl>
			)}
		</div>
	)
}

export const RowCard = ({ work, sectors }: { readonly work: Work; readonly sectors: readonly SectorLabel[] }) => {
	const say = useText()
	const [wanted, setAt] = useState(0)
	const tally = work.plan?.tally ?? noTally
	const count = tally.rows - tally.refused
	// Another mapping may leave fewer rows than the one that was looked at.
	const at = Math.min(wanted, Math.max(0, count - 1))
	const { fate, offset } = placeOf(tally, at)
	const pageStart = Math.floor(offset / 100) * 100
	const page = useFateRows(work, fate, pageStart)
	const row = page.rows?.[offset - pageStart]
	if (work.plan === null) return null

	return (
		<section className="card card-flush row-card" aria-labelledby="row-card-title">
			<div className="card-head">
				<h2 className="quiet-title" id="row-card-title">
					{row === undefined ? say('importing.row.none') : say('importing.row.title', { row: row.row })}
				</h2>
				{row === undefined ? null : (
					<span className="row">
						<Tag tone={row.fate === 'held' ? 'heed' : 'line'}>{say(`importing.row.fate.${row.fate}`)}</Tag>
						<span className="row-card-leaf">
							<Button
								kind="quiet"
								size="dense"
								label={say('importing.row.before')}
								icon={<Icon of={CaretLeftIcon} weight="bold" />}
								onPress={() => setAt((before) => (before + count - 1) % count)}
							/>
							<Button
								kind="quiet"
								size="dense"
								label={say('importing.row.next')}
								icon={<Icon of={CaretRightIcon} weight="bold" />}
								onPress={() => setAt((before) => (before + 1) % count)}
							/>
						</span>
					</span>
				)}
			</div>
			<div aria-busy={!isPlanned(work) || page.isLoading} aria-live="polite">
				{row === undefined ? (
					page.hasFailed ? (
						<p className="row-card-body soft">{say('importing.row.unreadable')}</p>
					) : null
				) : (
					<RowFacts row={row} sectors={sectors} />
				)}
			</div>
		</section>
	)
}
