/** What a command did, in a sentence: for History, and for the page of whoever it was about. */
import { say, sayIfKnown } from './text.ts'

export type Done = { readonly command: string; readonly outcome: string }

/**
 * @param who whom it was about: a badge, or a name where only organisers read it
 * @param count of whom or of what the command was; a command that this Foyer has no words for is said by its code
 */
export const doneSentence = ({ command, outcome }: Done, who: string, count: number): string =>
	sayIfKnown(`history.entry.${command}.${outcome}`, { who, count }) ?? say('history.other', { command })
