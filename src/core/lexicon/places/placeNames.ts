/**
 * Places whose accepted English name has changed, old to new. Public style pages of US, British and international
 * newsrooms agree on these; what is disputed or historical (Bombay, Burma, Saigon) is left to the house list.
 */
export const CHANGED_PLACES: ReadonlyMap<string, string> = new Map([
  ['Kiev', 'Kyiv'],
  ['Kharkov', 'Kharkiv'],
  ['Lvov', 'Lviv'],
  ['Dnepropetrovsk', 'Dnipro'],
  ['Zaporozhye', 'Zaporizhzhia'],
  ['Peking', 'Beijing'],
  ['Calcutta', 'Kolkata'],
  ['Swaziland', 'Eswatini'],
  ['Kirghizia', 'Kyrgyzstan'],
  ['Byelorussia', 'Belarus'],
]);
