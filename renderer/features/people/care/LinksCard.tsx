/** With whom somebody comes, both ways. */
import { LinkIcon, UserPlusIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { personHref } from '../view.ts'
import { type CareParts, type Link, openerOf } from './careTypes.ts'
import { LinkForm } from './LinkForm.tsx'
import { SplitForm } from './SplitForm.tsx'

/** A link is kept from the one who is accompanied to the one who comes along. */
const stepOf = (registrationId: string, { registrationId: other, way }: Link) =>
	way === 'with' ? { registrationId, toId: other } : { registrationId: other, toId: registrationId }

export const LinksCard = (parts: CareParts) => {
	const say = useText()
	const { registrationId, care, again, open, onOpen } = parts
	const { isWorking, problem, send } = usePeopleChange(again)
	const words = ({ kind, way, preferredName }: Link): string => {
		const values = { name: preferredName, kind: say(`peopleCare.links.kind.${kind}`) }
		return say(kind === 'bookedTogether' ? 'peopleCare.links.both' : `peopleCare.links.${way}`, values)
	}
	return (
		<Card title={say('peopleCare.links.title')} className="care-card">
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			{care.links.length === 0 ? (
				<p className="soft">{say('peopleCare.links.none')}</p>
			) : (
				<>
					<ul className="care-list care-links">
						{care.links.map((link) => (
							<li key={`${link.way} ${link.registrationId}`}>
								<span className="care-link">
									<a href={personHref(link.registrationId)}>{words(link)}</a>{' '}
									<span className="code soft">{link.badgeCode}</span>
									{link.isHere ? <Tag tone="welcome">{say('peopleCare.links.isHere')}</Tag> : null}
								</span>
								<Button
									kind="quiet"
									label={say('peopleCare.links.unlinkLabel', { name: link.preferredName })}
									isWorking={isWorking}
									onPress={() =>
										void send(
											[['people.unlink', stepOf(registrationId, link)]],
											say('peopleCare.links.unlinked', { name: link.preferredName }),
										)
									}
								>
									{say('peopleCare.links.unlink')}
								</Button>
							</li>
						))}
					</ul>
					<p className="field-hint">{say('peopleCare.links.hint')}</p>
				</>
			)}
			<div className="row wrap care-ways">
				<Button id={openerOf('link')} icon={<Icon of={LinkIcon} />} onPress={() => onOpen('link')}>
					{say('peopleCare.links.add')}
				</Button>
				<Button id={openerOf('split')} icon={<Icon of={UserPlusIcon} />} onPress={() => onOpen('split')}>
					{say('peopleCare.links.split')}
				</Button>
			</div>
			{open === 'link' ? <LinkForm {...parts} /> : null}
			{open === 'split' ? <SplitForm {...parts} /> : null}
		</Card>
	)
}
