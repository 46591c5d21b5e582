import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { keepPlanned } from './importActions.ts'
import type { Work } from './importState.ts'
import { tell } from './importStore.ts'
import './MatchAnswers.css'
import { headingOf, type SectorLabel } from './words.ts'

export type MatchAnswersProps = {
	readonly work: Work
	readonly sectors: readonly SectorLabel[]
	readonly onClose: () => void
}

/** Stands for "no match": the person is asked. No sector's code is longer than twelve letters. */
const askAtDesk = 'ask at the desk'

/** Says of each answer the event does not know which of its own it means. */
export const MatchAnswers = ({ work, sectors, onClose }: MatchAnswersProps) => {
	const say = useText()
	const { client } = useHub()
	const column = work.mapping.columns.indexOf('sector')
	const answers = work.seen.filter((one) => one.column === column)
	const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(work.mapping.answers)
	const choose = (answer: string, code: string): void => {
		const { [answer]: _, ...rest } = chosen
		setChosen(code === askAtDesk ? rest : { ...rest, [answer]: code })
	}
	const use = (): void => {
		tell({ type: 'answers', answers: chosen })
		void keepPlanned(client)
		onClose()
	}
	return (
		<Dialog
			title={say('importing.match.title')}
			isOpen
			isWide
			onClose={onClose}
			main={
				<Button kind="main" onPress={use}>
					{say('importing.match.use')}
				</Button>
			}
		>
			<p>{say('importing.match.words', { heading: headingOf(work.read, column) })}</p>
			<ul className="match-list">
				{answers.map(({ answer, rows }) => (
					<li key={answer}>
						<div>
							<b className="match-answer">{answer}</b>
							<span className="small soft">{say('importing.match.rows', { count: rows })}</span>
						</div>
						<Select
							label={say('importing.match.label', { answer })}
							isLabelHidden
							value={chosen[answer] ?? askAtDesk}
							onChange={(code) => choose(answer, code)}
							options={[
								{ value: askAtDesk, label: say('importing.match.ask') },
								...sectors.map(({ code, label }) => ({ value: code, label })),
							]}
						/>
					</li>
				))}
			</ul>
		</Dialog>
	)
}
