/** What a finding suggests as commands that can be sent, and which of many may be done all at once. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import type { FixCommand } from '../../../../shared/domain/rules/eventFinding.ts'
import type { Finding, Fix } from '../lookTypes.ts'
import type { LookStep } from '../useLookSend.ts'

/** Every command that a fix may be; nothing else is sent, whatever an answer holds. */
const fixCommands = {
	'programme.saveItem': true,
	'programme.moveItem': true,
	'programme.setMaterialSent': true,
	'programme.setSaid': true,
	'programme.saveShift': true,
	'programme.removeShift': true,
	'stories.saveSlot': true,
	'stories.useBackup': true,
	'stories.setRecording': true,
	'stories.setDone': true,
	'people.setNeedStatus': true,
	'breakouts.setHosts': true,
	'breakouts.setAway': true,
	'breakouts.setRoomFault': true,
	'marketplace.setStewards': true,
} as const satisfies Record<FixCommand, true>

const isFixCommand = (name: string): name is FixCommand => Object.hasOwn(fixCommands, name)

type DoFix = Extract<Fix, { kind: 'do' }>
export type Doable = Finding & { readonly fix: DoFix }

/** Null where it is no command that a fix may be. */
export const stepOf = ({ fix }: Doable): LookStep | null => {
	const { command, input } = fix.step
	// The hub parses what it is sent; here only the kind of command is in doubt.
	return isFixCommand(command) ? ([command, input as InputOf<FixCommand>] as LookStep) : null
}

export const isDoable = (finding: Finding): finding is Doable =>
	finding.fix?.kind === 'do' && isFixCommand(finding.fix.step.command)

/** What is the same for each of many: nothing that moves others, or that somebody has to be asked about first. */
const atOnce = new Set(['needReady', 'needMet', 'materialSent', 'recordingOff', 'debriefDone', 'followUpDone'])
/** Agreed with each person, never for all of them. */
const oneByOne = new Set<Finding['rule']>(['A9'])

export const canDoAll = (findings: readonly Finding[]): findings is readonly Doable[] =>
	findings.every((finding) => isDoable(finding) && atOnce.has(finding.fix.says) && !oneByOne.has(finding.rule))

/** As many as one command takes. */
const mostRows = 500

/** As few commands as do all of them: needs go together, so that they are taken back together. */
export const stepsOf = (findings: readonly Doable[]): readonly LookStep[] => {
	const steps = findings.map(stepOf).filter((step) => step !== null)
	const needs = steps.flatMap((step) => (step[0] === 'people.setNeedStatus' ? step[1].rows : []))
	const together = Array.from(
		{ length: Math.ceil(needs.length / mostRows) },
		(_, at): LookStep => ['people.setNeedStatus', { rows: needs.slice(at * mostRows, (at + 1) * mostRows) }],
	)
	return [...together, ...steps.filter(([name]) => name !== 'people.setNeedStatus')]
}
