/** How far the voices of lived experience go, and the three ways there are where they do not reach every table. */
import { useText } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { viewHref } from '../view.ts'
import { Line, Lines } from './Lines.tsx'
import { type Coverage, coverageOf, type Truth } from './truth.ts'
import { groupsWords, roundLines } from './words.ts'

const Ways = ({ coverage, lead }: { readonly coverage: Coverage; readonly lead: string }) => {
	const say = useText()
	const { covered, groups, without, sizeIfFewer } = coverage
	return (
		<div className="ways">
			<p>{lead}</p>
			<ol>
				<li>
					<b>{say('groupFill.voices.fewer')}</b>
					<p>
						{sizeIfFewer === null
							? say('groupFill.voices.fewerNone')
							: say('groupFill.voices.fewerWords', { count: covered, size: sizeIfFewer, groups })}
					</p>
					{sizeIfFewer === null ? null : <a href={viewHref('setup')}>{say('groupFill.voices.fewerWhere')}</a>}
				</li>
				<li>
					<b>{say('groupFill.voices.together')}</b>
					<p>{say('groupFill.voices.togetherWords', { count: without })}</p>
					<p className="soft small">{say('groupFill.voices.togetherWhere')}</p>
				</li>
				<li>
					<b>{say('groupFill.voices.accept')}</b>
					<p>{say('groupFill.voices.acceptWords')}</p>
				</li>
			</ol>
		</div>
	)
}

const isShort = ({ covered, groups }: Coverage): boolean => covered < groups

export const VoicesPart = ({ truth, setup }: { readonly truth: Truth; readonly setup: Setup }) => {
	const say = useText()
	const { hostsAreVoices } = setup.aims
	const rounds = truth.rounds.filter(({ groups }) => groups > 0)
	const lines = roundLines(setup, rounds, (round) => {
		const { voices, groups, covered, alone } = coverageOf(round, hostsAreVoices)
		if (voices === 0) return say('groupFill.voices.noVoices')
		const hosting = hostsAreVoices && round.hostVoices > 0
		return [
			covered === groups
				? say('groupFill.voices.all', { count: voices, groups: groupsWords(groups) })
				: say('groupFill.voices.some', { count: voices, covered, groups: groupsWords(groups) }),
			...(hosting ? [say('groupFill.voices.hosting', { count: round.hostVoices })] : []),
			...(alone > 0 ? [say('groupFill.voices.alone', { count: alone })] : []),
		].join(' ')
	})
	// One set of ways for the round in which most tables would have none.
	const worst = rounds
		.map((round) => coverageOf(round, hostsAreVoices))
		.reduce<Coverage | null>(
			(most, one) => (most === null || one.covered - one.groups < most.covered - most.groups ? one : most),
			null,
		)
	return (
		<section className="truth-part">
			<h3>{say('groupFill.voices.title')}</h3>
			<Lines>
				{lines.map(({ words, rounds: of }) => (
					<Line key={words} mark={of.some((round) => isShort(coverageOf(round, hostsAreVoices))) ? 'look' : 'fine'}>
						{words}
					</Line>
				))}
			</Lines>
			{worst !== null && isShort(worst) ? <Ways coverage={worst} lead={say('groupFill.voices.choose')} /> : null}
		</section>
	)
}
