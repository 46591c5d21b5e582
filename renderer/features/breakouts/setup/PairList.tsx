import { PlusIcon, TrashIcon } from '@phosphor-icons/react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import type { PersonCard } from '../PersonPicker.tsx'

export type Pair = OutputOf<'breakouts.constraints'>['constraints'][number]

export type PairListProps = {
	readonly kind: 'together' | 'apart'
	readonly pairs: readonly Pair[]
	readonly addId: string
	readonly onAdd: () => void
	readonly onRemove: (pair: Pair) => void
}

const Who = ({ card }: { readonly card: PersonCard }) => (
	<span className="pair-who">
		{card.preferredName} <span className="code soft">{card.badgeCode}</span>
	</span>
)

/** The people who stay together, or those who stay apart. */
export const PairList = ({ kind, pairs, addId, onAdd, onRemove }: PairListProps) => {
	const say = useText()
	return (
		<Card title={say(`groupSetup.pairs.${kind}`)} level={3} className="pair-card">
			<p className="soft">{say(`groupSetup.pairs.${kind}Words`)}</p>
			{pairs.length === 0 ? (
				<p className="soft pair-none">{say(`groupSetup.pairs.${kind}None`)}</p>
			) : (
				<ul className="pair-list">
					{pairs.map((pair) => (
						<li key={pair.constraintId}>
							<span className="pair-words">
								<Who card={pair.person} />{' '}
								<span className="soft">
									{say(pair.other === null ? 'groupSetup.pairs.fromWord' : 'groupSetup.pairs.and')}
								</span>{' '}
								{pair.other === null ? <span>{pair.organisation}</span> : <Who card={pair.other} />}
							</span>
							<Button
								kind="quiet"
								size="dense"
								label={say('groupSetup.pairs.removePair', {
									one: pair.person.preferredName,
									other: pair.other?.preferredName ?? pair.organisation,
								})}
								icon={<Icon of={TrashIcon} />}
								onPress={() => onRemove(pair)}
							/>
						</li>
					))}
				</ul>
			)}
			<Button id={addId} icon={<Icon of={PlusIcon} />} onPress={onAdd}>
				{say(kind === 'together' ? 'groupSetup.pairs.addTogether' : 'groupSetup.pairs.addApart')}
			</Button>
		</Card>
	)
}
