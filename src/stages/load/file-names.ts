/** Name of the file with synonyms for the search, at the root of the content and in a municipality's folder. */
export const synonymsName = 'synonyms.yaml'

/** Name of the file with the terms of an office, at the same places. */
export const glossaryName = 'glossary.yaml'
