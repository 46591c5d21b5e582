/** Somebody else came to this table: their code, one look, one answer. */
import { type FormEvent, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

type Found = Extract<OutputOf<'breakouts.atDoor'>, { outcome: 'known' }>
type Trouble = 'empty' | 'notFound' | 'notYours' | 'notPublished' | 'tooOften' | 'failed'
type Step =
	| { readonly is: 'typing'; readonly trouble: Trouble | null }
	| { readonly is: 'asking' }
	| { readonly is: 'found'; readonly found: Found; readonly isTaking: boolean; readonly commandId: string }
	| { readonly is: 'done'; readonly tone: 'welcome' | 'note'; readonly title: string; readonly words: string }

const typing = (trouble: Trouble | null = null): Step => ({ is: 'typing', trouble })

export type TakeInProps = {
	readonly groupId: string
	readonly hostBadge: string
	/** Organisers may take it back here as well. */
	readonly isOrganiser: boolean
}

export const TakeIn = ({ groupId, hostBadge, isOrganiser }: TakeInProps) => {
	const say = useText()
	const hub = useHub()
	const [code, setCode] = useState('')
	const [step, setStep] = useState<Step>(typing())
	const field = useRef<HTMLInputElement>(null)
	const question = useRef<HTMLDivElement>(null)

	const troubleWords = (trouble: Trouble): string =>
		trouble === 'empty' ? say('groupTables.elseEmpty') : say(`groupTables.elseSays.${trouble}`)
	const fail = (trouble: Trouble): void => {
		setStep(typing(trouble))
		announce(troubleWords(trouble), 'assertive')
		focusSoon(() => field.current)
	}
	const finish = (tone: 'welcome' | 'note', title: string, words = ''): void => {
		setCode('')
		setStep({ is: 'done', tone, title, words })
		announce(`${title} ${words}`.trim(), 'assertive')
		focusSoon(() => field.current)
	}
	const suitsBetter = (name: string): void =>
		finish('note', say('groupTables.elseCannot', { name }), say('groupTables.elseCannotWords'))

	const look = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		if (step.is === 'asking') return
		if (code.trim() === '') return fail('empty')
		setStep({ is: 'asking' })
		try {
			const found = await hub.client.breakouts.atDoor({ badgeCode: code.trim(), groupId, hostBadge })
			if (found.outcome !== 'known') return fail(found.outcome)
			const name = found.person.preferredName
			if (found.isTheirs) return finish('note', say('groupTables.elseTheirs', { name }))
			if (!found.canStay) return suitsBetter(name)
			setStep({ is: 'found', found, isTaking: false, commandId: newId() })
			focusSoon(() => question.current?.querySelector('button'))
		} catch {
			fail('failed')
		}
	}
	const undo = (targetId: string, name: string): void => {
		void hub
			.call('history.undo', { targetId, reason: '' })
			.then(({ outcome }) =>
				toast(say(outcome === 'undone' ? 'groupTables.elseUndone' : 'groupTables.elseNotUndone', { name })),
			)
			.catch(() => toast(say('groupTables.elseNotUndone', { name })))
	}
	const takeIn = async (): Promise<void> => {
		if (step.is !== 'found' || step.isTaking) return
		const { person } = step.found
		const name = person.preferredName
		setStep({ ...step, isTaking: true })
		try {
			const input = { registrationId: person.registrationId, groupId }
			const { outcome } = await hub.call('breakouts.tookIn', input, step.commandId)
			if (outcome === 'cannotPlace') return suitsBetter(name)
			if (outcome === 'isHere') return finish('note', say('groupTables.elseTheirs', { name }))
			if (outcome !== 'tookIn') return fail(outcome)
			finish('welcome', say('groupTables.elseDone', { name }))
			if (isOrganiser) toast(say('groupTables.elseDone', { name }), { undo: () => undo(step.commandId, name) })
		} catch {
			fail('failed')
		}
	}

	if (step.is === 'found') {
		const { found } = step
		const name = found.person.preferredName
		return (
			<Card title={say('groupTables.elseTitle')}>
				<div className="host-else" role="group" aria-label={say('groupTables.elseAsk', { name })} ref={question}>
					<p>
						<b>{say('groupTables.elseAsk', { name })}</b>
					</p>
					<p className="soft">
						{found.toldNumber === null
							? say('groupTables.elseToldNone', { name })
							: say('groupTables.elseTold', { name, number: found.toldNumber })}
						{found.along.length === 0
							? null
							: ` ${say('groupTables.elseAlong', { count: found.along.length, codes: found.along.join(', ') })}`}
					</p>
					<div className="row wrap">
						<Button kind="main" onPress={() => void takeIn()} isWorking={step.isTaking}>
							{say('groupTables.elseYes', { name })}
						</Button>
						<Button
							onPress={() => {
								setStep(typing())
								focusSoon(() => field.current)
							}}
						>
							{say('groupTables.elseNo')}
						</Button>
					</div>
				</div>
			</Card>
		)
	}
	return (
		<Card title={say('groupTables.elseTitle')}>
			<form className="host-else" onSubmit={(event) => void look(event)} noValidate>
				<div className="host-else-ask">
					<TextField
						label={say('groupTables.elseLabel')}
						value={code}
						maxLength={20}
						inputRef={field}
						inputClassName="code"
						onChange={(next) => {
							setCode(next)
							if (step.is === 'typing' && step.trouble !== null) setStep(typing())
						}}
						error={step.is === 'typing' && step.trouble !== null ? troubleWords(step.trouble) : undefined}
					/>
					<Button type="submit" isWorking={step.is === 'asking'}>
						{say('groupTables.elseGo')}
					</Button>
				</div>
				{step.is === 'done' ? (
					<Message tone={step.tone} title={step.title}>
						{step.words === '' ? null : step.words}
					</Message>
				) : null}
			</form>
		</Card>
	)
}
