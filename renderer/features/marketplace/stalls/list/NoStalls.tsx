/** Before there are any: what a stall is here, and two ways to begin. */
import { PlusIcon } from '@phosphor-icons/react'
import { Button } from '../../../../components/Button.tsx'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx'
import { useText } from '../../../../text/text.ts'
import { viewHref } from '../../view.ts'

export type NoStallsProps = { readonly addId: string; readonly onAdd: () => void }

export const NoStalls = ({ addId, onAdd }: NoStallsProps) => {
	const say = useText()
	return (
		<div>
			<h2>
				<VisuallyHidden>{say('marketStalls.title')}</VisuallyHidden>
			</h2>
			<EmptyState
				title={say('marketStalls.emptyTitle')}
				actions={
					<>
						<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={onAdd}>
							{say('marketStalls.addFirst')}
						</Button>
						<a className="button button-second" href={viewHref('stalls', 'import')}>
							{say('marketStalls.import')}
						</a>
					</>
				}
			>
				<div className="stalls-empty">
					<p>{say('marketStalls.emptyWords.what')}</p>
					<p>{say('marketStalls.emptyWords.later')}</p>
					<p>{say('marketStalls.emptyWords.file')}</p>
				</div>
			</EmptyState>
		</div>
	)
}
