/** Eight slips on a page, with lines to cut along. */
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { SetupRound } from '../useSetup.ts'
import type { Sheets, Slip } from './sheets.ts'

export type SlipPageProps = {
	/** From 1, of `of`. */
	readonly page: number
	readonly of: number
	readonly slips: readonly Slip[]
	readonly sheets: Sheets
	readonly round: SetupRound
	readonly isPractice: boolean
}

export const SlipPage = ({ page, of, slips, sheets, round, isPractice }: SlipPageProps) => {
	const say = useText()
	return (
		<section className="sheet sheet-slips" aria-label={say('groupTables.slipsPage', { page, of })}>
			<ul className="slip-grid">
				{slips.map((slip) => (
					<li key={slip.registrationId} className="paper-slip">
						<p className="paper-slip-who">
							<b>{slip.preferredName}</b>
							<span className="code">{slip.badgeCode}</span>
						</p>
						<div className="paper-slip-place">
							<p className="paper-slip-number">
								<span>{say('groupTables.slipTable')}</span>
								<b>{slip.number}</b>
							</p>
							<div>
								<p className="paper-slip-room">
									{slip.roomName === ''
										? say('groupTables.noRoom')
										: slip.table === ''
											? slip.roomName
											: say('groupTables.where', { room: slip.roomName, table: slip.table })}
								</p>
								<p>{slip.topicTitle}</p>
							</div>
						</div>
						{slip.isChange ? <p className="paper-slip-change">{say('groupTables.slipChanged')}</p> : null}
						<p className="paper-slip-foot">
							<span>
								{say('groupTables.paperRound', { number: round.number, start: round.startAt, end: round.endAt })}
							</span>
							<span>
								{say('groupTables.versionAt', { version: sheets.version, time: formatTime(sheets.publishedAtMs) })}
								{isPractice ? ` · ${say('app.practice')}` : ''}
							</span>
						</p>
					</li>
				))}
			</ul>
		</section>
	)
}
