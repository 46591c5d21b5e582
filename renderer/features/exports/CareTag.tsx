import { EyeSlashIcon, GlobeIcon, LockKeyIcon, UsersIcon } from '@phosphor-icons/react'
import type { ExportCare } from '../../../shared/domain/exports/kinds.ts'
import { Icon } from '../../components/Icon.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useText } from '../../text/text.ts'

const marks = { special: LockKeyIcon, personal: UsersIcon, counts: EyeSlashIcon, open: GlobeIcon } as const
const tones = { special: 'heed', personal: 'note', counts: 'line', open: 'welcome' } as const

/** How much care a file needs: a word and a shape of its own for each. */
export const CareTag = ({ care }: { readonly care: ExportCare }) => {
	const say = useText()
	return (
		<Tag tone={tones[care]} icon={<Icon of={marks[care]} weight="fill" />}>
			{say(`exports.care.${care}`)}
		</Tag>
	)
}
