/** How a speaker is called where others see or hear it, with what that will look like. */
import { EyeIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { namesShown, type NameShown as Shown } from '../../../../shared/domain/stories/words.ts'
import { Icon } from '../../../components/Icon.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'

export type NameDraft = { readonly nameShown: Shown | ''; readonly shownAs: string }

export type NameShownProps = {
	readonly value: NameDraft
	readonly onChange: (value: NameDraft) => void
	readonly hasTried: boolean
	/** What the hub says about the name to show. */
	readonly problem: string | undefined
}

/** A pseudonym without a name, or no answer yet. */
export const isNameMissing = ({ nameShown, shownAs }: NameDraft): boolean =>
	nameShown === '' || (nameShown === 'pseudonym' && shownAs.trim() === '')

export const NameShown = ({ value, onChange, hasTried, problem }: NameShownProps) => {
	const say = useText()
	return (
		<>
			<RadioChoices
				className="story-name-choice"
				label={say('stories.howShown')}
				value={value.nameShown}
				onChange={(nameShown) => onChange({ ...value, nameShown })}
				choices={namesShown.map((one) => ({ value: one, label: say(`stories.nameShown.${one}`) }))}
				error={hasTried && value.nameShown === '' ? say('stories.nameAsk') : undefined}
			/>
			{value.nameShown === 'pseudonym' ? (
				<TextField
					label={say('stories.shownAsLabel')}
					hint={say('stories.shownAsHint')}
					value={value.shownAs}
					maxLength={80}
					onChange={(shownAs) => onChange({ ...value, shownAs })}
					error={problem ?? (hasTried && isNameMissing(value) ? say('stories.needsName') : undefined)}
				/>
			) : null}
		</>
	)
}

export type NamePreviewProps = {
	readonly draft: NameDraft
	readonly title: string
	/** Null: not asked for yet. */
	readonly introduction: string | null
	/** What the hub shows now, for a name that is as it was. */
	readonly shownNow: NameDraft | null
}

/** Exactly what others see: on the programme and before the story. */
export const NamePreview = ({ draft, title, introduction, shownNow }: NamePreviewProps) => {
	const say = useText()
	const id = useId()
	const name = ((): string => {
		switch (draft.nameShown) {
			case '':
			case 'none':
				return ''
			case 'pseudonym':
				return draft.shownAs.trim()
			case 'full':
			case 'firstName':
				return shownNow?.nameShown === draft.nameShown
					? shownNow.shownAs
					: say(`stories.asRegistered.${draft.nameShown}`)
			default:
				return draft.nameShown satisfies never
		}
	})()
	return (
		<section className="story-preview" aria-labelledby={id}>
			<h4 id={id}>
				<Icon of={EyeIcon} />
				{say('stories.preview')}
			</h4>
			<dl aria-live="polite">
				<dt className="soft small">{say('stories.previewProgramme')}</dt>
				<dd>
					{draft.nameShown === ''
						? say('stories.previewNothing')
						: say(name === '' ? 'stories.previewNoName' : 'stories.previewBy', { title, name })}
				</dd>
				{introduction === null ? null : (
					<>
						<dt className="soft small">{say('stories.previewSaid')}</dt>
						<dd>
							{introduction.trim() === ''
								? say('stories.previewNothing')
								: say('stories.quoted', { words: introduction.trim() })}
						</dd>
					</>
				)}
			</dl>
		</section>
	)
}
