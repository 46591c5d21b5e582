/** The words that go with everything in open formats: for whoever opens it in years, without Foyer. */

export type DescribedTable = { readonly name: string; readonly rows: number }

export const openCopyReadme = (of: {
	readonly eventName: string
	readonly madeAt: string
	readonly purpose: string
	readonly recipient: string
	readonly tables: readonly DescribedTable[]
	readonly leftOut: readonly string[]
}): string =>
	[
		`Everything of "${of.eventName}" in open formats`,
		'',
		`Made on ${of.madeAt}.`,
		`For: ${of.recipient}`,
		`What for: ${of.purpose}`,
		'',
		'KEEP THIS SAFE. It is not encrypted and has no password. It holds names, contacts, access needs and more about',
		'people. Put it only where an encrypted disk or a password protects it, and destroy it when it is not needed.',
		'',
		'What is in it',
		'  csv/<table>.csv    each table as text: UTF-8, commas, every field in quotes, the first row names the columns',
		'  json/<table>.json  the same tables as lists of objects, with numbers as numbers and nothing as null',
		'  columns.csv        every column: its type, what it means, its class, and the column that it refers to',
		'',
		'How to read it',
		'  A time ends in _ms: milliseconds since 1 January 1970, UTC. A date is 2027-05-19.',
		'  1 is yes and 0 is no in columns that begin with is_ or has_.',
		'  An id is random and means nothing; where columns.csv says that a column refers to registration.id, the row',
		'  is about the person of that row in registration.',
		'  In a CSV file a field that a spreadsheet would run as a formula begins with one apostrophe that was not there.',
		'  The JSON files have every value as it was.',
		'',
		'The classes',
		'  O    about the event, not about a person',
		'  P    personal',
		'  S    special category: health, access, beliefs',
		'  S*   not special by itself, but others could infer it',
		'',
		'What is left out',
		`  ${of.leftOut.join(', ')}: how Foyer takes things back, checks itself and locks itself.`,
		'  Who tells a story under another name stays sealed in the event file.',
		'',
		'The tables, with their rows',
		...of.tables.map(({ name, rows }) => `  ${name}: ${rows}`),
		'',
	].join('\r\n')
