import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import type { Missing } from './missing.ts'
import { type Section, sectionHref, sections } from './section.ts'

export type SectionListProps = {
	readonly setup: Setup
	readonly missing: readonly Missing[]
	readonly current: Section
}

/** What there is of each part; undefined where a number would say nothing. */
const countOf = (section: Section, setup: Setup): number | undefined =>
	({
		topics: setup.topics.length,
		rounds: setup.groups.length,
		hosts: setup.groups.reduce((sum, { hosts }) => sum + hosts.length, 0),
		wishes: undefined,
		pairs: undefined,
		interpreters: setup.teams.length,
		rooms: setup.rooms.length,
		aims: undefined,
	})[section]

/** The parts of the set-up, with what each still lacks. */
export const SectionList = ({ setup, missing, current }: SectionListProps) => {
	const say = useText()
	return (
		<nav className="setup-parts" aria-label={say('groupSetup.sections')} data-region="">
			{sections.map((section) => {
				const todo = missing.filter((one) => one.section === section).length
				const count = countOf(section, setup) ?? 0
				return (
					<a
						key={section}
						href={sectionHref(section)}
						{...(section === current ? { 'aria-current': 'true' as const } : {})}
					>
						<span>{say(`groupSetup.section.${section}`)}</span>
						{todo > 0 ? (
							<span className="setup-part-todo">
								<Icon of={WarningIcon} weight="fill" />
								<VisuallyHidden>{say('groupSetup.sectionTodo', { count: todo })}</VisuallyHidden>
							</span>
						) : count > 0 ? (
							<span className="setup-part-count">
								{count}
								<Icon of={CheckCircleIcon} weight="fill" />
							</span>
						) : null}
					</a>
				)
			})}
		</nav>
	)
}
