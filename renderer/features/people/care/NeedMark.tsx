/** How far a need has got: shape and word. */
import {
	CheckCircleIcon,
	CheckIcon,
	CircleDashedIcon,
	CircleHalfIcon,
	type Icon as Drawing,
	WarningIcon,
} from '@phosphor-icons/react'
import type { NeedStatus } from '../../../../shared/domain/person.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Tag, type TagProps } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'

const marks: Readonly<Record<NeedStatus, { readonly of: Drawing; readonly tone: NonNullable<TagProps['tone']> }>> = {
	recorded: { of: CircleDashedIcon, tone: 'heed' },
	planned: { of: CircleHalfIcon, tone: 'note' },
	ready: { of: CheckIcon, tone: 'welcome' },
	met: { of: CheckCircleIcon, tone: 'welcome' },
	notMet: { of: WarningIcon, tone: 'heed' },
}

export const NeedMark = ({ status }: { readonly status: NeedStatus }) => {
	const say = useText()
	const { of, tone } = marks[status]
	return (
		<Tag tone={tone} icon={<Icon of={of} weight="bold" />}>
			{say(`peopleCare.status.${status}`)}
		</Tag>
	)
}
