/** Somebody's own words, kept only after they said yes. Yes and no have the same weight, and neither is filled in. */
import { Button } from '../../../components/Button.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { useText } from '../../../text/text.ts'
import { NoteField, type NoteFieldProps } from './NoteField.tsx'

export const Quotation = ({ line, hold, most, names }: Pick<NoteFieldProps, 'line' | 'hold' | 'most' | 'names'>) => {
	const say = useText()
	const hasWords = line.text.trim() !== ''
	return (
		<>
			<NoteField
				line={line}
				hold={hold}
				most={most}
				number={1}
				names={names}
				onEnter={(noteId) => void hold.save(noteId)}
			/>
			{hasWords ? (
				<div className="note-agree">
					<RadioChoices
						label={say('groupTables.agreeAsk')}
						value={line.agreed}
						onChange={(agreed) => hold.answer(line.noteId, agreed)}
						choices={[
							{ value: 'yes', label: say('groupTables.agreeYes') },
							{ value: 'no', label: say('groupTables.agreeNo') },
						]}
						{...(line.agreed === '' ? { hint: say('groupTables.agreeMissing') } : {})}
					/>
					{line.agreed === 'no' ? (
						<div className="note-not">
							<p className="soft">{say('groupTables.agreeNot')}</p>
							<Button kind="quiet" onPress={() => hold.clear(line.noteId)}>
								{say('groupTables.agreeClear')}
							</Button>
						</div>
					) : null}
				</div>
			) : null}
		</>
	)
}
