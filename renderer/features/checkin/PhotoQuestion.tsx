/**
 * The answer about photos, asked in one tap where nobody has asked, and changed in two at any time. The three answers
 * weigh the same. F4 goes there, then 1, 2 or 3 answers; whoever types on types the next person's name.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type PhotoAnswer, photoAnswers } from '../../../shared/domain/person.ts'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { PhotoMarker } from '../../components/PhotoMarker.tsx'
import { useText } from '../../text/text.ts'
import type { Somebody } from './deskTypes.ts'
import { PhotoButtons } from './PhotoButtons.tsx'
import './PhotoQuestion.css'
import { useDeskActions } from './useDesk.ts'

/** A badge code may begin with a digit too: only one that nothing follows at once is an answer. */
const aloneMs = 90

export type PhotoQuestionProps = {
	readonly person: Somebody
	/** Null: nobody has asked them yet. */
	readonly photo: PhotoAnswer | null
}

const Choices = ({ person, photo, onDone }: PhotoQuestionProps & { readonly onDone: () => void }) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
	useEffect(() => () => clearTimeout(waiting.current), [])
	const choose = (answer: PhotoAnswer): void => {
		onDone()
		void act.setPhoto(person, answer)
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		clearTimeout(waiting.current)
		const { key } = event
		if (event.ctrlKey || event.metaKey || event.altKey || key.length !== 1 || key === ' ') return
		const answer = photoAnswers[Number(key) - 1]
		if (answer === undefined) return document.querySelector<HTMLElement>('.desk [role="combobox"]')?.focus()
		waiting.current = setTimeout(() => choose(answer), aloneMs)
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the digits of the buttons in it
		<div className="photo-question" role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
			<p id={id} className="photo-question-words">
				{photo === null
					? say('deskDoor.photoAsk', { name: person.preferredName })
					: say('deskDoor.photoChange', { name: person.preferredName })}
			</p>
			<PhotoButtons photo={photo} onChoose={choose} hasKeys />
			<p className="soft small">
				{say('desk.photoHint')} {say('deskDoor.photoKeys')}.
			</p>
		</div>
	)
}

export const PhotoQuestion = ({ person, photo }: PhotoQuestionProps) => {
	const say = useText()
	const [isChanging, setChanging] = useState(false)
	const hold = useRef<HTMLDivElement>(null)
	const isAsking = photo === null || isChanging
	const open = (): void => {
		setChanging(true)
		focusSoon(() => hold.current?.querySelector<HTMLElement>('.photo-choice'))
	}
	return (
		<div ref={hold} className={isAsking ? 'slip slip-photo slip-photo-asking' : 'slip slip-photo'}>
			{isAsking ? (
				<Choices person={person} photo={photo} onDone={() => setChanging(false)} />
			) : (
				<>
					<span className="slip-what">{say('desk.giveMarker')}</span>
					<span className="slip-value slip-badge">
						<PhotoMarker answer={photo} />
						<Button kind="quiet" className="photo-change" keys="F4" onPress={open}>
							{say('deskDoor.photoTitle')}
						</Button>
					</span>
				</>
			)}
		</div>
	)
}
