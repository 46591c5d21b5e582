/** What a booking tool calls somebody's place, and how far that can be trusted to mean the same person again. */

/**
 * Between an order's number and a place in it, where the tool numbers orders and not people. The
 * places move up when one of an order is taken out, so such a reference is the weakest of all.
 */
export const placeMark = '#'
/** Whether a reference is a place in an order. */
export const isPlaceInOrder = (ref: string): boolean => ref.includes(placeMark)

/** A number of a few figures is a row's number in some form: every form has a 1. */
export const isWeakRef = (ref: string): boolean => ref.length <= 6 && /^\d+(\/2)?$/.test(ref)
