/** What this computer prints badges on: a design, and where a half-used sheet of labels goes on. */
import { useState } from 'react'
import { perSheet } from '../../../shared/domain/badges/paper.ts'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Select } from '../Select.tsx'
import { type BadgeChoice, chosenFrom, type NamedDesign } from './badgeChoice.ts'
import { StartField } from './StartField.tsx'

export type PaperDialogProps = {
	readonly designs: readonly NamedDesign[]
	readonly choice: BadgeChoice
	readonly onSave: (choice: BadgeChoice) => void
	readonly onClose: () => void
}

export const PaperDialog = ({ designs, choice, onSave, onClose }: PaperDialogProps) => {
	const say = useText()
	const [designId, setDesignId] = useState(() => chosenFrom(designs, choice.designId).id)
	const [startAt, setStartAt] = useState(choice.startAt)
	const labels = perSheet(chosenFrom(designs, designId).design)
	return (
		<Dialog
			title={say('badges.one.paperTitle')}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" onPress={() => onSave({ designId, startAt: startAt >= labels ? 0 : startAt })}>
					{say('badges.one.paperKeep')}
				</Button>
			}
		>
			<p>{say('badges.one.paperWords')}</p>
			<Select
				label={say('badges.designWord')}
				value={designId}
				onChange={setDesignId}
				options={designs.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			{labels > 1 ? <StartField labels={labels} startAt={startAt} onChange={setStartAt} /> : null}
		</Dialog>
	)
}
