/** The code of one desk, to be read from a metre away, and how long it counts. */
import { pairingCodeInWords } from '../../../../shared/domain/desks/pairingCode.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { useSecondsLeft } from '../../../components/useSecondsLeft.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Pairing } from '../deskTypes.ts'
import { QrSquare } from './QrSquare.tsx'

export type PairingCodeProps = {
	readonly pairing: Pairing
	readonly url: string
	/** When the answer came, by this computer's own clock: the hub's may be another one. */
	readonly gotMs: number
	readonly onChanged: () => Promise<void>
}

const inMinutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const Counting = ({ untilMs, onChanged }: { readonly untilMs: number; readonly onChanged: () => Promise<void> }) => {
	const say = useText()
	const left = useSecondsLeft(untilMs, () => void onChanged())
	return (
		<p className="soft">
			{say('deskNetwork.letIn.counts')}{' '}
			<span aria-hidden="true">{say('deskNetwork.letIn.left', { time: inMinutes(left) })}</span>
		</p>
	)
}

export const PairingCode = ({ pairing, url, gotMs, onChanged }: PairingCodeProps) => {
	const say = useText()
	const { client } = useHub()
	const { code, name } = pairing
	const stop = async (): Promise<void> => {
		await client.desks.stopPairing({}).catch(() => undefined)
		await onChanged()
	}
	return (
		<Card title={say('deskNetwork.letIn.codeTitle', { name })}>
			<div className="stack">
				{code === null ? (
					<Message tone="heed" isLive>
						{say('deskNetwork.letIn.void')}
					</Message>
				) : (
					<div className="desks-code-parts">
						<div className="stack-s">
							<p>{say('deskNetwork.letIn.step1', { address: url })}</p>
							<p
								className="desks-code"
								role="img"
								aria-label={say('deskNetwork.letIn.spoken', { code: [...code.code].join(' ') })}
							>
								{pairingCodeInWords(code.code)}
							</p>
							<Counting untilMs={gotMs + code.leftMs} onChanged={onChanged} />
						</div>
						<div className="stack-s">
							<p>{say('deskNetwork.letIn.qr')}</p>
							<QrSquare text={code.qr} label={say('deskNetwork.letIn.qrLabel')} />
						</div>
					</div>
				)}
				<div>
					<Button kind="quiet" onPress={() => void stop()}>
						{say('deskNetwork.letIn.stop')}
					</Button>
				</div>
			</div>
		</Card>
	)
}
