/** What a desk, a table or a screen must not say about who stays apart, how people take part and what they wish to miss. */
import type { SampleEvent } from '../../shared/domain/samples/sample.ts'

export type GroupSecrets = {
	/** Whatever of it is in an answer of the hub to a desk or a table. */
	readonly inAnswer: (body: string) => readonly string[]
	/** Whatever of it can be read on a screen of an organiser. */
	readonly onScreen: (words: string) => readonly string[]
}

const answerWords = /\b(?:apart|together|constraints?|avoids?|avoided|isVoice)\b|"sector"/gi
const screenWords = /\b(?:apart|keep away|kept away|constraints?|conflicts?)\b/gi

export const groupSecretsOf = ({ event, breakouts }: SampleEvent): GroupSecrets => {
	/** The programme itself is for everybody: a question may well say that things fell apart. */
	const programme = breakouts.topics.flatMap(({ title, question, contentNote }) => [title, question, contentNote])
	const withoutProgramme = (text: string) =>
		programme.filter((words) => words !== '').reduce((rest, words) => rest.replaceAll(words, ''), text)
	const values = [
		...breakouts.constraints.map(({ constraintId }) => constraintId),
		...event.sectors.flatMap(({ code, label }) => [`"${code}"`, label]),
	]
	return {
		inAnswer: (body) => {
			const text = withoutProgramme(body)
			return [...values.filter((value) => text.includes(value)), ...(text.match(answerWords) ?? [])]
		},
		onScreen: (words) => withoutProgramme(words).match(screenWords) ?? [],
	}
}
