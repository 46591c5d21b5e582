/** How late the day runs and what would bring it back. Never taken from a story or from the time after it. */
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import type { Suggestion } from '../../../../shared/domain/programme/live.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { say as sayNow, useText } from '../../../text/text.ts'
import { titleOf } from '../itemWords.ts'
import type { Step } from '../useSend.ts'
import type { LiveRow, LiveSheet } from './liveRows.ts'

export type LatePanelProps = {
	readonly sheet: LiveSheet
	readonly isWorking: boolean
	readonly onStep: (step: Step, said: string) => void
}

const minutesLong = (from: string, to: string): number => minutesOf(to) - minutesOf(from)

/** What accepting a suggestion sends, and what is said then. */
const stepOf = (suggestion: Suggestion, { item, live }: LiveRow): { readonly step: Step; readonly said: string } => {
	const title = titleOf(item)
	const { id: itemId, dayId, roomId } = item
	const common = { itemId, dayId, roomId, shift: 'none' as const }
	if (suggestion.kind === 'shortenBreak') {
		const startAt = timeAt(minutesOf(item.startAt) + suggestion.byMin)
		return {
			step: ['programme.moveItem', { ...common, startAt, endAt: item.endAt }],
			said: sayNow('programme.late.shortened', { title, count: minutesLong(startAt, item.endAt) }),
		}
	}
	return {
		step: ['programme.moveItem', { ...common, startAt: live.expectedAt, endAt: suggestion.at }],
		said: sayNow('programme.late.ended', { title, end: suggestion.at }),
	}
}

/** What would happen if nobody did anything: which break gets shorter, and because of what. */
const consequence = ({ rows }: LiveSheet, suggestion: Suggestion | undefined): string => {
	const row = rows.find(({ item }) => item.id === suggestion?.itemId)
	if (suggestion?.kind !== 'shortenBreak' || row === undefined) return sayNow('programme.late.follows')
	const { item, live } = row
	const long = minutesLong(live.expectedAt, live.expectedEndAt)
	const planned = minutesLong(item.startAt, item.endAt)
	const keeps = rows.find(
		({ item: other }) => other.isFixed && other.status !== 'dropped' && other.startAt >= item.endAt,
	)
	if (long >= planned || keeps === undefined)
		return sayNow('programme.late.breakLater', { title: titleOf(item), at: live.expectedAt })
	return sayNow('programme.late.breakShorter', {
		keeps: titleOf(keeps.item),
		title: titleOf(item),
		long: sayNow('programme.minutesInFull', { count: long }),
		planned,
	})
}

export const LatePanel = ({ sheet, isWorking, onStep }: LatePanelProps) => {
	const say = useText()
	const { lateMin, suggestions } = sheet.live
	if (lateMin === 0) {
		return (
			<Card title={say('programme.late.onTime')}>
				<p className="soft">{say('programme.late.onTimeWords')}</p>
			</Card>
		)
	}
	return (
		<Card title={say('programme.late.title', { count: lateMin })} className="late-panel">
			<p className="soft">{consequence(sheet, suggestions[0])}</p>
			{suggestions.map((suggestion, index) => {
				const row = sheet.rows.find(({ item }) => item.id === suggestion.itemId)
				if (row === undefined) return null
				const { step, said } = stepOf(suggestion, row)
				const title = titleOf(row.item)
				return (
					<Button
						key={`${suggestion.kind}${suggestion.itemId}`}
						kind={index === 0 ? 'main' : 'second'}
						isWide
						isWorking={isWorking}
						onPress={() => onStep(step, said)}
					>
						{suggestion.kind === 'shortenBreak'
							? say('programme.late.shorten', { title, count: suggestion.byMin })
							: say('programme.late.endBy', { title, at: suggestion.at })}
					</Button>
				)
			})}
			<p className="small soft">{say('programme.late.never')}</p>
		</Card>
	)
}
