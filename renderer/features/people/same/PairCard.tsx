import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { listed, type SectorLabel } from '../importing/words.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { personHref } from '../view.ts'
import { AfterMerge } from './AfterMerge.tsx'
import { PairTable } from './PairTable.tsx'
import { linesOf, type Pair, type Stays, takenFrom } from './pairFields.ts'

export type PairCardProps = {
	readonly pair: Pair
	readonly sectors: readonly SectorLabel[]
	readonly again: () => Promise<void>
	/** The pair is gone from the list. */
	readonly onSettled: () => void
}

export const PairCard = ({ pair, sectors, again, onSettled }: PairCardProps) => {
	const say = useText()
	const { one, other, why } = pair
	// Whoever is in has a badge on.
	const [stays, setStays] = useState<Stays>(other.isIn && !one.isIn ? 'other' : 'one')
	const [chosen, setChosen] = useState<Readonly<Record<string, Stays>>>({})
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [kept, gone] = stays === 'one' ? [one, other] : [other, one]
	const preview = useQuery(
		`people.previewMerge ${kept.registrationId} ${gone.registrationId}`,
		(hub) => hub.people.previewMerge({ registrationId: kept.registrationId, goneId: gone.registrationId }),
		['people', 'attendance', 'breakouts', 'marketplace'],
	)
	const lines = linesOf(pair)
	const after = preview.data?.outcome === 'known' ? preview.data : null
	const merge = async (): Promise<void> => {
		const take = [...takenFrom(lines, stays, chosen)]
		const name = take.includes('preferredName') ? gone.preferredName : kept.preferredName
		const { isDone } = await send(
			[['people.merge', { registrationId: kept.registrationId, goneId: gone.registrationId, take }]],
			say('peopleSame.merged', { name }),
		)
		if (isDone) onSettled()
	}
	const part = async (): Promise<void> => {
		const { isDone } = await send(
			[
				[
					'people.setDifferent',
					{ registrationId: one.registrationId, otherId: other.registrationId, isDifferent: true },
				],
			],
			say('peopleSame.isDifferent', { one: one.preferredName, other: other.preferredName }),
		)
		if (isDone) onSettled()
	}
	const side = (which: Stays) => {
		const { preferredName, badgeCode, isIn } = which === 'one' ? one : other
		return {
			value: which,
			label: say('peopleSame.staysOne', { name: preferredName, code: badgeCode }),
			...(isIn ? { hint: say('peopleSame.isIn') } : {}),
		}
	}
	return (
		<div className="same-pair cols">
			<Card className="same-card">
				<p>
					{say('peopleSame.whyTitle')}: <b>{listed(why.map((reason) => say(`peopleSame.why.${reason}`)))}</b>
				</p>
				<RadioChoices
					label={say('peopleSame.stays')}
					hint={say('peopleSame.staysHint')}
					value={stays}
					onChange={(next) => {
						clear()
						setStays(next)
						setChosen({})
					}}
					choices={[side('one'), side('other')]}
				/>
				<PairTable
					pair={pair}
					lines={lines}
					stays={stays}
					chosen={chosen}
					sectors={sectors}
					onTake={(field, from) => setChosen({ ...chosen, [field]: from })}
				/>
				<p className="row wrap">
					{[one, other].map(({ registrationId, preferredName, badgeCode }) => (
						<a key={registrationId} className="same-page" href={personHref(registrationId)}>
							{say('peopleSame.openPage', { name: preferredName })} <span className="code">{badgeCode}</span>
						</a>
					))}
				</p>
			</Card>
			<Card title={say('peopleSame.after')} className="same-card">
				<AfterMerge after={after} kept={kept} gone={gone} />
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="stack-s">
					<Button
						kind="main"
						isWide
						isWorking={isWorking}
						whyNot={after?.isBlocked === true ? say('peopleSame.blocked') : undefined}
						onPress={() => void merge()}
					>
						{say('peopleSame.merge')}
					</Button>
					<Button isWide isWorking={isWorking} onPress={() => void part()}>
						{say('peopleSame.different')}
					</Button>
					<p className="field-hint">{say('peopleSame.hint')}</p>
				</div>
			</Card>
		</div>
	)
}
