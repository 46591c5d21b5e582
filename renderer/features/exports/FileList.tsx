import { exportList } from '../../../shared/domain/exports/kinds.ts'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../text/text.ts'
import { CareTag } from './CareTag.tsx'
import { fileHref } from './fileAddress.ts'
import { fileGroups } from './fileGroups.ts'

/** What can be made, by whom it is for: a sentence on what is in it, and the care it needs. */
export const FileList = () => {
	const say = useText()
	return (
		<div className="stack">
			{fileGroups.map(({ group, kinds }) => (
				<Card key={group} title={say(`exports.group.${group}`)} isFlush className="files-group">
					<ul className="files-list">
						{kinds.map((what) => (
							<li key={what}>
								<h3>
									<a href={fileHref(what)}>{say(`exports.kind.${what}.title`)}</a>
								</h3>
								<CareTag care={exportList[what].care} />
								<p className="soft">{say(`exports.kind.${what}.what`)}</p>
							</li>
						))}
					</ul>
				</Card>
			))}
		</div>
	)
}
