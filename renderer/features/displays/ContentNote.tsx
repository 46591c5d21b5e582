import { InfoIcon } from '@phosphor-icons/react'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import type { ShownItem } from './useDisplay.ts'

export type ContentNoteProps = { readonly item: ShownItem; readonly quietRoom: string }

/** What something talks about, before it is begun and while it is on, and where to go instead. */
export const ContentNote = ({ item, quietRoom }: ContentNoteProps) => {
	const say = useText()
	if (item.contentNote === '') return null
	return (
		<div className="display-note">
			<Icon of={InfoIcon} weight="fill" />
			<p>
				{say('displays.talksAbout', { what: item.contentNote })}{' '}
				{quietRoom === '' ? say('displays.stepOut') : say('displays.stepOutTo', { room: quietRoom })}
			</p>
		</div>
	)
}
