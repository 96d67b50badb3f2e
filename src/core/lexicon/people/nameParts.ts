/** Given names that are written like small words of English. */
export const NAMES_OF_SMALL_WORDS: ReadonlySet<string> = new Set('Will An Per So Do My'.split(' '));

/** Months that are given names and surnames too. */
export const NAMES_THAT_ARE_MONTHS: ReadonlySet<string> = new Set(
  'January Jan March April May June July August'.split(' '),
);

/** Words inside a name that are written small: "Ursula von der Leyen", "Ngũgĩ wa Thiong’o", lower case. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `de da di del della dello dei degli delle dal dalla du la le lo las los do dos das des d do e y i af av aus van von vom und zu zum zur der den dem
  ter ten te tot thor op het 't ’t st bin ibn bint binti ben abu umm ould wa wan ap al el ul ud an ní ni nic mhic`
    .trim()
    .split(/\s+/),
);

/** Letters and titles behind a name, upper and lower case as written without stops. */
export const BEHIND_NAMES: ReadonlySet<string> = new Set(
  'MP MEP MSP MS MLA MPP AM TD QC KC SC OBE CBE MBE KBE DBE GBE PhD Phd MD DO DDS DVM JD RN CPA MBA Esq CBI OAM AC AO SJ OP OSB FRS PE DPhil EdD PsyD LPN USN USMC Ret'.split(
    ' ',
  ),
);
