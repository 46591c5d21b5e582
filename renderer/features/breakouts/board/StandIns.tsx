/** Who could host a table instead, best first, with what speaks for each. */
import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { namesNow } from './boardNames.ts'
import { boardView, useBoardView } from './boardView.ts'
import { useBoardActions } from './useBoard.ts'

const most = 12

const Open = ({ groupId, duty }: { readonly groupId: string; readonly duty: HostDuty }) => {
	const say = useText()
	const actions = useBoardActions()
	const names = namesNow()
	const query = useQuery(
		`breakouts.standIns:${groupId}:${duty}`,
		(client) => client.breakouts.standIns({ groupId, duty }),
		['breakouts', 'attendance'],
	)
	const close = () => boardView.set({ standIns: null })
	const people = query.data?.outcome === 'known' ? query.data.people : []
	return (
		<Dialog
			title={say(`groupBoard.standInsTitle.${duty}`, { table: names.tableOf(groupId) ?? '' })}
			isOpen
			isWide
			onClose={close}
		>
			{query.data === undefined ? (
				<p role="status" className="soft">
					{say(query.hasFailed ? 'groupBoard.notSent' : 'groupBoard.standInsReading')}
				</p>
			) : people.length === 0 ? (
				<p>{say('groupBoard.standInsNone')}</p>
			) : (
				<>
					<p className="soft">{say('groupBoard.standInsWords')}</p>
					<ol className="stand-ins">
						{people.slice(0, most).map((person) => {
							const table = person.fromGroupId === null ? undefined : names.tableOf(person.fromGroupId)
							const because = [
								...person.because.map((one) => say(`groupBoard.because.${one}`)),
								...(table === undefined ? [] : [say('groupBoard.standInFrom', { table })]),
								...(person.isHere ? [] : [say('groupBoard.standInAway')]),
							]
							return (
								<li key={person.registrationId}>
									<div>
										<b>{person.preferredName}</b> <span className="code soft">{person.badgeCode}</span>
										<p className="small soft">{because.join(', ')}</p>
									</div>
									<Button
										size="dense"
										onPress={() => {
											close()
											void actions.host(person, groupId, duty)
										}}
									>
										{say('groupBoard.askToHost', { person: person.preferredName })}
									</Button>
								</li>
							)
						})}
					</ol>
				</>
			)}
		</Dialog>
	)
}

export const StandIns = () => {
	const standIns = useBoardView((state) => state.standIns)
	return standIns === null ? null : <Open key={`${standIns.groupId} ${standIns.duty}`} {...standIns} />
}
