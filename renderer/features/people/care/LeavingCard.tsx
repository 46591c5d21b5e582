/** How somebody leaves the building who asked for help with that. What is done, never why. */
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf, type Plan } from './careTypes.ts'
import { LeavingForm } from './LeavingForm.tsx'

const texts = ['meetAt', 'refuge', 'equipment', 'route'] as const

const Helper = ({ card }: { readonly card: Plan['buddy'] }) => {
	const say = useText()
	return card === null ? (
		<span className="soft">{say('peopleCare.leaving.nobody')}</span>
	) : (
		<>
			{card.preferredName} <span className="code soft">{card.badgeCode}</span>
		</>
	)
}

const PlanFacts = ({ plan }: { readonly plan: Plan }) => {
	const say = useText()
	return (
		<dl className="care-facts">
			<div>
				<dt>{say('peopleCare.leaving.state')}</dt>
				<dd>
					<b>{say(`peopleCare.leaving.stateOf.${plan.state}`)}</b>
				</dd>
			</div>
			<div>
				<dt>{say('peopleCare.leaving.method')}</dt>
				<dd>
					{plan.method === '' ? (
						<span className="soft">{say('peopleCare.leaving.methodNone')}</span>
					) : (
						say(`peopleCare.leaving.methodOf.${plan.method}`)
					)}
				</dd>
			</div>
			{(['buddy', 'backup'] as const).map((part) => (
				<div key={part}>
					<dt>{say(`peopleCare.leaving.${part}`)}</dt>
					<dd>
						<Helper card={plan[part]} />
					</dd>
				</div>
			))}
			{texts.map((field) =>
				plan[field] === '' ? null : (
					<div key={field}>
						<dt>{say(`peopleCare.leaving.${field}`)}</dt>
						<dd>{plan[field]}</dd>
					</div>
				),
			)}
		</dl>
	)
}

export const LeavingCard = (parts: CareParts) => {
	const say = useText()
	const { registrationId, care, again, open, onOpen } = parts
	const { isWorking, problem, send } = usePeopleChange(again)
	const { plan } = care
	if (open === 'plan') return <LeavingForm {...parts} />
	return (
		<Card
			title={say('peopleCare.leaving.title')}
			className="care-card"
			end={
				<Button
					id={openerOf('plan')}
					{...(plan === null ? {} : { label: say('peopleCare.leaving.changeLabel') })}
					onPress={() => onOpen('plan')}
				>
					{say(plan === null ? 'peopleCare.leaving.add' : 'peopleCare.change')}
				</Button>
			}
		>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			{plan === null ? (
				<>
					<p className="soft">{say('peopleCare.leaving.none')}</p>
					<p className="field-hint">{say('peopleCare.leaving.noneHint')}</p>
				</>
			) : (
				<>
					<PlanFacts plan={plan} />
					<div className="row wrap care-ways">
						<Button
							kind="quiet"
							isWorking={isWorking}
							onPress={() => void send([['people.removePlan', { registrationId }]], say('peopleCare.leaving.removed'))}
						>
							{say('peopleCare.leaving.remove')}
						</Button>
					</div>
				</>
			)}
		</Card>
	)
}
