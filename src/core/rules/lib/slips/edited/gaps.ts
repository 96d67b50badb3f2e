import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';

/** Small words that fell out beside a share, a nation or an owner: “53% voters say”, “in United States”, “Lowe former aide said.” */

const SAY = wordSet(
  'say said think believe support oppose want approve disapprove have are were would favor trust agree see voted prefer plan expect feel do did will',
);
const PEOPLE =
  'voters americans republicans democrats independents adults respondents residents men women parents teachers students people households workers';
const isShare = (word: string): boolean => /^\d[\d.]*%$/.test(word) || word === 'percent';
/** “53% voters say”, “40% likely voters think.” */
const ofPeople: SlipKind = {
  words: PEOPLE.split(' '),
  see(around) {
    const n = [-1, -2].find((one) => isShare(around.word(one)));
    if (!n || !SAY.has(around.word(1))) return null;
    const opens = around.word(n) === 'percent' ? n - 2 : n - 1;
    // “The class is 53% women.”
    if (/^(?:is|are|was|were|be|a|an|the|by|of|with|than)$/.test(around.word(opens))) return null;
    if (
      n === -2 &&
      !/^(?:likely|registered|young|older|white|black|latino|hispanic|republican|democratic|american|independent|u|eligible|female|male)$/.test(
        around.word(-1),
      )
    )
      return null;
    return slip(n, n + 1, `${around.raw(n)} of ${around.raw(n + 1)}`);
  },
};

/** Names that never go without their article, by their first word. */
const WITH_ARTICLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['united', ['states', 'kingdom', 'nations', 'arab']],
  ['european', ['union']],
  ['white', ['house']],
  ['supreme', ['court']],
  ['justice', ['department']],
  ['state', ['department']],
  ['treasury', ['department']],
  ['defense', ['department']],
]);
const BEFORE_NAMES = wordSet(
  'in from to of with by across for into between against at within throughout leave left helping help told asked said that',
);
const BEHIND_NAMES = wordSet(
  'is was were has had will would could should can may might did does said says asked told announced declined ruled agreed issued wants plans to in on for from by with who that which because when while but since after before during as',
);
/** “In United States”, “White House asked him.” */
const theNation: SlipKind = {
  words: [...WITH_ARTICLE.keys()],
  see(around) {
    const seconds = WITH_ARTICLE.get(around.word(0));
    if (
      !seconds?.includes(around.word(1)) ||
      !/^\p{Lu}\p{Ll}/u.test(around.raw(0)) ||
      !/^\p{Lu}\p{Ll}/u.test(around.raw(1))
    )
      return null;
    const last = around.word(1) === 'arab' ? 2 : 1;
    const isEnd = around.word(last + 1) === '' && around.markBehind(last) === '.';
    if (!isEnd && !BEHIND_NAMES.has(around.word(last + 1))) return null;
    if (!BEFORE_NAMES.has(around.word(-1)) || around.raw(-1) !== around.word(-1)) return null;
    return slip(-1, 0, `${around.raw(-1)} the ${around.raw(0)}`);
  },
};

const JOBS =
  /^(?:personal|campaign|chief|deputy|attorney|lawyer|aide|adviser|advisor|manager|chairman|spokesman|spokeswoman|strategist|counsel|assistant|partner|wife|husband|boss|coach|employer|employee|friend|ally|chauffeur|doctor)$/;
/** “Lowe former aide said”: whose. */
const whoseFormer: SlipKind = {
  words: ['former'],
  see: (around) =>
    /^\p{Lu}\p{Ll}{2,}$/u.test(around.raw(-1)) &&
    around.raw(0) === 'former' &&
    /^(?:|by|with|from|that|to|and|of|said)$/.test(around.word(-2)) &&
    around.raw(-2) === around.word(-2) &&
    isSurname(around) &&
    JOBS.test(around.word(1)) &&
    !/^(?:the|this|that|his|her|its|their|other|another|some|two|three|as|like|then|unlike|with|for|and|but|meet|fellow|many|several|most|both|former|all|one|each|when|while|if|even)$/.test(
      around.word(-1),
    )
      ? slip(-1, -1, `${around.raw(-1)}’s`)
      : null,
};
/** Neither an adverb, a weekday nor a verb in a capital: “Yesterday former aide …”, “Enter former coach.” */
const isSurname = (around: Around): boolean =>
  (around.word(-2) !== '' || !around.knows(around.word(-1))) && !/(?:day|ly)$/.test(around.word(-1));

/** “People in U.S. were”: the same in initials. */
const inInitials: SlipKind = {
  words: ['u'],
  see: (around) =>
    IN_US.test(around.behind(24)) &&
    /(?<=^|[\s(])(?:in|from|across|throughout|leave|left|into|within) $/.test(around.before(12))
      ? slip(-1, 0, `${around.raw(-1)} the U`)
      : null,
};
const IN_US =
  /^U\.[SK]\. (?:is|was|were|are|has|have|had|will|would|could|to|in|on|for|from|by|with|who|that|which|because|when|while|but|since|after|before|during|received|said)\b/;

const ENABLED = wordSet('allow allows allowed allowing enable enables enabled enabling force forces forced forcing');
/** “Allows some firms discriminate against”: what they may do. */
const allowSome: SlipKind = {
  words: [...ENABLED],
  see(around) {
    const n = /^(?:some|more|many|all|any|most|other|these|those|private|local|foreign)$/.test(around.word(1)) ? 2 : 1;
    if (!around.isPlain(n) || !around.can.onlyPlural(around.word(n)) || !around.isVerb(n + 1)) return null;
    const behind = around.word(n + 2);
    if (!/^(?:the|an?|his|her|its|their|against|from|with|in|on|into|for|at|about|by|more|up|out|off)$/.test(behind))
      return null;
    // “The rules allowed drugs people need”: what they need.
    return slip(n, n + 1, `${around.raw(n)} to ${around.raw(n + 1)}`);
  },
};

/** Asked in this order. */
export const EDITED_GAPS: readonly SlipKind[] = [ofPeople, theNation, whoseFormer, inInitials, allowSome];
