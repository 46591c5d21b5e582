/** Sets the groups up: topics, rounds and tables, hosts, wishes, who stays with whom, rooms, what matters. */
import { HandPointingIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import { Aims } from './Aims.tsx'
import { Hosts } from './Hosts.tsx'
import { Interpreters } from './Interpreters.tsx'
import { missingOf } from './missing.ts'
import { Pairs } from './Pairs.tsx'
import { Rooms } from './Rooms.tsx'
import { Rounds } from './Rounds.tsx'
import './parts.css'
import './SetUp.css'
import { SectionList } from './SectionList.tsx'
import { sectionHref, useSection } from './section.ts'
import { SetupAgain } from './setupAgain.ts'
import { Topics } from './Topics.tsx'
import { Wishes } from './Wishes.tsx'

export type SetUpProps = {
	readonly setup: Setup
	/** Reads the set-up afresh; resolves when it is held. */
	readonly onAgain: () => Promise<void>
}

export const SetUp = ({ setup, onAgain }: SetUpProps) => {
	const say = useText()
	const section = useSection()
	const [roundId, setRoundId] = useState('')
	const truth = useQuery('breakouts.truth.booked', (client) => client.breakouts.truth({ pool: 'booked' }), [
		'breakouts',
		'people',
		'attendance',
		'event',
	])
	const needs = truth.data?.rounds ?? []
	const missing = missingOf(setup, needs)
	const isEmpty = setup.topics.length === 0 && setup.rounds.length === 0
	const round = setup.rounds.find(({ id }) => id === roundId) ?? setup.rounds[0]
	return (
		<SetupAgain value={onAgain}>
			<PageHead
				title={
					isEmpty
						? say('groupSetup.titleEmpty')
						: missing.length === 0
							? say('groupSetup.titleReady')
							: say('groupSetup.titleTodo', { count: missing.length })
				}
				lead={say(
					isEmpty ? 'groupSetup.leadEmpty' : missing.length === 0 ? 'groupSetup.leadReady' : 'groupSetup.leadTodo',
				)}
				end={
					setup.groups.length === 0 ? undefined : (
						<a className={`button ${missing.length === 0 ? 'button-main' : 'button-second'}`} href={viewHref('fill')}>
							<Icon of={HandPointingIcon} />
							{say('groupSetup.fill')}
						</a>
					)
				}
			/>
			{missing.length === 0 || isEmpty ? null : (
				<ul className="missing" aria-label={say('groupSetup.toDo')}>
					{missing.map(({ thing, section: at, count }) => (
						<li key={thing}>
							<a href={sectionHref(at)}>
								<Icon of={WarningIcon} weight="fill" />
								{say(`groupSetup.missing.${thing}`, { count })}
							</a>
						</li>
					))}
				</ul>
			)}
			<div className="setup">
				<SectionList setup={setup} missing={missing} current={section} />
				<div className="setup-section" data-region="">
					{section === 'topics' ? <Topics setup={setup} /> : null}
					{section === 'rounds' ? <Rounds setup={setup} round={round} onRound={setRoundId} needs={needs} /> : null}
					{section === 'hosts' ? <Hosts setup={setup} round={round} onRound={setRoundId} /> : null}
					{section === 'wishes' ? <Wishes setup={setup} /> : null}
					{section === 'pairs' ? <Pairs setup={setup} /> : null}
					{section === 'interpreters' ? <Interpreters setup={setup} /> : null}
					{section === 'rooms' ? <Rooms setup={setup} /> : null}
					{section === 'aims' ? <Aims setup={setup} /> : null}
				</div>
			</div>
		</SetupAgain>
	)
}
