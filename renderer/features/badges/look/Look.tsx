/** The designer: begin with a template, change measures and parts, see it at once, keep it under a name. */
import { useState } from 'react'
import { faultsOf } from '../../../../shared/domain/badges/paper.ts'
import { Button } from '../../../components/Button.tsx'
import {
	chosenFrom,
	type NamedDesign,
	rememberChoice,
	rememberedChoice,
} from '../../../components/badge/badgeChoice.ts'
import type { Badge } from '../../../components/badge/badgeWords.ts'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { DesignSelect } from '../DesignSelect.tsx'
import type { Overview } from '../useBadges.ts'
import { useBadgesSend } from '../useBadgesSend.ts'
import { designOf, isSameDesign } from './designDraft.ts'
import { useDraft } from './draftStore.ts'
import { LookPreview } from './LookPreview.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import { NameDialog } from './NameDialog.tsx'
import { PartsField } from './PartsField.tsx'

export type LookProps = {
	readonly overview: Overview
	readonly designs: readonly NamedDesign[]
	readonly everybody: readonly Badge[]
	readonly again: () => Promise<void>
}

export const Look = ({ overview, designs, everybody, again }: LookProps) => {
	const say = useText()
	const { eventId } = overview
	const [designId, setDesignId] = useState(() => chosenFrom(designs, rememberedChoice(eventId).designId).id)
	const [naming, setNaming] = useState<'saveAs' | 'rename' | null>(null)
	const { send, isWorking, problem, clear } = useBadgesSend(again)
	const chosen = chosenFrom(designs, designId)
	const { draft, change, drop } = useDraft(chosen.id, chosen.design)
	const design = designOf(draft)
	const isFine = design !== null && faultsOf(design).length === 0
	const isChanged = design === null || !isSameDesign(design, chosen.design)
	const choose = (id: string): void => {
		setDesignId(id)
		rememberChoice(eventId, { designId: id, startAt: 0 })
		clear()
	}
	/** Answers whether it was kept. */
	const keep = async (id: string, name: string, said: string, what = design): Promise<boolean> => {
		if (what === null) return false
		const input = { designId: id, name, design: { ...what, parts: [...what.parts] } }
		const { isDone } = await send([['badges.saveDesign', input]], said)
		return isDone
	}
	const saveAs = async (name: string): Promise<boolean> => {
		const id = newId()
		if (!(await keep(id, name, say('badges.look.saved', { name })))) return false
		drop()
		choose(id)
		return true
	}
	const remove = async (): Promise<void> => {
		const said = say('badges.look.removed', { name: chosen.name })
		await send([['badges.removeDesign', { designId: chosen.id }]], said)
	}
	return (
		<div className="badges-two">
			<Card title={say('badges.look.own')}>
				<div className="stack">
					<DesignSelect label={say('badges.look.choose')} designs={designs} value={chosen.id} onChange={choose} />
					<MeasureFields draft={draft} onChange={change} />
					<PartsField parts={draft.parts} onChange={(parts) => change({ ...draft, parts })} />
					{problem === undefined || naming !== null ? null : (
						<Message tone="stop" isLive>
							{problem}
						</Message>
					)}
					<p className="soft" role="status">
						{chosen.isTemplate ? say('badges.look.template') : isChanged ? say('badges.look.unsaved') : ''}
					</p>
					<div className="row wrap">
						{chosen.isTemplate ? null : (
							<Button
								kind="main"
								isWorking={isWorking}
								whyNot={isChanged && isFine ? undefined : say('badges.look.saveWhy')}
								onPress={() =>
									void keep(chosen.id, chosen.name, say('badges.look.saved', { name: chosen.name })).then((isDone) => {
										if (isDone) drop()
									})
								}
							>
								{say('badges.look.save')}
							</Button>
						)}
						<Button
							kind={chosen.isTemplate ? 'main' : 'second'}
							whyNot={isFine ? undefined : say('badges.refused.tooLarge')}
							onPress={() => {
								clear()
								setNaming('saveAs')
							}}
						>
							{say('badges.look.saveAs')}
						</Button>
						{chosen.isTemplate ? null : (
							<>
								<Button
									onPress={() => {
										clear()
										setNaming('rename')
									}}
								>
									{say('badges.look.rename')}
								</Button>
								<Button onPress={() => void remove()}>{say('badges.look.remove')}</Button>
							</>
						)}
						{isChanged ? (
							<Button kind="quiet" onPress={drop}>
								{say('badges.look.back')}
							</Button>
						) : null}
					</div>
				</div>
			</Card>
			<LookPreview
				name={chosen.name}
				design={isFine ? design : chosen.design}
				everybody={everybody}
				eventName={overview.name}
			/>
			{naming === null ? null : (
				<NameDialog
					key={naming}
					title={say(naming === 'saveAs' ? 'badges.look.saveAsTitle' : 'badges.look.renameTitle')}
					first={naming === 'rename' ? chosen.name : ''}
					problem={problem}
					isWorking={isWorking}
					onClose={() => setNaming(null)}
					onName={(name) =>
						void (
							naming === 'saveAs'
								? saveAs(name)
								: keep(chosen.id, name, say('badges.look.renamed', { name }), chosen.design)
						).then((isDone) => {
							if (isDone) setNaming(null)
						})
					}
				/>
			)}
		</div>
	)
}
