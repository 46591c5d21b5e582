/** Why a file was not made, in words for a terminal. */
import type { OutputOf } from '../contract/index.ts'

type Why = Extract<OutputOf<'exports.make'>, { state: 'refused' }>['why']

export const fileRefusalWords: Readonly<Record<Why, { readonly what: string; readonly remedy: string }>> = {
	rehearsal: {
		what: 'This is a rehearsal with real people: nothing leaves it.',
		remedy: 'Export from the event itself.',
	},
	pastDay: {
		what: 'Part of what would be in it is past its day.',
		remedy: 'Under Keeping and erasing, erase it, or say why it is still needed and until when.',
	},
	notFrozen: {
		what: 'The numbers for publishing are not frozen yet.',
		remedy: 'Freeze them in Afterwards, then make the file.',
	},
	notInFormat: {
		what: 'It is not made as this kind of file.',
		remedy: 'Choose another with --format: pdf, xlsx or csv.',
	},
	needsPurpose: {
		what: 'This file names people, so it needs a purpose and a recipient.',
		remedy: 'Say them with --purpose and --recipient.',
	},
	needsPassword: {
		what: 'This file tells of people’s needs, so it leaves closed with a password or not at all.',
		remedy: 'Add --lock, with --format xlsx or --format pdf.',
	},
	cannotLock: { what: 'This kind of file takes no password.', remedy: 'Use --format xlsx or --format pdf.' },
	failed: { what: 'The file could not be made. The event was not changed.', remedy: 'Try again.' },
}
