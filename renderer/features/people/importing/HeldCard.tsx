import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import { FaceLines, linesOf } from './FaceLines.tsx'
import type { SectorLabel } from './words.ts'

export type HeldRow = OutputOf<'people.held'>['rows'][number]

export type HeldCardProps = {
	readonly row: HeldRow
	readonly sectors: readonly SectorLabel[]
	readonly isWorking: boolean
	readonly onSame: (registrationId: string) => void
	readonly onNew: () => void
	readonly onLeaveOut: () => void
}

/** A row of a file beside everybody it may be, with three answers of equal weight. */
export const HeldCard = ({ row, sectors, isWorking, onSame, onNew, onLeaveOut }: HeldCardProps) => {
	const say = useText()
	const named = { name: row.name, row: row.row }
	const lines = linesOf([row, ...row.suspects])
	return (
		<section
			className="card held-card"
			aria-label={say('importing.settle.card', named)}
			aria-busy={isWorking}
			tabIndex={-1}
			data-held=""
		>
			<div className="held-side held-file">
				<h2 className="quiet-title">{say('importing.settle.inFile', { row: row.row })}</h2>
				<FaceLines face={row} lines={lines} sectors={sectors} />
				<div className="row wrap held-ways">
					<Button label={say('importing.settle.someoneElseLabel', named)} onPress={onNew}>
						{say('importing.settle.someoneElse')}
					</Button>
					<Button label={say('importing.settle.leaveOutLabel', named)} onPress={onLeaveOut}>
						{say('importing.settle.leaveOut')}
					</Button>
				</div>
			</div>
			<div className="held-others">
				{row.suspects.length === 0 ? <p className="soft">{say('importing.settle.gone')}</p> : null}
				{row.suspects.map((suspect) => (
					<div key={suspect.registrationId} className="held-side">
						<h2 className="quiet-title held-other-title">
							{say('importing.settle.onList')}
							<span className="code soft">{say('importing.settle.badge', { code: suspect.badgeCode })}</span>
						</h2>
						<FaceLines face={suspect} lines={lines} against={row} sectors={sectors} />
						<div className="row wrap held-ways">
							<Button
								label={say('importing.settle.samePersonLabel', { ...named, other: suspect.name })}
								onPress={() => onSame(suspect.registrationId)}
							>
								{say('importing.settle.samePerson')}
							</Button>
						</div>
					</div>
				))}
			</div>
		</section>
	)
}
