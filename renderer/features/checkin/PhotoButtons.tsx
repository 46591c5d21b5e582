import { type PhotoAnswer, photoAnswers } from '../../../shared/domain/person.ts'
import { Button } from '../../components/Button.tsx'
import { KeyCap } from '../../components/KeyCap.tsx'
import { PhotoMarker } from '../../components/PhotoMarker.tsx'
import { useText } from '../../text/text.ts'
import './PhotoQuestion.css'

const words = { yes: 'desk.photoYes', ask: 'desk.photoAsk', no: 'desk.photoNo' } as const

export type PhotoButtonsProps = {
	/** The answer there is; null: nobody has asked. */
	readonly photo: PhotoAnswer | null
	readonly onChoose: (photo: PhotoAnswer) => void
	/** The digits answer too. */
	readonly hasKeys?: boolean
}

/** The three answers about photos, of equal weight. */
export const PhotoButtons = ({ photo, onChoose, hasKeys = false }: PhotoButtonsProps) => {
	const say = useText()
	return (
		<div className="photo-choices">
			{photoAnswers.map((answer, at) => (
				<Button
					key={answer}
					isPressed={answer === photo}
					className="photo-choice"
					icon={<PhotoMarker answer={answer} words="none" />}
					onPress={() => onChoose(answer)}
				>
					{say(words[answer])} {hasKeys ? <KeyCap keys={String(at + 1)} /> : null}
				</Button>
			))}
		</div>
	)
}
