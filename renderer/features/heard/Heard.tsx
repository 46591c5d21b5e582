/** What we heard: notes sorted into themes, what will be done about them, and the page to read out. */
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { Actions } from './actions/Actions.tsx'
import './Heard.css'
import { ReadOut } from './paper/ReadOut.tsx'
import { Sorting } from './sort/Sorting.tsx'
import { useHeardSend, useHeardUndoKey } from './useHeardSend.ts'

const parts = ['sort', 'actions', 'paper'] as const
type Part = (typeof parts)[number]
type About = { readonly themeId: string; readonly title: string }

export const Heard = () => {
	const say = useText()
	const [part, setPart] = useState<Part>('sort')
	const [about, setAbout] = useState<About | null>(null)
	const page = useQuery('heard.page', (client) => client.heard.page({}), ['breakouts', 'event'])
	const change = useHeardSend(page.again)
	useHeardUndoKey(page.again)
	const go = (next: Part, theme: About | null): void => {
		change.clear()
		setAbout(theme)
		setPart(next)
	}
	return (
		<div className="stack heard">
			<div className="no-print">
				<PageHead title={say('heard.title')} lead={say('heard.lead')} />
				<Segmented
					label={say('heard.parts')}
					value={part}
					onChange={(next) => go(next, null)}
					segments={parts.map((one) => ({ value: one, label: say(`heard.part.${one}`) }))}
				/>
			</div>
			{page.data === undefined ? (
				page.hasFailed ? (
					<Message tone="heed" isLive action={<Button onPress={() => void page.again()}>{say('app.again')}</Button>}>
						{say('heard.unreadable')}
					</Message>
				) : (
					<p role="status" className="soft">
						{say('heard.reading')}
					</p>
				)
			) : part === 'sort' ? (
				<Sorting page={page.data} change={change} onAct={(theme) => go('actions', theme)} />
			) : part === 'actions' ? (
				<Actions page={page.data} change={change} about={about} />
			) : (
				<ReadOut page={page.data} />
			)}
		</div>
	)
}
