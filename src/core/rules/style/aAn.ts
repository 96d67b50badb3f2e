import { span } from '../../text/spans.ts';
import { inCaseOf, opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const PAIR = /(?<![\p{L}\p{N}.&’'/-])(a|an|A|An) (\p{Ll}{2,}|\d+)(?![\p{Lu}])/uy;
/** Spelled with a vowel, spoken with a consonant. */
const CONSONANT =
  /^(?:one|once|ones?elf|eu|ewe|ewer|uni(?!n|m[pa]|de|nt|ss|nf|nv)|unanim|use|usa|usu|uti|ubi|ufo|uk|ura|ure|uri|uro|utopi|ukul|uvu|ouija|oui|u[.-])/;
/** Spelled with h, spoken with a vowel. */
const SILENT = /^(?:hour|honest|honou?r|heir(?!l?o?om?ed))/;
/** Either is heard: "a/an historic", "a/an herb". */
const EITHER = /^(?:hi|he|ho|ha|hy)/;

export const anA = defineRule({
  id: 'style/a-an',
  title: '“A” or “an” by the sound that follows',
  severity: 'warning',
  doc: `“An” stands before a vowel that is heard: an hour, an 8-year-old, but a union, a one-way street. The wrong one makes
readers stumble, above all those who listen. Abbreviations and names, which readers may say in two ways, are left alone.`,
  options: {},
  messages: {
    sound: {
      what: '“{want}” goes before “{word}.”',
      why: 'The article follows the sound of the next word, not its spelling.',
    },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'She bought [[a]] orange.', fixed: 'She bought an orange.' },
    { bad: 'She waited for [[a]] hour.', fixed: 'She waited for an hour.' },
    { bad: 'He bought [[an]] boat.', fixed: 'He bought a boat.' },
    { bad: 'She has [[a]] 8-year-old son.', fixed: 'She has an 8-year-old son.' },
    { bad: 'They restored [[a]] 1890s hotel.', fixed: 'They restored an 1890s hotel.' },
    {
      good: 'It was a unanimous vote, an unannounced visit. A union, a one-way street, an hour, an honest man, a European, an 11-day trip, an historic day, an 1871 map, an 1,100-page file.',
    },
    { good: 'Group A is full. “I bought a orange,” Lowe said.' },
  ],
  triggers: { words: ['a', 'an'] },
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    let from = 0;
    for (const place of places) {
      PAIR.lastIndex = place;
      const match = place < from ? null : PAIR.exec(prose);
      if (!match) continue;
      from = PAIR.lastIndex;
      const [, article = '', word = ''] = match;
      const sound = soundBehind(prose, match.index, article, word);
      if (sound === null || sound === (article.length === 2)) continue;
      const want = inCaseOf(article, sound ? 'an' : 'a');
      const at = span(match.index, match.index + article.length);
      yield {
        at,
        message: 'sound',
        data: { word, want: want.toLowerCase() },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});

/** Whether the word behind an article is heard with a vowel; null where nobody can tell, or where the article is a letter. */
function soundBehind(prose: string, at: number, article: string, word: string): boolean | null {
  if (article === 'A' && !opensSentence(prose, at)) return null;
  const end = at + article.length + 1 + word.length;
  // "a is", "a or b": the letter itself.
  if (article.length === 1 && /^(?:is|are|or|and|as|in|at|if|of|on)$/.test(word)) return null;
  if (!/\d/.test(word)) return startsWithVowel(word);
  return /^[.:]/.test(prose.slice(end)) ? null : figureWithVowel(prose, end, word);
}

/** “An 1871 cartoon”: years are read in two halves. “1,100” is eleven hundred or one thousand one hundred: null. */
function figureWithVowel(prose: string, end: number, digits: string): boolean | null {
  if (digits === '1' && /^,[18]\d\d(?![\d,])/.test(prose.slice(end, end + 6))) return null;
  if (/^11\d\d$/.test(digits)) return null;
  return /^(?:8|1[18]$|18\d\d$)/.test(digits);
}

/** Null where both are heard or nobody can tell from the letters. */
function startsWithVowel(word: string): boolean | null {
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
