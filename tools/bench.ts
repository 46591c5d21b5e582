/**
 * `npm run bench [-- --only import,search] [-- --quick]`: measures what Foyer promises, each figure beside
 * what it is held against in the same run. Prints a table and writes `bench-results.json`. Answers with exit
 * code 1 where a target was missed. `files` and `fuzz` take minutes and are run only where
 * they are named.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allocating } from '../tests/bench/allocation.ts'
import { boardFrames } from '../tests/bench/boardFrames.ts'
import { checkingIn } from '../tests/bench/checkingIn.ts'
import { manyDesks } from '../tests/bench/desks.ts'
import { erasing } from '../tests/bench/erasure.ts'
import { bringingFiles } from '../tests/bench/files.ts'
import { lookingAtEvent } from '../tests/bench/findings.ts'
import { fuzzing } from '../tests/bench/fuzz.ts'
import { measuringGroups } from '../tests/bench/groups.ts'
import { hallFrames } from '../tests/bench/hallFrames.ts'
import { importing } from '../tests/bench/importing.ts'
import { killing } from '../tests/bench/killing.ts'
import { leavingFiles } from '../tests/bench/leaving.ts'
import { listing } from '../tests/bench/listing.ts'
import type { Bench, Row } from '../tests/bench/measure.ts'
import { makingPapers } from '../tests/bench/papers.ts'
import { atTheFrontDoor } from '../tests/bench/people.ts'
import { peopleScreens } from '../tests/bench/peopleScreens.ts'
import { recovery } from '../tests/bench/recovery.ts'
import { replaying } from '../tests/bench/replaying.ts'
import { searching } from '../tests/bench/searching.ts'
import { againstSolver } from '../tests/bench/solverAlone.ts'
import { measuringStalls } from '../tests/bench/stalls.ts'
import { starting } from '../tests/bench/starting.ts'
import { table } from '../tests/bench/table.ts'
import { windowStarting } from '../tests/bench/window.ts'
import { root } from './project.ts'

const benches: Readonly<Record<string, Bench>> = {
	import: importing,
	search: searching,
	list: listing,
	checkin: checkingIn,
	desks: manyDesks,
	people: atTheFrontDoor,
	papers: makingPapers,
	replay: replaying,
	erasure: erasing,
	kill: killing,
	recovery,
	start: starting,
	window: windowStarting,
	allocation: allocating,
	solver: againstSolver,
	groups: measuringGroups,
	findings: lookingAtEvent,
	stalls: measuringStalls,
	leaving: leavingFiles,
	board: boardFrames,
	hall: hallFrames,
	doors: peopleScreens,
	files: bringingFiles,
	fuzz: fuzzing,
}
/** Takes too long to come with the others. */
const onlyNamed: readonly string[] = ['files', 'fuzz']

const { values } = parseArgs({
	options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
})
const asked =
	values.only === '' ? Object.keys(benches).filter((name) => !onlyNamed.includes(name)) : values.only.split(',')
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
	console.error(`There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
	process.exit(2)
}

const machine = {
	processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
	memoryGb: Math.round(totalmem() / 1024 ** 3),
	system: `${process.platform} ${process.arch}`,
	node: process.versions.node,
	loadBefore: loadavg()[0] ?? 0,
}
console.log(
	`${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, load ${machine.loadBefore.toFixed(1)}`,
)

const rows: (Row & { readonly bench: string })[] = []
for (const name of asked) {
	console.log(`${name} …`)
	const found = await benches[name]?.({ isQuick: values.quick, say: (text) => console.log(`  ${text}`) })
	for (const row of found ?? []) rows.push({ bench: name, ...row })
}
console.log(`\n${table(rows)}`)
writeFileSync(
	join(root, 'bench-results.json'),
	`${JSON.stringify({ madeAt: new Date().toISOString(), isQuick: values.quick, machine, rows }, null, '\t')}\n`,
)
process.exit(rows.every((row) => row.target?.isMet ?? true) ? 0 : 1)
