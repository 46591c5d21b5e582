/** Keeps what the list shows under a name; or gives a view another name, other people, or takes it away. */
import { useState } from 'react'
import type { PeopleFilter } from '../../../../shared/domain/people/filter.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { findId } from './Chips.tsx'
import type { KeptView } from './ListTools.tsx'
import { useListView } from './listView.ts'

export type ViewFormProps = {
	/** The view to change; undefined: a new one is kept. */
	readonly kept: KeptView | undefined
	readonly filter: PeopleFilter
	readonly openerId: string
	readonly again: () => Promise<void>
	readonly onClose: () => void
}

export const ViewForm = ({ kept, filter, openerId, again, onClose }: ViewFormProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [name, setName] = useState(kept?.name ?? '')
	const [what, setWhat] = useState<'new' | 'replace' | 'onlyName'>(kept === undefined ? 'new' : 'replace')
	const [hasTried, setTried] = useState(false)
	const isMissing = name.trim() === ''
	const close = (): void => {
		onClose()
		focusSoon(() => document.getElementById(openerId) ?? document.getElementById(findId))
	}
	const save = async (): Promise<void> => {
		setTried(true)
		if (isMissing) return
		const viewId = kept === undefined || what === 'new' ? newId() : kept.id
		const view = { viewId, name: name.trim(), filter: kept !== undefined && what === 'onlyName' ? kept.filter : filter }
		const { isDone } = await send([['people.saveView', view]], say('people.kept.saved', { name: view.name }))
		if (!isDone) return
		useListView.setState({ keptId: viewId })
		close()
	}
	const remove = async (): Promise<void> => {
		if (kept === undefined) return
		const { isDone } = await send([['people.removeView', { viewId: kept.id }]], say('people.kept.removed', kept))
		if (!isDone) return
		useListView.setState({ keptId: '' })
		close()
	}
	return (
		<SidePanel
			title={kept === undefined ? say('people.kept.title') : say('people.kept.changeTitle', { name: kept.name })}
			level={2}
			saveLabel={say('people.kept.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<p className="soft">{say('people.kept.words')}</p>
			<TextField
				label={say('people.kept.name')}
				value={name}
				maxLength={60}
				onChange={(next) => {
					clear()
					setName(next)
				}}
				error={hasTried && isMissing ? say('people.kept.nameMissing') : undefined}
			/>
			{kept === undefined ? null : (
				<>
					<RadioChoices
						label={say('people.kept.how')}
						value={what}
						onChange={setWhat}
						isStacked
						choices={(['replace', 'onlyName', 'new'] as const).map((value) => ({
							value,
							label: say(`people.kept.${value}`, { name: kept.name }),
						}))}
					/>
					<div>
						<Button kind="quiet" onPress={() => void remove()}>
							{say('people.kept.remove')}
						</Button>
					</div>
				</>
			)}
		</SidePanel>
	)
}
