/** One certificate as it will be printed: the same words as on paper, black on white whatever the screen looks like. */
import type { CertificateWords } from '../../../shared/domain/certificates/certificate.ts'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../text/text.ts'

export const Preview = ({ words }: { readonly words: CertificateWords }) => {
	const say = useText()
	return (
		<Card title={say('certificates.preview.title')}>
			<div className="certificate-face">
				{words.practice === '' ? null : <p className="certificate-face-strong">{words.practice}</p>}
				<p className="certificate-face-strong">{words.organiser}</p>
				<p className="certificate-face-title">{words.title}</p>
				<p>{words.certifies}</p>
				<p className="certificate-face-name">{words.name}</p>
				<p>{words.attended}</p>
				<p className="certificate-face-strong">{words.event}</p>
				<p>{words.whenAndWhere}</p>
				<p className="certificate-face-hours">
					<b>{words.hours}</b> <span>{words.hoursWords}</span>
				</p>
				{words.groupWords === '' ? null : <p>{words.groupWords}</p>}
				{words.outcomes.length === 0 ? null : (
					<>
						<p className="certificate-face-strong">{words.outcomesTitle}</p>
						<ul>
							{words.outcomes.map((outcome) => (
								<li key={outcome}>{outcome}</li>
							))}
						</ul>
					</>
				)}
				<p className="certificate-face-end">
					<span>
						{words.serialTitle}: <b>{words.serial}</b>
					</span>
					<span>{words.issued}</span>
				</p>
				{words.check === '' ? null : <p>{words.check}</p>}
			</div>
		</Card>
	)
}
