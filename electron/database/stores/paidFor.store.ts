/** SQL of what a payment is for, as anybody is told: never so that it says who tells a story under another name. */

/**
 * An expression for `payment_offer.activity`. Of whoever speaks under another name or none, or does not speak after
 * all, speaking and preparing for it are "taking part", on screens and in files alike.
 */
export const activityShown = `CASE WHEN activity IN ('speak', 'prepCall') AND EXISTS (
	 SELECT 1 FROM story_speaker JOIN story_slot ON story_slot.id = slot_id
	 WHERE story_speaker.registration_id = payment_offer.registration_id
	 AND (name_shown IN ('pseudonym', 'none') OR state = 'withdrawn' OR withdrawn_at_ms IS NOT NULL))
	THEN 'attend' ELSE activity END`
