/** "Name we say": as it is now by the name itself, the other ways by their kind. */
import { type NameShown, namesShown } from '../../../../shared/domain/stories/words.ts'
import { useText } from '../../../text/text.ts'
import { Answers } from '../Answers.tsx'
import type { Speaker } from '../storyTypes.ts'

export type CheckNameProps = {
	readonly speaker: Speaker
	readonly value: NameShown
	readonly onChange: (nameShown: NameShown) => void
}

export const CheckName = ({ speaker, value, onChange }: CheckNameProps) => {
	const say = useText()
	const kinds: Readonly<Record<NameShown, string>> = {
		full: say('storiesDay.nameFull'),
		firstName: say('storiesDay.nameFirst'),
		pseudonym: say('storiesDay.anotherName'),
		none: say('storiesDay.nameNone'),
	}
	// What is agreed stands first.
	const inOrder = [speaker.nameShown, ...namesShown.filter((one) => one !== speaker.nameShown)]
	return (
		<Answers
			label={say('storiesDay.nameWeSay')}
			value={value}
			onChange={onChange}
			choices={inOrder.map((one) => ({
				value: one,
				label: one === speaker.nameShown && speaker.shownAs !== '' ? speaker.shownAs : kinds[one],
			}))}
		/>
	)
}
