import type { InputOf } from '../../../shared/contract/index.ts'
import { useText } from '../../text/text.ts'

type Sample = InputOf<'library.openSample'>['sample']

const samples = [
	{ sample: 'blmk-forum', name: 'home.sampleForum', words: 'home.sampleForumWords' },
	{ sample: 'cyp-intensive', name: 'home.sampleConference', words: 'home.sampleConferenceWords' },
] as const satisfies readonly { sample: Sample; name: string; words: string }[]

/** Two practice events with invented people. */
export const Samples = ({
	busy,
	onPick,
}: {
	readonly busy: string | null
	readonly onPick: (sample: Sample) => void
}) => {
	const say = useText()
	return (
		<section className="samples" aria-labelledby="samples-title">
			<div>
				<h2 className="label-heading" id="samples-title">
					{say('home.tryTitle')}
				</h2>
				<p className="small soft">{say('home.tryLead')}</p>
			</div>
			{samples.map(({ sample, name, words }) => (
				<button key={sample} type="button" className="sample" onClick={() => onPick(sample)} disabled={busy !== null}>
					<b>{say(name)}</b>
					<span className="small soft">{busy === sample ? say('home.makingSample') : say(words)}</span>
				</button>
			))}
		</section>
	)
}
