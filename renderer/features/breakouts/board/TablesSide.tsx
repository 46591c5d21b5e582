/** All tables for one person: what each would mean, with a button that does it. */
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useMirror } from './board.mirror.ts'
import { closePanel } from './boardKeys.ts'
import { namesNow } from './boardNames.ts'
import { noTable, type Option, type PersonCard } from './boardTypes.ts'
import { useHand } from './hand.ts'
import { optionWords } from './optionWords.ts'
import { useBoardActions } from './useBoard.ts'
import { verdictMarks } from './Verdict.tsx'

const Row = ({ person, option }: { readonly person: PersonCard; readonly option: Option }) => {
	const say = useText()
	const actions = useBoardActions()
	const names = namesNow()
	const group = names.groupOf(option.groupId)
	if (group === undefined) return null
	const words = optionWords(option, names)
	const isShut = option.verdict === 'here' || option.verdict === 'cannot'
	const lines = [
		words.choice,
		...words.settles.map((what) => say('groupBoard.settles', { what })),
		...words.causes.map((what) => say('groupBoard.causes', { what })),
	].filter((line) => line !== '')
	return (
		<li>
			<button
				type="button"
				className={`choice-row table-row table-row-${option.verdict}`}
				aria-disabled={isShut || undefined}
				onClick={() => {
					if (isShut) return
					closePanel()
					actions.putDown(person, option.groupId)
				}}
			>
				<span className="table-row-name">
					{say('groupBoard.tableOf', { number: group.number, topic: group.topicTitle })}
				</span>
				<span className="table-row-verdict">
					<Icon of={verdictMarks[option.verdict]} weight="fill" />
					{words.verdict}
				</span>
				{lines.length === 0 ? null : <span className="table-row-lines">{lines.join(' · ')}</span>}
			</button>
		</li>
	)
}

export const TablesSide = ({ person }: { readonly person: PersonCard }) => {
	const say = useText()
	const actions = useBoardActions()
	const options = useHand((state) => (state.registrationId === person.registrationId ? state.options : null))
	const isSeated = useMirror(({ places }) => (places.get(person.registrationId) ?? noTable) !== noTable)
	if (options === null)
		return (
			<p role="status" className="soft">
				{say('groupBoard.whyReading')}
			</p>
		)
	return (
		<>
			<ul className="table-rows">
				{[...options.values()].map((option) => (
					<Row key={option.groupId} person={person} option={option} />
				))}
			</ul>
			{isSeated ? (
				<button
					type="button"
					className="choice-row"
					onClick={() => {
						closePanel()
						void actions.moveTo(person, noTable, 'hand')
					}}
				>
					{say('groupBoard.takeOut')}
				</button>
			) : null}
		</>
	)
}
