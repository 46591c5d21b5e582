/** Paper and measures, with what is wrong about them in words. */
import { faultsOf } from '../../../../shared/domain/badges/paper.ts'
import { badgePapers } from '../../../../shared/domain/badges/words.ts'
import { Message } from '../../../components/Message.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { type DesignDraft, designOf, measures, measuresOf, numberOf, onPaper } from './designDraft.ts'

export type MeasureFieldsProps = {
	readonly draft: DesignDraft
	readonly onChange: (draft: DesignDraft) => void
}

export const MeasureFields = ({ draft, onChange }: MeasureFieldsProps) => {
	const say = useText()
	const design = designOf(draft)
	const { paper, typed } = draft
	return (
		<>
			<div>
				<Segmented
					label={say('badges.look.paper')}
					value={paper}
					onChange={(next) => onChange(onPaper(draft, next))}
					segments={badgePapers.map((value) => ({ value, label: say(`badges.look.papers.${value}`) }))}
				/>
			</div>
			<fieldset className="badges-measures">
				<legend className="field-label">{say('badges.look.measures')}</legend>
				<p className="field-hint">{say('badges.look.measuresHint')}</p>
				<div className="badges-measure-fields">
					{measuresOf(paper).map((name) => {
						const [least, most] = measures[name]
						return (
							<TextField
								key={name}
								label={say(`badges.look.measure.${name}`)}
								value={typed[name]}
								onChange={(value) => onChange({ ...draft, typed: { ...typed, [name]: value } })}
								error={
									numberOf(name, typed[name]) === null ? say('badges.look.notANumber', { least, most }) : undefined
								}
							/>
						)
					})}
				</div>
			</fieldset>
			{design === null
				? null
				: faultsOf(design).map(({ is, overMm }) => (
						<Message key={is} tone="stop" isLive>
							{say(`badges.look.fault.${is}`, { mm: Math.ceil(overMm * 10) / 10 })}
						</Message>
					))}
		</>
	)
}
