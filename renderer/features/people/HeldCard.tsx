import { EqualsIcon, NotEqualsIcon } from '@phosphor-icons/react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'

export type HeldRow = OutputOf<'people.held'>['rows'][number]
type Face = { readonly name: string; readonly email: string; readonly organisation: string }

const lines = ['name', 'email', 'organisation'] as const

const isSame = (one: string, other: string): boolean =>
	one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase()

/** One person's lines; beside somebody else's, each says whether it is the same or differs. */
const FaceLines = ({ face, against }: { readonly face: Face; readonly against?: Face }) => {
	const say = useText()
	return (
		<dl className="face">
			{lines.map((line) => (
				<div key={line}>
					<dt>{say(`importing.settle.${line}`)}</dt>
					<dd className={line === 'name' ? 'face-name' : ''}>
						{face[line] === '' ? <span className="soft">{say('importing.settle.nothing')}</span> : face[line]}
						{against === undefined ? null : isSame(face[line], against[line]) ? (
							<span className="face-mark face-same">
								<Icon of={EqualsIcon} weight="bold" />
								{say('importing.settle.same')}
							</span>
						) : face[line] === '' && against[line] === '' ? null : (
							<span className="face-mark">
								<Icon of={NotEqualsIcon} weight="bold" />
								{say('importing.settle.differs')}
							</span>
						)}
					</dd>
				</div>
			))}
		</dl>
	)
}

export type HeldCardProps = {
	readonly row: HeldRow
	readonly isWorking: boolean
	readonly onSame: (registrationId: string) => void
	readonly onNew: () => void
	readonly onLeaveOut: () => void
}

/** A row of a file beside everybody it may be, with three answers of equal weight. */
export const HeldCard = ({ row, isWorking, onSame, onNew, onLeaveOut }: HeldCardProps) => {
	const say = useText()
	const named = { name: row.name, row: row.row }
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
				<FaceLines face={row} />
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
						<h2 className="quiet-title">
							{say('importing.settle.onList')}{' '}
							<span className="code soft">{say('importing.settle.badge', { code: suspect.badgeCode })}</span>
						</h2>
						<FaceLines face={suspect} against={row} />
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
