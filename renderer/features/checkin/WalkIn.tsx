/** Somebody who did not book: four answers, in on saving. Nothing personal is filled in before it was asked. */
import { type FormEvent, useEffect, useId, useRef } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { PhotoMarker } from '../../components/PhotoMarker.tsx'
import { RadioChoices } from '../../components/RadioChoices.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import type { Full } from './deskTypes.ts'
import { FullNote } from './FullNote.tsx'
import { formKeys } from './formKeys.ts'
import { useDeskActions } from './useDesk.ts'
import { missingFrom, type WalkInDraft, type WalkInField } from './walkInDraft.ts'

export type WalkInProps = {
	readonly draft: WalkInDraft
	readonly isSaving: boolean
	/** The building was full when it was tried. */
	readonly full: Full | null
	readonly isLead: boolean
	readonly sectors: OutputOf<'events.overview'>['sectors']
}

/** The control of one field: what the focus goes to. */
const controls: Record<WalkInField, string> = {
	preferredName: 'input',
	sector: 'select',
	photo: 'input[type="radio"]',
	needsEvacuationHelp: 'input[type="radio"]',
}

const focusField = (form: HTMLFormElement | null, field: WalkInField | undefined): void => {
	if (field === undefined) return
	form?.querySelector<HTMLElement>(`.walk-in-${field} ${controls[field]}`)?.focus()
}

export const WalkIn = ({ draft, isSaving, full, isLead, sectors }: WalkInProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const form = useRef<HTMLFormElement>(null)
	const missing = missingFrom(draft)
	const name = draft.preferredName.trim()
	const isForWork = (code: string): boolean => sectors.some((sector) => sector.code === code && sector.isForWork)

	const firstMissing = useRef(missing[0])
	useEffect(() => focusField(form.current, firstMissing.current), [])

	const error = (field: WalkInField): string | undefined => {
		if (field === 'sector' && draft.isUnknownSector) return say('desk.unknownSector')
		return draft.hasTried && missing.includes(field) ? say(`desk.missing.${field}`) : undefined
	}
	const save = (event?: FormEvent): void => {
		event?.preventDefault()
		focusField(form.current, missing[0])
		void act.saveWalkIn(isForWork)
	}
	return (
		<section className="walk-in" aria-labelledby={id} data-region="">
			<div>
				<h2 className="walk-in-title" id={id}>
					{name === '' ? say('desk.walkInTitle') : say('desk.walkInTitleNamed', { name })}
				</h2>
				<p className="soft">{name === '' ? say('desk.walkInWordsNoName') : say('desk.walkInWords', { name })}</p>
			</div>
			<form ref={form} className="walk-in-form" onSubmit={save} onKeyDownCapture={formKeys(save, act.back)} noValidate>
				<TextField
					className="walk-in-preferredName"
					label={say('desk.badgeName')}
					value={draft.preferredName}
					maxLength={200}
					onChange={(preferredName) => act.changeWalkIn({ preferredName })}
					error={error('preferredName')}
				/>
				<TextField
					label={say('desk.familyName')}
					isOptional
					value={draft.familyName}
					maxLength={200}
					onChange={(familyName) => act.changeWalkIn({ familyName })}
				/>
				<Select
					className={isForWork(draft.sector) ? 'walk-in-sector' : 'walk-in-sector walk-in-wide'}
					label={say('desk.takingPart')}
					placeholder={say('desk.choose')}
					value={draft.sector}
					onChange={(sector) => act.changeWalkIn({ sector, isUnknownSector: false })}
					options={sectors.map(({ code, label }) => ({ value: code, label }))}
					error={error('sector')}
				/>
				{isForWork(draft.sector) ? (
					<TextField
						label={say('desk.organisation')}
						isOptional
						value={draft.organisation}
						maxLength={200}
						onChange={(organisation) => act.changeWalkIn({ organisation })}
					/>
				) : null}
				<RadioChoices
					className="walk-in-photo"
					label={say('desk.photoQuestion')}
					hint={say('desk.photoHint')}
					value={draft.photo}
					onChange={(photo) => act.changeWalkIn({ photo })}
					choices={[
						{ value: 'yes', label: say('desk.photoYes'), icon: <PhotoMarker answer="yes" words="none" /> },
						{ value: 'ask', label: say('desk.photoAsk'), icon: <PhotoMarker answer="ask" words="none" /> },
						{ value: 'no', label: say('desk.photoNo'), icon: <PhotoMarker answer="no" words="none" /> },
					]}
					error={error('photo')}
				/>
				<RadioChoices
					className="walk-in-needsEvacuationHelp"
					label={say('desk.leaveQuestion')}
					hint={say('desk.leaveHint')}
					value={draft.needsEvacuationHelp}
					onChange={(needsEvacuationHelp) => act.changeWalkIn({ needsEvacuationHelp })}
					choices={[
						{ value: 'yes', label: say('desk.leaveYes') },
						{ value: 'no', label: say('desk.leaveNo') },
					]}
					error={error('needsEvacuationHelp')}
				/>
				{full === null ? null : (
					<FullNote full={full} isLead={isLead} name={name} onGoOn={() => void act.saveWalkIn(isForWork, true)} />
				)}
				<div className="walk-in-end walk-in-wide">
					<Button kind="main" size="desk" type="submit" keys="Ctrl Enter" isWorking={isSaving}>
						{name === '' ? say('desk.checkInSomebody') : say('desk.checkIn', { name })}
					</Button>
					<span className="soft">{say('desk.moreLater')}</span>
				</div>
			</form>
		</section>
	)
}
