/** A screen that breaks says what happened, what was kept and what to do next; the rest goes on. */
import { Component, type ReactNode } from 'react'
import { Button } from '../components/Button.tsx'
import { Message } from '../components/Message.tsx'
import { say } from '../text/text.ts'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | null }

export class ErrorBoundary extends Component<Props, State> {
	override state: State = { error: null }

	static getDerivedStateFromError(error: unknown): State {
		return { error: error instanceof Error ? error : new Error(String(error)) }
	}

	override render(): ReactNode {
		const { error } = this.state
		if (error === null) return this.props.children
		return (
			<div className="stack measure" role="alert">
				<h1 tabIndex={-1}>{say('app.broken')}</h1>
				<Message tone="heed">
					<p>{say('app.brokenKept')}</p>
					<p>{say('app.brokenNext')}</p>
				</Message>
				<div className="row wrap">
					<Button kind="main" onPress={() => this.setState({ error: null })}>
						{say('app.showAgain')}
					</Button>
				</div>
				<details>
					<summary>{say('app.brokenDetail')}</summary>
					<p className="code">{`${error.name}: ${error.message}`}</p>
				</details>
			</div>
		)
	}
}
