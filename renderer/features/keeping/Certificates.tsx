/** What was erased, each with what the search of the bytes found: counts, no names. */
import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { Tag } from '../../components/Tag.tsx'
import { dateOf, formatCount, formatDateInFull, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type Erasure, isProven } from './keepingTypes.ts'

const Proof = ({ proof }: { readonly proof: NonNullable<Erasure['proof']> }) => {
	const say = useText()
	const { hitsBefore, hits, pages, unread, saidElsewhere, files, fileHits, closedFiles, isSynced, isSameCode } = proof
	return (
		<>
			<p>
				{say('keeping.certificates.proof', {
					before: formatCount(hitsBefore),
					hits: formatCount(hits),
					pages: formatCount(pages),
				})}
			</p>
			{hitsBefore === 0 ? <p>{say('keeping.certificates.nothingFound')}</p> : null}
			{unread > 0 ? <p>{say('keeping.certificates.unread', { count: unread })}</p> : null}
			{saidElsewhere > 0 ? <p>{say('keeping.certificates.elsewhere', { count: saidElsewhere })}</p> : null}
			<p className="soft">{say('keeping.certificates.files', { files, hits: fileHits, closed: closedFiles })}</p>
			{fileHits > 0 ? <Message tone="heed">{say('keeping.certificates.copies')}</Message> : null}
			{isSameCode ? (
				<Message tone="heed" action={<a href="#/afterwards/safe">{say('keeping.itself.newCode')}</a>}>
					{say('keeping.certificates.sameCode')}
				</Message>
			) : null}
			{isSynced ? <Message tone="heed">{say('keeping.certificates.synced')}</Message> : null}
		</>
	)
}

export type CertificatesProps = { readonly erasures: readonly Erasure[]; readonly onFinish: () => void }

export const Certificates = ({ erasures, onFinish }: CertificatesProps) => {
	const say = useText()
	return (
		<Card title={say('keeping.certificates.title')}>
			{erasures.length === 0 ? <p className="soft">{say('keeping.certificates.none')}</p> : null}
			<ul className="keeping-list">
				{erasures.map((erasure) => {
					const { erasureId, requestNumber, atMs, rows, parts, data, proof } = erasure
					const isGood = isProven(erasure)
					return (
						<li key={erasureId} className="stack-s">
							<div className="row wrap">
								<b>
									{requestNumber === null
										? say('keeping.certificates.due')
										: say('keeping.certificates.request', { number: requestNumber })}
								</b>
								{proof?.isSameCode ? <span>{say('keeping.certificates.byItself')}</span> : null}
								<span>{`${formatDateInFull(dateOf(atMs))}, ${formatTime(atMs)}`}</span>
								<Tag
									tone={isGood ? 'welcome' : 'heed'}
									icon={<Icon of={isGood ? CheckCircleIcon : WarningIcon} weight="fill" />}
								>
									{say(
										isGood
											? 'keeping.certificates.proven'
											: proof === null
												? 'keeping.certificates.unfinished'
												: 'keeping.certificates.notProven',
									)}
								</Tag>
							</div>
							<p>
								{say('keeping.certificates.counts', {
									rows: formatCount(rows),
									parts: formatCount(parts),
									data: data.map((one) => say(`keeping.data.${one}`)).join('; '),
								})}
							</p>
							{proof === null ? (
								<Message tone="heed" action={<Button onPress={onFinish}>{say('keeping.erase.finish')}</Button>}>
									{say('keeping.erase.unfinished')}
								</Message>
							) : (
								<Proof proof={proof} />
							)}
							<p className="soft">{say('keeping.certificates.reference', { id: erasureId })}</p>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
