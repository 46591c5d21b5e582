/** The calm panels that say one thing and lead on to the next person: a code of nobody's, a full building, somebody gone. */
import { HandPalmIcon, QrCodeIcon, SignOutIcon } from '@phosphor-icons/react'
import { type ReactNode, useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import type { Panel } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

type CalmProps = {
	readonly title: string
	readonly words: string
	readonly icon: ReactNode
	/** Instead of "next person". */
	readonly nextLabel?: string
	readonly children?: ReactNode
	/** In small, for the volunteer alone. */
	readonly foot?: string
}

const Calm = ({ title, words, icon, nextLabel, children, foot }: CalmProps) => {
	const say = useText()
	const act = useDeskActions()
	const id = useId()
	return (
		<section className="lanyard" aria-labelledby={id} data-region="">
			<h2 className="lanyard-title" id={id}>
				{icon}
				{title}
			</h2>
			<p className="lanyard-words soft">{words}</p>
			<div className="row wrap">
				<Button kind="main" size="desk" keys="Enter" onPress={act.next}>
					{nextLabel ?? say('desk.nextPerson')}
				</Button>
				{children}
			</div>
			{foot === undefined ? null : <p className="lanyard-foot small soft">{foot}</p>}
		</section>
	)
}

export const GonePanel = ({ preferredName }: Extract<Panel, { is: 'gone' }>) => {
	const say = useText()
	return (
		<Calm
			icon={<Icon of={SignOutIcon} className="lanyard-mark" />}
			title={say('deskDoor.goneTitle', { name: preferredName })}
			words={say('deskDoor.goneWords')}
		/>
	)
}

export const CodePanel = ({ says }: Extract<Panel, { is: 'code' }>) => {
	const say = useText()
	const act = useDeskActions()
	return (
		<Calm
			icon={<Icon of={QrCodeIcon} className="lanyard-mark" />}
			title={say('deskDoor.codeTitle')}
			words={say(`deskDoor.code.${says}`)}
			nextLabel={say('deskDoor.typeName')}
		>
			<Button size="desk" keys="F3" onPress={() => void act.sendToHelp()}>
				{say('deskDoor.help')}
			</Button>
		</Calm>
	)
}

export const FullPanel = ({
	person,
	inside,
	fireLimit,
	isLead,
}: Extract<Panel, { is: 'full' }> & { readonly isLead: boolean }) => {
	const say = useText()
	const act = useDeskActions()
	const name = person.preferredName
	return (
		<Calm
			icon={<Icon of={HandPalmIcon} className="lanyard-mark" />}
			title={say('deskDoor.fullTitle')}
			words={say('deskDoor.fullPerson', { name })}
			foot={say('deskDoor.fullLead', { inside, limit: fireLimit })}
		>
			{isLead ? (
				<Button size="desk" onPress={() => void act.goOnFull()}>
					{say('deskDoor.fullGoOn', { name })}
				</Button>
			) : null}
		</Calm>
	)
}
