/** Breakouts: set them up, fill them, look at every table, and what belongs on paper. */
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { Board } from './board/Board.tsx'
import { Fill } from './fill/Fill.tsx'
import { SetUp } from './setup/SetUp.tsx'
import { Tables } from './tables/Tables.tsx'
import { useSetup } from './useSetup.ts'
import { useView, type View, viewHref } from './view.ts'

/** In the order in which a day needs them. */
const inOrder: readonly View[] = ['setup', 'fill', 'board', 'tables']

export const Breakouts = () => {
	const say = useText()
	const asked = useView()
	const setup = useSetup()
	if (setup.data === undefined) {
		return setup.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void setup.again()}>{say('app.again')}</Button>}>
				{say('breakouts.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('breakouts.loading')}
			</p>
		)
	}
	const view = asked ?? (setup.data.groups.length === 0 ? 'setup' : 'board')
	return (
		<>
			<ViewNav
				label={say('breakouts.views')}
				current={view}
				views={inOrder.map((one) => ({ view: one, href: viewHref(one), label: say(`breakouts.${one}`) }))}
			/>
			{view === 'setup' ? <SetUp setup={setup.data} onAgain={setup.again} /> : null}
			{view === 'fill' ? <Fill setup={setup.data} /> : null}
			{view === 'board' ? <Board setup={setup.data} /> : null}
			{view === 'tables' ? <Tables setup={setup.data} /> : null}
		</>
	)
}
