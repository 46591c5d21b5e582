/** The second page of a screen: the code on a badge, by touch, keyboard or scanner, and the table it leads to. */
import { ArrowLeftIcon, BackspaceIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { GroupAnswer } from './GroupAnswer.tsx'
import { type FindingHand, mostLetters } from './useFinding.ts'

/** Every sign that a badge code has, numbers first. */
const rows = ['12345', '67890', 'BCDFG', 'HJKMN', 'PQRST', 'VWXYZ'] as const

type TypingProps = { readonly hand: FindingHand; readonly code: string; readonly problem: string | null }

const problems = ['notFound', 'notPublished', 'tooOften', 'lost'] as const

const Typing = ({ hand, code, problem }: TypingProps) => {
	const say = useText()
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => {
		focusSoon(() => {
			// A scanner may be half way through: it goes on after what it has typed.
			field.current?.setSelectionRange(mostLetters, mostLetters)
			return field.current
		})
	}, [])
	const known = problems.find((one) => one === problem)
	return (
		<div className="display-ask">
			<div className="display-ask-words">
				<h1>{say('displays.find')}</h1>
				<p>{say('displays.findLead')}</p>
				<form
					onSubmit={(event) => {
						event.preventDefault()
						hand.look()
					}}
				>
					<label className="display-code-label" htmlFor="display-code">
						{say('displays.findCode')}
					</label>
					<input
						ref={field}
						id="display-code"
						className="display-code"
						value={code}
						onChange={(event) => hand.setCode(event.target.value)}
						inputMode="none"
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
					/>
					<button type="submit" className="display-key display-key-go">
						{say('displays.findGo')}
					</button>
				</form>
				<div className="display-said" role="status">
					{known === undefined ? null : (
						<>
							<b>{say(`displays.found.${known}`)}</b>
							<span>{say(`displays.found.${known}Words`)}</span>
						</>
					)}
				</div>
				<button type="button" className="display-key display-key-back" onClick={hand.close}>
					<Icon of={ArrowLeftIcon} />
					{say('displays.findBack')}
				</button>
			</div>
			<fieldset className="display-pad" aria-label={say('displays.keypad')}>
				{rows.flatMap((row) =>
					[...row].map((letter) => (
						<button key={letter} type="button" className="display-key" onClick={() => hand.add(letter)}>
							{letter}
						</button>
					)),
				)}
				<button type="button" className="display-key display-key-wide" onClick={() => hand.setCode(code.slice(0, -1))}>
					<Icon of={BackspaceIcon} />
					{say('displays.rubOut')}
				</button>
				<button type="button" className="display-key display-key-wide" onClick={() => hand.setCode('')}>
					{say('displays.startAgain')}
				</button>
			</fieldset>
		</div>
	)
}

export const FindTable = ({ hand }: { readonly hand: FindingHand }) => {
	const say = useText()
	const { finding } = hand
	if (finding.is === 'off') return null
	return (
		<main className="display-page display-finding">
			{finding.is === 'answered' ? <GroupAnswer answer={finding.answer} onClear={hand.clear} /> : null}
			{finding.is === 'looking' ? (
				<h1 className="display-looking" role="status">
					{say('displays.looking')}
				</h1>
			) : null}
			{finding.is === 'typing' ? <Typing hand={hand} code={finding.code} problem={finding.problem} /> : null}
		</main>
	)
}
