import { PlusIcon } from '@phosphor-icons/react'
import { type NeedStatus, needStatuses } from '../../../../shared/domain/person.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { viewHref } from '../view.ts'
import { type CareParts, type CarriedNeed, openerOf } from './careTypes.ts'
import { NeedForm } from './NeedForm.tsx'
import { NeedMark } from './NeedMark.tsx'
import { needName, seenBy } from './needWords.ts'

type OneProps = {
	readonly need: CarriedNeed
	readonly at: number
	readonly isWorking: boolean
	readonly onOpen: () => void
	readonly onStatus: (status: NeedStatus) => void
	readonly onRemove: () => void
}

const OneNeed = ({ need, at, isWorking, onOpen, onStatus, onRemove }: OneProps) => {
	const say = useText()
	const name = needName(need)
	return (
		<li className="care-need">
			<div className="care-need-head">
				<h3 className="care-need-name">
					<NeedMark status={need.status} />
					{name}
				</h3>
				<span className="row wrap care-need-ways">
					<Button
						kind="quiet"
						id={openerOf(`need ${at}`)}
						label={say('peopleCare.needs.changeLabel', { need: name })}
						onPress={onOpen}
					>
						{say('peopleCare.change')}
					</Button>
					<Button
						kind="quiet"
						label={say('peopleCare.needs.removeLabel', { need: name })}
						isWorking={isWorking}
						onPress={onRemove}
					>
						{say('peopleCare.needs.remove')}
					</Button>
				</span>
			</div>
			<dl className="care-facts">
				{need.words === '' ? null : (
					<div>
						<dt>{say('peopleCare.needs.words')}</dt>
						<dd>{say('peopleCare.list.words', { words: need.words })}</dd>
					</div>
				)}
				<div>
					<dt>{say('peopleCare.needs.line')}</dt>
					<dd>
						{need.actionLine === '' ? <span className="soft">{say('peopleCare.needs.noLine')}</span> : need.actionLine}
					</dd>
				</div>
				<div>
					<dt>{say('peopleCare.needs.seenBy')}</dt>
					<dd>{need.audience.length === 0 ? say('peopleCare.needs.seenByNobody') : seenBy(need.audience)}</dd>
				</div>
				<div>
					<dt>{say('peopleCare.needs.owner')}</dt>
					<dd>{need.owner === '' ? <span className="soft">{say('peopleCare.needs.noOwner')}</span> : need.owner}</dd>
				</div>
				<div>
					<dt>{say('peopleCare.needs.status')}</dt>
					<dd>
						<Select
							className="care-need-status"
							label={say('peopleCare.needs.statusLabel', { need: name })}
							isLabelHidden
							value={need.status}
							onChange={onStatus}
							options={needStatuses.map((value) => ({ value, label: say(`peopleCare.status.${value}`) }))}
						/>
					</dd>
				</div>
				{need.status === 'notMet' ? (
					<div>
						<dt>{say('peopleCare.needs.instead')}</dt>
						<dd>{need.instead === '' ? <b>{say('peopleCare.needs.noInstead')}</b> : need.instead}</dd>
					</div>
				) : null}
			</dl>
		</li>
	)
}

/** What helps somebody take part: what they said, what to do about it and who is told, and how far it has got. */
export const NeedsCard = (parts: CareParts) => {
	const say = useText()
	const { registrationId, care, again, open, onOpen } = parts
	const { isWorking, problem, send } = usePeopleChange(again)
	const { needs } = care
	const changed = open?.startsWith('need ') ? Number(open.slice('need '.length)) : null
	return (
		<Card
			title={say('peopleCare.needs.title')}
			className="care-card"
			end={
				<Button id={openerOf('newNeed')} icon={<Icon of={PlusIcon} weight="bold" />} onPress={() => onOpen('newNeed')}>
					{say('peopleCare.needs.add')}
				</Button>
			}
		>
			{open === 'newNeed' ? <NeedForm {...parts} at={null} /> : null}
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			{needs.length === 0 ? <p className="soft">{say('peopleCare.needs.none')}</p> : null}
			<ul className="care-list">
				{needs.map((need, at) =>
					changed === at ? (
						<li key={`${at} ${need.code}`}>
							<NeedForm {...parts} at={at} />
						</li>
					) : (
						<OneNeed
							key={`${at} ${need.code}`}
							need={need}
							at={at}
							isWorking={isWorking}
							onOpen={() => onOpen(`need ${at}`)}
							// What is done instead has to be said first.
							onStatus={(status) =>
								status === 'notMet'
									? onOpen(`need ${at}`)
									: void send(
											[['people.setNeedStatus', { rows: [{ registrationId, position: at, status }] }]],
											say('peopleCare.needs.set', { need: needName(need), status: say(`peopleCare.status.${status}`) }),
										)
							}
							onRemove={() =>
								void send(
									[['people.setNeeds', { registrationId, needs: needs.filter((one) => one !== need) }]],
									say('peopleCare.needs.removed', { need: needName(need) }),
								)
							}
						/>
					),
				)}
			</ul>
			<p className="care-foot">
				<a href={viewHref('needs')}>{say('peopleCare.needs.toList')}</a>
			</p>
		</Card>
	)
}
