/** Ids by which the search box and the list of results know each other. */
export const RESULT_LIST_ID = 'results';

/** @example resultId(0) // "result-0" */
export const resultId = (index: number): string => `result-${index}`;
