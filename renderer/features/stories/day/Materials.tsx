/** What the event holds of a story and where it went; all of it can be taken back, also long after the day. */
import { ArrowUUpLeftIcon, PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { materialKinds } from '../../../../shared/domain/stories/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { KnownSlot, Material } from '../storyTypes.ts'
import { isOver } from '../storyWords.ts'
import { fieldProblem, useStoryChange } from '../useStoryChange.ts'
import { SheetsOut } from './SheetsOut.tsx'
import { TakeMaterialBack } from './TakeMaterialBack.tsx'

const addId = 'story-material-add'
const cardId = 'story-material'

export type MaterialsProps = {
	readonly known: KnownSlot
	readonly isOpen: boolean
	readonly onOpen: () => void
	readonly onClose: () => void
	/** Sheets stand on their own elsewhere on the page. */
	readonly withSheets: boolean
}

const MaterialForm = ({ slotId, onClose }: { readonly slotId: string; readonly onClose: () => void }) => {
	const say = useText()
	const change = useStoryChange()
	const [kind, setKind] = useState<Material['kind']>('slides')
	const [place, setPlace] = useState('')
	const [hasTried, setTried] = useState(false)
	const isMissing = place.trim() === ''
	const save = async (): Promise<void> => {
		setTried(true)
		if (isMissing) return
		const answer = await change.make(
			[['stories.saveMaterial', { materialId: newId(), slotId, kind, place: place.trim(), isDeleted: false }]],
			say('storiesDay.materialSaved'),
		)
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(addId))
	}
	return (
		<SidePanel
			title={say('storiesDay.materialAddTitle')}
			saveLabel={say('storiesDay.materialAdd')}
			isWorking={change.isWorking}
			problem={change.problem?.field === '' ? change.problem.words : undefined}
			onSave={() => void save()}
			onClose={onClose}
			openerId={addId}
		>
			<Select
				label={say('storiesDay.materialKindLabel')}
				value={kind}
				onChange={setKind}
				options={materialKinds.map((value) => ({ value, label: say(`storiesDay.materialKind.${value}`) }))}
			/>
			<TextField
				label={say('storiesDay.materialPlace')}
				hint={say('storiesDay.materialPlaceHint')}
				value={place}
				maxLength={200}
				onChange={(next) => {
					change.clear()
					setPlace(next)
				}}
				error={
					fieldProblem(change.problem, 'place') ??
					(hasTried && isMissing ? say('storiesDay.materialPlaceMissing') : undefined)
				}
			/>
		</SidePanel>
	)
}

export const Materials = ({ known, isOpen, onOpen, onClose, withSheets }: MaterialsProps) => {
	const say = useText()
	const change = useStoryChange()
	const [isAsked, setAsked] = useState(false)
	const { slot, materials, outputs } = known
	const isBack = slot.isMaterialWithdrawn
	const isAllTicked = materials.every(({ isDeleted }) => isDeleted) && outputs.length === 0
	/** Something can have gone out: it was told, or is held, printed or sent already. */
	const canGoBack = isOver(slot.state) || materials.length > 0 || outputs.length > 0
	const setDeleted = (material: Material, isDeleted: boolean): void => {
		const { materialId, kind, place } = material
		void change.make(
			[['stories.saveMaterial', { materialId, slotId: slot.slotId, kind, place, isDeleted }]],
			say('storiesDay.materialDeletedSet'),
		)
	}
	return (
		<>
			<Card
				title={say('storiesDay.material')}
				end={
					<Button kind="quiet" id={addId} icon={<Icon of={PlusIcon} />} onPress={onOpen}>
						{say('storiesDay.materialAdd')}
					</Button>
				}
			>
				<div className="stack-s" id={cardId} tabIndex={-1}>
					{isBack ? (
						<Message tone={isAllTicked ? 'welcome' : 'heed'}>
							{say(isAllTicked ? 'storiesDay.takenBackAll' : 'storiesDay.takenBackNote')}
						</Message>
					) : (
						<p className="soft small">{say('storiesDay.materialLead')}</p>
					)}
					{materials.length === 0 ? (
						<p className="soft">{say('storiesDay.materialNone')}</p>
					) : (
						<ul className="story-sheets">
							{materials.map((material) => {
								const words = say('storiesDay.said', {
									what: say(`storiesDay.materialKind.${material.kind}`),
									answer: material.place,
								})
								return (
									<li key={material.materialId}>
										<span>{words}</span>
										<Check
											isSwitch
											label={say('storiesDay.materialDeleted')}
											name={`${say('storiesDay.materialDeleted')}: ${words}`}
											isOn={material.isDeleted}
											onChange={(isDeleted) => setDeleted(material, isDeleted)}
										/>
									</li>
								)
							})}
						</ul>
					)}
					{withSheets ? (
						<>
							<h3>{say('storiesDay.sheetsOut')}</h3>
							<SheetsOut outputs={outputs} />
						</>
					) : null}
					{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
					{isBack || !canGoBack ? null : (
						<p>
							<Button icon={<Icon of={ArrowUUpLeftIcon} />} onPress={() => setAsked(true)}>
								{say('storiesDay.takeBack')}
							</Button>
						</p>
					)}
				</div>
			</Card>
			{isOpen ? <MaterialForm slotId={slot.slotId} onClose={onClose} /> : null}
			{isAsked ? (
				<TakeMaterialBack
					known={known}
					onClose={() => {
						setAsked(false)
						focusSoon(() => document.getElementById(cardId))
					}}
				/>
			) : null}
		</>
	)
}
