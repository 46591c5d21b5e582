/** Somebody who came along unbooked: a name, what they are here as, photos; in on saving, and linked. */
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../text/text.ts'
import { CompanionFields, focusCompanion } from './CompanionFields.tsx'
import { type CompanionDraft, missingFromCompanion } from './companionDraft.ts'
import type { Full, Somebody } from './deskTypes.ts'
import { FullNote } from './FullNote.tsx'
import { formKeys } from './formKeys.ts'
import { useDeskActions } from './useDesk.ts'

export type CompanionFormProps = {
	readonly with: Somebody
	readonly draft: CompanionDraft
	readonly isSaving: boolean
	readonly full: Full | null
	readonly isLead: boolean
}

export const CompanionForm = ({ with: other, draft, isSaving, full, isLead }: CompanionFormProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => focusCompanion(form.current, 'preferredName'), [])
	const missing = missingFromCompanion(draft)
	const name = draft.preferredName.trim()
	const save = (event?: FormEvent): void => {
		event?.preventDefault()
		focusCompanion(form.current, missing[0])
		void act.saveCompanion()
	}
	return (
		<section className="walk-in" aria-labelledby={id} data-region="">
			<div>
				<h2 className="walk-in-title" id={id}>
					{say('deskDoor.companionTitle', { name: other.preferredName })}
				</h2>
				<p className="soft">{say('deskDoor.companionWords')}</p>
			</div>
			<form ref={form} className="walk-in-form" onSubmit={save} onKeyDownCapture={formKeys(save, act.back)} noValidate>
				<CompanionFields draft={draft} onChange={act.changeCompanion} />
				{full === null ? null : (
					<FullNote full={full} isLead={isLead} name={name} onGoOn={() => void act.saveCompanion(true)} />
				)}
				<div className="walk-in-end walk-in-wide">
					<Button kind="main" size="desk" type="submit" keys="Ctrl Enter" isWorking={isSaving}>
						{name === '' ? say('deskDoor.companionSave') : say('deskDoor.companionSaveNamed', { name })}
					</Button>
					<Button kind="quiet" keys="Esc" onPress={act.back}>
						{say('deskDoor.companionStop')}
					</Button>
				</div>
			</form>
		</section>
	)
}
