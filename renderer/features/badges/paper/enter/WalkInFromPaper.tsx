/** Somebody who did not book and wrote their answers on paper: the same four as at a desk, none filled in before. */
import { type FormEvent, useRef, useState } from 'react'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { Message } from '../../../../components/Message.tsx'
import { PhotoMarker } from '../../../../components/PhotoMarker.tsx'
import { RadioChoices } from '../../../../components/RadioChoices.tsx'
import { Select } from '../../../../components/Select.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { toast } from '../../../../components/toasts.ts'
import { say } from '../../../../text/text.ts'
import { useHub } from '../../../../transport/hub.ts'
import { newId } from '../../../../transport/newId.ts'
import { takeBack } from '../../../../transport/takeBack.ts'
import type { Overview } from '../../useBadges.ts'
import { changeForm, inputFrom, missingFrom, nextForm, useWalkInForm, type WalkInField } from './walkInForm.ts'

export type WalkInFromPaperProps = {
	readonly dayId: string
	readonly sectors: Overview['sectors']
	readonly onClose: () => void
}

const controls: Readonly<Record<WalkInField, string>> = {
	preferredName: 'input',
	sector: 'select',
	photo: 'input[type="radio"]',
	needsEvacuationHelp: 'input[type="radio"]',
}

const refusalOf = (outcome: string): string =>
	outcome === 'unknownSector'
		? say('desk.unknownSector')
		: say(outcome === 'full' ? 'doorPaper.enter.walkInFull' : 'doorPaper.enter.noDay')

export const WalkInFromPaper = ({ dayId, sectors, onClose }: WalkInFromPaperProps) => {
	const hub = useHub()
	const form = useWalkInForm()
	const [hasTried, setTried] = useState(false)
	const [isSaving, setSaving] = useState(false)
	const [problem, setProblem] = useState('')
	const element = useRef<HTMLFormElement>(null)
	const missing = missingFrom(form)
	const isForWork = sectors.some(({ code, isForWork: own }) => code === form.sector && own)
	const error = (field: WalkInField): string | undefined =>
		hasTried && missing.includes(field) ? say(`desk.missing.${field}`) : undefined
	const focus = (field: WalkInField): void =>
		element.current?.querySelector<HTMLElement>(`.doorpaper-${field} ${controls[field]}`)?.focus()
	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const save = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (isSaving) return
		setTried(true)
		const [first] = missing
		const input = inputFrom(form, dayId, isForWork)
		if (input === null) {
			if (first !== undefined) focus(first)
			return
		}
		const { commandId } = form
		const name = input.preferredName
		setSaving(true)
		setProblem('')
		try {
			const { outcome }: { readonly outcome: string } = await hub.call('checkin.walkIn', input, commandId)
			if (!outcome.startsWith('admitted')) {
				// The hub keeps every answer under its id: another try needs another one.
				changeForm({ commandId: newId() })
				refuse(refusalOf(outcome))
				return
			}
			toast(say('doorPaper.enter.walkInSaved', { name }), {
				undo: () =>
					void takeBack(hub, [commandId], say('kit.change.undoReason')).then(
						(left) => toast(say(left === null ? 'kit.change.undone' : 'kit.change.lost')),
						() => toast(say('kit.change.lost')),
					),
			})
			nextForm()
			setTried(false)
			focus('preferredName')
		} catch {
			refuse(say('doorPaper.enter.walkInLost', { name }))
		} finally {
			setSaving(false)
		}
	}
	return (
		<form ref={element} className="doorpaper-walk-in" onSubmit={(event) => void save(event)} noValidate>
			<TextField
				className="doorpaper-preferredName"
				label={say('desk.badgeName')}
				value={form.preferredName}
				maxLength={200}
				autoFocus
				onChange={(preferredName) => changeForm({ preferredName })}
				error={error('preferredName')}
			/>
			<TextField
				label={say('desk.familyName')}
				isOptional
				value={form.familyName}
				maxLength={200}
				onChange={(familyName) => changeForm({ familyName })}
			/>
			<Select
				className="doorpaper-sector"
				label={say('desk.takingPart')}
				placeholder={say('desk.choose')}
				value={form.sector}
				onChange={(sector) => changeForm({ sector })}
				options={sectors.map(({ code, label }) => ({ value: code, label }))}
				error={error('sector')}
			/>
			{isForWork ? (
				<TextField
					label={say('desk.organisation')}
					isOptional
					value={form.organisation}
					maxLength={200}
					onChange={(organisation) => changeForm({ organisation })}
				/>
			) : null}
			<RadioChoices
				className="doorpaper-photo"
				label={say('desk.photoQuestion')}
				value={form.photo}
				onChange={(photo) => changeForm({ photo })}
				choices={[
					{ value: 'yes', label: say('desk.photoYes'), icon: <PhotoMarker answer="yes" words="none" /> },
					{ value: 'ask', label: say('desk.photoAsk'), icon: <PhotoMarker answer="ask" words="none" /> },
					{ value: 'no', label: say('desk.photoNo'), icon: <PhotoMarker answer="no" words="none" /> },
				]}
				error={error('photo')}
			/>
			<RadioChoices
				className="doorpaper-needsEvacuationHelp"
				label={say('desk.leaveQuestion')}
				value={form.needsEvacuationHelp}
				onChange={(needsEvacuationHelp) => changeForm({ needsEvacuationHelp })}
				choices={[
					{ value: 'yes', label: say('desk.leaveYes') },
					{ value: 'no', label: say('desk.leaveNo') },
				]}
				error={error('needsEvacuationHelp')}
			/>
			{problem === '' ? null : (
				<div className="doorpaper-wide">
					<Message tone="heed" isLive>
						{problem}
					</Message>
				</div>
			)}
			<div className="row wrap doorpaper-wide">
				<Button kind="main" type="submit" isWorking={isSaving}>
					{form.preferredName.trim() === ''
						? say('desk.checkInSomebody')
						: say('desk.checkIn', { name: form.preferredName.trim() })}
				</Button>
				<Button onPress={onClose}>{say('doorPaper.enter.walkInClose')}</Button>
			</div>
		</form>
	)
}
