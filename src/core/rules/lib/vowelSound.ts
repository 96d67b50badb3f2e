/** Spelled with a vowel, spoken with a consonant. */
const CONSONANT =
  /^(?:one(?!rous|iric)|once|ones?elf|eu|ewe|ewer|uni(?!n|m[pa]|de|nt|ss|nf|nv)|unanim|use|usa|usu|uti|ubi|ufo|uk|ura|ure|uri|uro|utopi|ukul|uvu|ouija|oui|u[.-])/;
/** Spelled with h, spoken with a vowel. */
const SILENT = /^(?:hour|honest|honou?r|heir(?!l?o?om?ed))/;
/** Either is heard: "a/an historic", "a/an herb". */
const EITHER = /^(?:hi|he|ho|ha|hy)/;

/** Whether a word in lower case begins with a vowel that is heard; null where both are, or nobody can tell from the letters. */
export function startsWithVowel(word: string): boolean | null {
  if (SILENT.test(word)) return true;
  if (CONSONANT.test(word)) return /^(?:uni|unanim|use|usa|usu|uti|ubi|one|once|eu)/.test(word) ? false : null;
  if (/^[aeio]/.test(word)) return true;
  if (/^u/.test(word)) return /^u(?:n|p|m|g|l|r[ngb]|t[tm]|s[hu])/.test(word) ? true : null;
  if (EITHER.test(word))
    return /^(?:house|home|half|hand|hard|high|hole|hot|huge|human|hundred|hat|help|head|heart|health)/.test(word)
      ? false
      : null;
  return /^[bcdfgjklmnpqrstvwz]/.test(word) && /[aeiouy]/.test(word) ? false : null;
}
