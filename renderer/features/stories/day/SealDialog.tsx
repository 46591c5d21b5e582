/**
 * Break-glass: why first, then the name for a minute with the seconds left in sight, then nothing. Esc and
 * closing hide it at once. The name lives in this part alone: never in a title, an address or an announcement.
 */
import { useRef, useState } from 'react'
import { sealOpenMs } from '../../../../shared/domain/stories/words.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useSecondsLeft } from '../../../components/useSecondsLeft.ts'
import { sayIfKnown, useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

export type SealDialogProps = {
	readonly speakerId: string
	readonly leadBadge: string
	readonly onClose: () => void
}

type Shown = { readonly name: string; readonly badgeCode: string; readonly untilMs: number }

export const SealDialog = ({ speakerId, leadBadge, onClose }: SealDialogProps) => {
	const say = useText()
	const hub = useHub()
	const field = useRef<HTMLInputElement>(null)
	const [reason, setReason] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isOpening, setOpening] = useState(false)
	const [shown, setShown] = useState<Shown | null>(null)
	const [isGone, setGone] = useState(false)
	const left = useSecondsLeft(shown?.untilMs ?? null, () => {
		setShown(null)
		setGone(true)
		announce(say('storiesDay.sealGone'))
	})

	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
		field.current?.focus()
	}
	const open = async (): Promise<void> => {
		if (isOpening) return
		const why = reason.trim()
		if (why.length < 3) return refuse(say('storiesDay.sealMissing'))
		setOpening(true)
		setProblem(undefined)
		try {
			const openingId = newId()
			const { outcome } = await hub.call('stories.openSeal', { speakerId, leadBadge, reason: why }, openingId)
			if (outcome !== 'opened') return refuse(sayIfKnown(`stories.refused.${outcome}`) ?? say('stories.refused.other'))
			const answer = await hub.client.stories.sealedName({ openingId })
			if (answer.outcome === 'closed') return refuse(say('storiesDay.sealClosed'))
			setReason('')
			setShown({ name: answer.name, badgeCode: answer.badgeCode, untilMs: Date.now() + sealOpenMs })
		} catch {
			refuse(say('stories.lost'))
		} finally {
			setOpening(false)
		}
	}
	if (isGone)
		return (
			<Dialog isOpen title={say('storiesDay.sealGone')} onClose={onClose} backLabel={say('kit.close')}>
				<p>{say('storiesDay.sealClosed')}</p>
			</Dialog>
		)
	if (shown !== null)
		return (
			<Dialog isOpen title={say('storiesDay.sealOpen')} onClose={onClose} backLabel={say('storiesDay.sealHide')}>
				<p className="story-sealed-name">
					{shown.name} <span className="code soft">{shown.badgeCode}</span>
				</p>
				<p className="story-sealed-left" role="timer">
					<b>{say('storiesDay.sealLeft', { count: left })}</b>
					<span className="story-sealed-bar" aria-hidden="true">
						<span style={{ width: `${(left * 100_000) / sealOpenMs}%` }} />
					</span>
				</p>
				<p className="soft small">{say('storiesDay.sealHint2')}</p>
			</Dialog>
		)
	return (
		<Dialog
			isOpen
			title={say('storiesDay.sealTitle')}
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isOpening} onPress={() => void open()}>
					{say('storiesDay.sealDo')}
				</Button>
			}
		>
			<p>{say('storiesDay.sealWords')}</p>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					void open()
				}}
				noValidate
			>
				<TextField
					label={say('storiesDay.sealReason')}
					hint={say('storiesDay.sealHint')}
					value={reason}
					maxLength={300}
					autoFocus
					inputRef={field}
					onChange={(next) => {
						setReason(next)
						setProblem(undefined)
					}}
					error={problem}
				/>
			</form>
		</Dialog>
	)
}
