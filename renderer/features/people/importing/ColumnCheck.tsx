import { CheckIcon, WarningIcon } from '@phosphor-icons/react'
import { isTarget } from '../../../../shared/domain/importing/targets.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { isPlanned, openAnswers, type Work } from './importState.ts'
import { headingOf } from './words.ts'

/** One short fact about a column under its present target; a triangle where it needs a look. */
export type ColumnCheckProps = {
	readonly work: Work
	readonly column: number
	/** Opens the matching of answers. */
	readonly onMatch: () => void
}

export const ColumnCheck = ({ work, column, onMatch }: ColumnCheckProps) => {
	const say = useText()
	const facts = work.read.columns[column]
	const target = work.mapping.columns[column] ?? ''
	if (facts === undefined) return null
	if (work.moved?.from === column) {
		return <span>{say('importing.columns.moved', { heading: headingOf(work.read, work.moved.to) })}</span>
	}
	if (!isTarget(target)) return <span className="soft">{say('importing.check.unused')}</span>
	if (facts.filled === 0) return <span className="soft">{say('importing.check.empty')}</span>
	const unknown = openAnswers(work).filter((answer) => answer.column === column).length
	if (unknown > 0) {
		return (
			<>
				<b>
					<Icon of={WarningIcon} weight="fill" /> {say('importing.check.unknown', { count: unknown })}
				</b>{' '}
				<Button kind="quiet" size="dense" onPress={onMatch}>
					{say('importing.check.match')}
					<VisuallyHidden>{`: ${headingOf(work.read, column)}`}</VisuallyHidden>
				</Button>
			</>
		)
	}
	const shared = isPlanned(work) ? (work.plan?.sharedEmails ?? 0) : 0
	const words = (): string => {
		switch (target) {
			case 'email':
				return shared > 0
					? say('importing.check.shared', { count: shared })
					: say('importing.check.filled', { count: facts.filled })
			case 'organisation':
				return say('importing.check.names', { count: facts.distinct })
			case 'sector':
			case 'dietary':
			case 'choice1':
			case 'choice2':
			case 'choice3':
			case 'choice4':
			case 'choice5':
				return say('importing.check.answers', { count: facts.distinct })
			case 'access':
			case 'avoidTopics':
				return say('importing.check.wordForWord')
			case 'photo':
				return say('importing.check.blankIsNo')
			default:
				return say('importing.check.filled', { count: facts.filled })
		}
	}
	return (
		<span>
			<Icon of={CheckIcon} weight="bold" /> {words()}
		</span>
	)
}
