/** The name of the port by which the panel speaks with the page in front. Apart from messages.ts, whose schemas no page needs. */
export const PANEL_PORT = 'panel';
