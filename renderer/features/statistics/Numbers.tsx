/** Numbers of the event as they may be published: the rule, every table with its chart, and freezing them once. */
import { ArrowsClockwiseIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { Freezing } from './Freezing.tsx'
import { HowItProtects } from './HowItProtects.tsx'
import './Numbers.css'
import { NumbersTable } from './NumbersTable.tsx'
import { RuleForm } from './RuleForm.tsx'
import type { Rule } from './types.ts'

const usual: Rule = { preset: 'mentalHealth', least: 5, base: 5 }

/** As published, worked out in a thread of its own; or as it is. Asked again when the numbers are frozen, not with every arrival. */
const useTables = (rule: Rule, isReal: boolean) =>
	useQuery(
		`statistics.${isReal ? 'counts' : 'preview'}:${JSON.stringify(rule)}`,
		async (client) => {
			if (isReal) return (await client.statistics.counts({ rule })).tables
			const answer = await client.statistics.preview({ rule })
			return answer.outcome === 'ready' ? answer.tables : null
		},
		['event'],
	)

export const Numbers = () => {
	const say = useText()
	const [chosen, setChosen] = useState<Rule>(usual)
	const [as, setAs] = useState<'published' | 'real'>('published')
	const state = useQuery('statistics.state', (client) => client.statistics.state({}), ['event'])
	const frozen = state.data?.frozen ?? null
	const rule = frozen?.rule ?? chosen
	const isReal = as === 'real'
	const tables = useTables(rule, isReal)
	const again = async (): Promise<void> => {
		await Promise.all([state.again(), tables.again()])
	}
	const hasFailed = state.hasFailed || tables.hasFailed || tables.data === null
	return (
		<div className="stack statistics">
			<PageHead title={say('statistics.title')} lead={say('statistics.lead')} />
			{state.data === undefined ? null : <Freezing frozen={frozen} rule={rule} again={again} />}
			<div className="statistics-top">
				{frozen === null ? <RuleForm rule={chosen} onChange={setChosen} /> : null}
				<HowItProtects />
			</div>
			<div className="row wrap no-print">
				<Segmented
					label={say('statistics.as.label')}
					value={as}
					onChange={setAs}
					segments={[
						{ value: 'published', label: say('statistics.as.published') },
						{ value: 'real', label: say('statistics.as.real') },
					]}
				/>
				{frozen === null ? (
					<Button icon={<Icon of={ArrowsClockwiseIcon} />} onPress={() => void again()}>
						{say('statistics.again')}
					</Button>
				) : null}
			</div>
			{isReal ? (
				<Message
					tone="heed"
					icon={<Icon of={WarningIcon} weight="fill" className="message-mark" />}
					title={say('statistics.realTitle')}
					isLive
				>
					{say('statistics.realWords')}
				</Message>
			) : null}
			{hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
					{say('statistics.unreadable')}
				</Message>
			) : tables.data === undefined ? (
				<p role="status" className="soft">
					{say('statistics.reading')}
				</p>
			) : null}
			{tables.data?.length === 0 ? <EmptyState title={say('statistics.empty')} /> : null}
			{tables.data?.map((table) => (
				<NumbersTable key={table.id} table={table} rule={rule} isReal={isReal} />
			))}
		</div>
	)
}
