import type { PluralCategory } from '../language.ts'

// CLDR's plural categories by the sets that occur, each in CLDR's order.
export const onlyOther: readonly PluralCategory[] = ['other']
export const oneOther: readonly PluralCategory[] = ['one', 'other']
export const oneManyOther: readonly PluralCategory[] = ['one', 'many', 'other']
export const oneFewOther: readonly PluralCategory[] = ['one', 'few', 'other']
export const oneFewManyOther: readonly PluralCategory[] = ['one', 'few', 'many', 'other']
export const allCategories: readonly PluralCategory[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** English reaches most newcomers, German the people who help them. */
export const usualFallback: readonly string[] = ['en', 'de']

/** The names of a comma-separated list, so that a row's twelve months stay on one line. */
export function list(names: string): readonly string[] {
  return names.split(', ')
}
