/** Before the material of a story is taken back: every place it went. No reason is asked. */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import type { KnownSlot } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'

export type TakeMaterialBackProps = { readonly known: KnownSlot; readonly onClose: () => void }

export const TakeMaterialBack = ({ known, onClose }: TakeMaterialBackProps) => {
	const say = useText()
	const change = useStoryChange()
	const places = [
		...known.materials
			.filter(({ isDeleted }) => !isDeleted)
			.map(({ materialId, kind, place }) => ({
				id: materialId,
				words: say('storiesDay.said', { what: say(`storiesDay.materialKind.${kind}`), answer: place }),
			})),
		...known.outputs.map(({ outputId, sheet, holder }) => ({
			id: outputId,
			words: say('storiesDay.said', { what: sayIfKnown(`storiesDay.sheet.${sheet}`) ?? sheet, answer: holder }),
		})),
	]
	const takeBack = async (): Promise<void> => {
		const answer = await change.make(
			[['stories.withdrawMaterial', { slotId: known.slot.slotId }]],
			say('storiesDay.takenBack'),
		)
		if (answer !== null) onClose()
	}
	return (
		<Dialog
			isOpen
			title={say('storiesDay.takeBackTitle')}
			onClose={onClose}
			main={
				<Button kind="main" isWorking={change.isWorking} onPress={() => void takeBack()}>
					{say('storiesDay.takeBackDo')}
				</Button>
			}
		>
			<p>{say('storiesDay.takeBackWords')}</p>
			{places.length === 0 ? (
				<p className="soft">{say('storiesDay.takeBackNowhere')}</p>
			) : (
				<ul className="story-places">
					{places.map(({ id, words }) => (
						<li key={id}>{words}</li>
					))}
				</ul>
			)}
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</Dialog>
	)
}
