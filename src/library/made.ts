/** The day on which the bundled library was last changed: `assets/library.json`, by whoever changes it. */
import data from '../../assets/library.json';

/** ISO 8601. */
export const MADE: string = data.made;
