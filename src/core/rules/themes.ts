/** Looks of the published page, by the names that settings use. */
export const THEMES = ['site', 'broadsheet', 'mobile', 'plain'] as const;

export type Theme = (typeof THEMES)[number];
