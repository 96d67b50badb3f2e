/** Offices and ranks that US wire style cuts before a full name, longer ones first. All others are spelled out. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['Lieutenant Governor', 'Lt. Gov.'],
  ['Lieutenant General', 'Lt. Gen.'],
  ['Lieutenant Colonel', 'Lt. Col.'],
  ['Lieutenant Commander', 'Lt. Cmdr.'],
  ['Brigadier General', 'Brig. Gen.'],
  ['Major General', 'Maj. Gen.'],
  ['Rear Admiral', 'Rear Adm.'],
  ['Vice Admiral', 'Vice Adm.'],
  ['Staff Sergeant', 'Staff Sgt.'],
  ['Master Sergeant', 'Master Sgt.'],
  ['First Sergeant', '1st Sgt.'],
  ['First Lieutenant', '1st Lt.'],
  ['Second Lieutenant', '2nd Lt.'],
  ['Private First Class', 'Pfc.'],
  ['Doctor', 'Dr.'],
  ['Governor', 'Gov.'],
  ['Senator', 'Sen.'],
  ['Congressman', 'Rep.'],
  ['Congresswoman', 'Rep.'],
  ['Colonel', 'Col.'],
  ['Lieutenant', 'Lt.'],
  ['Sergeant', 'Sgt.'],
  ['Corporal', 'Cpl.'],
  ['Admiral', 'Adm.'],
]);

/** Formal titles that take a capital right before a name and none anywhere else. */
export const FORMAL_TITLES: readonly string[] = [
  'mayor',
  'governor',
  'senator',
  'sheriff',
  'president',
  'prime minister',
];
