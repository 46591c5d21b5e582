/** Who stays together and who stays apart: two lists, without reasons, for organisers alone. */
import { CopyIcon, LockSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { PairForm } from './PairForm.tsx'
import { type Pair, PairList } from './PairList.tsx'
import { SectionHead } from './SectionHead.tsx'
import { useChange } from './useChange.ts'

const openers = { together: 'add-together', apart: 'add-apart' } as const

/** A sentence to say or to put on a form, ready to be copied. */
const AskingWords = () => {
	const say = useText()
	const words = say('groupSetup.pairs.askWords')
	const [answer, setAnswer] = useState('')
	const copy = async (): Promise<void> => {
		let said: string = say('groupSetup.pairs.copied')
		try {
			await navigator.clipboard.writeText(words)
		} catch {
			said = say('groupSetup.pairs.copyFailed')
		}
		setAnswer(said)
		announce(said)
	}
	return (
		<div className="asking">
			<p className="soft small">{say('groupSetup.pairs.ask')}</p>
			<p className="asking-words">“{words}”</p>
			<span className="row wrap">
				<Button kind="quiet" size="dense" icon={<Icon of={CopyIcon} />} onPress={() => void copy()}>
					{say('groupSetup.pairs.copy')}
				</Button>
				<span className="small soft">{answer}</span>
			</span>
		</div>
	)
}

export const Pairs = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const change = useChange()
	const [open, setOpen] = useState<'together' | 'apart' | null>(null)
	const list = useQuery('breakouts.constraints', (client) => client.breakouts.constraints({}), ['breakouts', 'people'])
	const pairs = list.data?.constraints ?? []

	const remove = async (pair: Pair): Promise<void> => {
		const { constraintId, person, kind } = pair
		const isDone = await change.make(
			[['breakouts.removeConstraint', { registrationId: person.registrationId, constraintId }]],
			say('groupSetup.pairs.removed'),
		)
		if (isDone) focusSoon(() => document.getElementById(openers[kind === 'together' ? 'together' : 'apart']))
	}
	const part = (kind: 'together' | 'apart') => (
		<div className="stack">
			<PairList
				kind={kind}
				pairs={pairs.filter((pair) => (pair.kind === 'together') === (kind === 'together'))}
				addId={openers[kind]}
				onAdd={() => setOpen(kind)}
				onRemove={(pair) => void remove(pair)}
			/>
			{open === kind ? (
				<PairForm
					kind={kind}
					organisations={setup.organisations}
					openerId={openers[kind]}
					onClose={() => setOpen(null)}
				/>
			) : null}
		</div>
	)
	return (
		<>
			<SectionHead title={say('groupSetup.section.pairs')} lead={say('groupSetup.pairs.lead')} />
			<Message icon={<Icon of={LockSimpleIcon} weight="fill" className="message-mark" />}>
				{say('groupSetup.pairs.private')}
			</Message>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			{list.hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
					{say('groupSetup.pairs.unreadable')}
				</Message>
			) : null}
			{list.data === undefined ? (
				list.hasFailed ? null : (
					<p role="status" className="soft">
						{say('groupSetup.pairs.reading')}
					</p>
				)
			) : (
				<div className="cols pairs-cols">
					{part('together')}
					{part('apart')}
				</div>
			)}
			<AskingWords />
		</>
	)
}
