/** Payments for people's time: offering, what the person chose, and how far finance is. */
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { agreedPence, type OfferState, stateOf, whyNotChoose } from '../../../shared/domain/payments/offer.ts'
import type { CommandContext, CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { isThere, offerOf, ownerOf, settingsOf } from './payments.store.ts'

type Names = Extract<CommandName, `payments.${string}`>

const offer = (
	context: CommandContext,
	{ registrationId, offer: said }: InputOf<'payments.offer'>,
): OutputOf<'payments.offer'> => {
	const { db } = context
	const owner = ownerOf(db, said.offerId)
	if (!isThere(db, registrationId) || (owner !== undefined && owner !== registrationId)) return { outcome: 'notFound' }
	const known = offerOf(db, registrationId, said.offerId)
	if (known && known.sentAtMs !== null) return { outcome: 'alreadySent' }
	if (known && known.choice !== 'notDecided' && known.offeredPence !== said.offeredPence)
		return { outcome: 'alreadyChosen' }
	const isNew = journalOf(context).put('payment_offer', {
		id: said.offerId,
		registration_id: registrationId,
		activity: said.activity,
		on_date: said.date,
		minutes: said.minutes,
		offered_pence: said.offeredPence,
		choice: known?.choice ?? 'notDecided',
		accepted_pence: known?.acceptedPence ?? null,
		informed_at_ms: known?.informedAtMs ?? null,
		policy: known?.policy ?? '',
		sent_at_ms: null,
		paid_at_ms: null,
	})
	return { outcome: isNew ? 'saved' : 'unchanged' }
}

const choose = (context: CommandContext, input: InputOf<'payments.choose'>): OutputOf<'payments.choose'> => {
	const { db, atMs } = context
	const { registrationId, offerId, choice, acceptedPence, isInformed } = input
	const known = offerOf(db, registrationId, offerId)
	if (!known) return { outcome: 'notFound' }
	const whyNot = whyNotChoose(known, input)
	if (whyNot) return { outcome: whyNot }
	// That somebody was told is not taken away by a later choice.
	const isNews = isInformed && known.informedAtMs === null
	const hasChanged = journalOf(context).change(
		'payment_offer',
		{ id: offerId },
		{
			choice,
			accepted_pence: choice === 'acceptLess' ? acceptedPence : null,
			...(isNews ? { informed_at_ms: atMs, policy: settingsOf(db).policy } : {}),
		},
	)
	return { outcome: hasChanged ? 'saved' : 'unchanged' }
}

/** Marks those of the rows that are in one state, and leaves the others. */
const mark = (
	context: CommandContext,
	{ rows }: InputOf<'payments.markSent'>,
	from: OfferState,
	column: 'sent_at_ms' | 'paid_at_ms',
): OutputOf<'payments.markSent'> => {
	const { db, atMs } = context
	const found = rows.map(({ registrationId, offerId }) => offerOf(db, registrationId, offerId))
	const there = found.filter((one) => one !== undefined)
	if (there.length < rows.length) return { outcome: 'notFound' }
	const ready = new Set(
		there.filter((one) => stateOf(one) === from && agreedPence(one) > 0).map(({ offerId }) => offerId),
	)
	if (ready.size === 0) return { outcome: 'nothingToMark' }
	const journal = journalOf(context)
	for (const id of ready) journal.change('payment_offer', { id }, { [column]: atMs })
	return { outcome: 'marked', count: ready.size, left: rows.length - ready.size }
}

export const paymentsCommands: CommandHandlers<Names> = {
	'payments.offer': offer,
	'payments.choose': choose,
	'payments.withdraw': (context, { registrationId, offerId }) => {
		const known = offerOf(context.db, registrationId, offerId)
		if (!known) return { outcome: 'notFound' }
		if (known.sentAtMs !== null) return { outcome: 'alreadySent' }
		journalOf(context).remove('payment_offer', { id: offerId })
		return { outcome: 'withdrawn' }
	},
	'payments.markSent': (context, input) => mark(context, input, 'chosen', 'sent_at_ms'),
	'payments.markPaid': (context, input) => mark(context, input, 'sent', 'paid_at_ms'),
	'payments.saveSettings': (context, { paidHow, policy, advice }) => {
		const row = { id: 'only', paid_how: paidHow, policy, advice }
		return { outcome: journalOf(context).put('payment_settings', row) ? 'saved' : 'unchanged' }
	},
}

const journaled = { undo: (context: CommandContext, { id }: { readonly id: string }) => undoJournal(context, id) }

export const paymentsUndoers: Undoers = {
	'payments.offer': { applies: ({ outcome }) => outcome === 'saved', ...journaled },
	'payments.choose': { applies: ({ outcome }) => outcome === 'saved', ...journaled },
	'payments.withdraw': { applies: ({ outcome }) => outcome === 'withdrawn', ...journaled },
	'payments.markSent': { applies: ({ outcome }) => outcome === 'marked', ...journaled },
	'payments.markPaid': { applies: ({ outcome }) => outcome === 'marked', ...journaled },
	'payments.saveSettings': { applies: ({ outcome }) => outcome === 'saved', ...journaled },
}
