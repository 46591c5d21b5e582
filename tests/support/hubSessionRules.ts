/** The rules of an event as part of a day played over a wire: settled, gone past, asked. */
import type { Session } from './hubSessionGroups.ts'

export const playRules = async ({ ask, command }: Session): Promise<void> => {
	await ask('rules.findings')
	await command('rules.setStrength', { rule: 'P2', strength: 'warn' })
	await command('rules.setStrength', { rule: 'P2', strength: 'warn' })
	await command('rules.setStrength', { rule: 'A4', strength: 'note' })
	const { findings }: { findings: readonly { key: string; rule: string; strength: string }[] } =
		await ask('rules.findings')
	const warning = findings.find(({ strength }) => strength === 'warn') ?? { key: 'G6:x', rule: 'G6' }
	const said = { key: warning.key, rule: warning.rule, reason: 'Agreed with the group — it’s fine' }
	await command('rules.setReason', said)
	await command('rules.setReason', { ...said, reason: ' ' })
	await command('rules.setReason', { key: 'A1:x', rule: 'A1', reason: 'No' })
	await command('rules.setStrength', { rule: 'P2', strength: null })
	await ask('rules.list')
	await ask('rules.findings')
}
