/**
 * The language in which crisis files are written and core speaks; text of theirs is marked with it, whatever language
 * the page is in.
 */
export const FILE_LANGUAGE = 'en'
