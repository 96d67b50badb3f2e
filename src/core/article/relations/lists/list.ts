import { MONTHS, WEEKDAY_PATTERN } from '../../../lexicon/calendar.ts';
import { NUMBER_WORDS } from '../../../lexicon/numbers/numbers.ts';
import { ORDINALS } from '../../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../../text/matches.ts';
import type { Span } from '../../../text/spans.ts';
import { nounAfter } from '../../figures/countedNoun.ts';
import type { Quantity } from '../../figures/quantities.ts';
import type { Claim } from '../claim.ts';
import { BULLET, type Sentence } from '../sentences.ts';

/** The most that is counted out in a sentence. */
const MOST = 20;
/** Where only a comma announces a list, one that is shorter by more than this is none. */
const FAR = 3;
/** Units between a number and the list that it announces. */
const REACH = 140;
/** The list is only a part, or its end is open. */
const OPEN =
  /\b(?:in addition|along with|as well as|plus|between|among|includ(?:ing|es?|ed)|such as|like|among (?:them|others|which)|especially|notably|for (?:example|instance)|e\.g\.|(?:some|many|most|several) of|of (?:which|whom)|particularly|mostly|mainly|starting with|beginning with)\b/i;
/** Not “Two Sisters Jam”, which is a name. */
const OPEN_END =
  /\b(?:[Oo]thers|and more(?=[.,;)—]|$)|etc|and so on|and the like)\b|…|\.\.\.|(?:^|, |\band )(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) \p{L}/u;
const OPEN_ITEM = /^(?:other|several|various|many|some|most)\b/i;

/** The possible number of items of a list; the two differ where its commas may be read in two ways. */
export interface Items {
  readonly least: number;
  readonly most: number;
  readonly span: Span;
}

/** "three winners: Lind, Okoro and Reyes": a number of things that the same sentence names. */
export function* lists(sentence: Sentence, prose: string): Generator<Claim> {
  // Points that bullets set off are no list of the sentence.
  if (BULLET.test(prose.slice(sentence.start, sentence.end))) return;
  const announcers = sentence.figures.filter((figure) => isAnnouncer(figure) && !isLabel(prose, figure));
  if (!announcers.length) return;
  const brackets = allMatches(prose.slice(sentence.start, sentence.end), BRACKETS);
  const done: number[] = [];
  for (const figure of [...announcers].reverse()) {
    const text = around(prose, sentence, brackets, figure.start - sentence.start);
    const items =
      agesOf(sentence, figure) ?? listAfter(prose, text, sentence, figure) ?? listBefore(text, sentence, figure);
    if (!items || done.includes(items.span.start)) continue;
    // "16 officials, advisers and friends": so many of these kinds, which nobody lists one by one.
    if (figure.value > items.most + FAR && !/[:—–]|--/.test(prose.slice(figure.end, items.span.start))) continue;
    // "twenty states -- holding the most, 22 of 43, of seats --": so far off, it lists other things.
    if (figure.value > 2 * items.most + FAR) continue;
    done.push(items.span.start);
    if (ALONG_WITH.test(prose.slice(Math.max(sentence.start, figure.start - 64), figure.start))) continue;
    // A smaller number before it may be the one: "two of the six schools, Ashby, Corley …".
    // But "two sons, Carl and Dean; three daughters, Ruth and Joan" are two lists.
    const rivals = sentence.figures
      .filter(isCounted)
      .filter(
        (one) =>
          (one.start <= figure.start || one.end <= items.span.start) &&
          figure.start - one.start < REACH &&
          !prose.slice(one.end, figure.start).includes('; '),
      );
    yield listClaim(
      figure,
      prose,
      items,
      rivals.some(({ value }) => value >= items.least && value <= items.most),
    );
  }
}

/** "Including Lind, five batters": those who are listed are not all. */
const ALONG_WITH = /\b(?:including|along with|besides|in addition to) [^,;.]{2,60}, (?:the )?$/i;
/** A number of things, hedged or not: "11 people died in at least three counties: …" */
const isCounted = (one: Quantity): boolean =>
  isAnnouncer(one) || (one.kind === 'count' && one.value >= 2 && one.value <= MOST && one.scale === 1);

/** Whether a figure is so many of something that copy may name one by one. */
export const isAnnouncer = ({ kind, value, hedge, scale, unit }: Quantity): boolean =>
  (kind === 'count' || kind === 'points' || (kind === 'measure' && unit === 'day')) &&
  Number.isInteger(value) &&
  value >= 2 &&
  value <= MOST &&
  scale === 1 &&
  (hedge === null || /^(?:just|only|exactly|a total of|about|some)$/.test(hedge));

/** “Robinson ’13 explains”, “awarded five stars”, “led by Eight Roads Ventures”, “The Sims 4 cheats”: a class, a mark and a name announce nothing. */
const isLabel = (prose: string, { start, end }: Span): boolean =>
  (/\p{Ll} \p{Lu}$/u.test(prose.slice(Math.max(0, start - 2), start + 1)) &&
    /^ \p{Lu}/u.test(prose.slice(end, end + 2))) ||
  /[‘’']/.test(prose[start - 1] ?? '') ||
  (/^\d/.test(prose.slice(start, end)) && /\p{L} \p{Lu}\p{L}* $/u.test(prose.slice(Math.max(0, start - 24), start))) ||
  // “Confirmed 96-3 two years later”
  /\d[-–]$/.test(prose.slice(Math.max(0, start - 2), start)) ||
  // "19 of 20 photos: "
  /\d of $/.test(prose.slice(Math.max(0, start - 5), start)) ||
  // “Games against top 20 teams: Norland (4 games), Verrin”: a rank.
  (/\btop $/i.test(prose.slice(Math.max(0, start - 4), start)) &&
    /^ (?:ranked|seeds?|teams?)\b/.test(prose.slice(end, end + 8))) ||
  // “The three-time champions”
  /^ stars?\b|^-time\b/.test(prose.slice(end, end + 7));

const BRACKETS = /\([^()]*\)/g;

/** The sentence without remarks in brackets; of a number that stands in brackets itself, what they hold. */
function around(prose: string, { start, end }: Sentence, brackets: readonly RegExpExecArray[], at: number): string {
  const text = prose.slice(start, end);
  const own = brackets.find(({ index, 0: inside }) => index < at && at < index + inside.length);
  if (own) return `${' '.repeat(own.index + 1)}${own[0].slice(1, -1)}.`;
  return brackets.length ? text.replace(BRACKETS, (inside) => ' '.repeat(inside.length)) : text;
}

const ANNOUNCED = /^(?<noun>[^:;.!?—()]{2,120}?)(?::\s|\s?(?<dash>—|--|\s[-–]\s)\s?)/;
/** "Four won ribbons: Blue Hen Bakery, …" */
const SUBJECT = /^ (?:were|are|won|lost|\p{Ll}{2,12}ed)(?: \p{Ll}[\p{Ll}-]{0,20}){0,5}: (?=\p{Lu})/u;
const OPENS = /^\s*(?:The |Only |All )?$/;
const MORE = /^ (?:more|less)\b/;
const NAMELY = /^(?:namely|ages|aged),?\s/;
/** "monitored by two reporters — in collaboration with …": a remark on what was counted, or the end of one. */
const REMARK =
  /^(?:in|with|from|for|at|as|by|of|through|throughout|(?:\p{L}{1,20}ly |far |well |many )?(?:fewer|higher|lower|more|less) than|after|before|during|under|over|now|not|containing|comprising|representing|including|making|leaving|meaning|even|each|all|both|up|more|less|about|just|only|half|which|who|that|when|where|if|to be|every|any|no|there|it|they|he|she|we|you|this|that|these|those|while|whereas|though|although|but|and|so|because|if|since|until|then|an? (?:\p{L}+ )?(?:increase|rise|drop|change|number|total|figure|record|group|sign|move))\b/u;
/** "one of only three states, along with Ada and Verrin": the one is not listed. */
const ONE_OF = /\bone of (?:only |just )?(?:the )?(?:only )?$/i;
const BESIDES = /^(?:along|together) with\s|^the others? (?:being|are)\s/;
const ARE_FOR = /\b(?:are|were) (?:only |all |both |mostly )?(?:for|about)\b/;
const ARE = /^(?<noun>[^:;.!?—()]{2,120}?),?\s(?:are|were)(?: from| in)?(?=\s)/;
/** "lost two jobs: ", or with one remark between commas. */
const REMARKS = /,/g;

function listAfter(prose: string, text: string, sentence: Sentence, figure: Quantity): Items | null {
  const from = figure.end - sentence.start;
  const rest = text.slice(from);
  if (figure.kind === 'measure') return daysAfter(rest, sentence, figure.end);
  // "The top five includes A, B and C."
  if (/^ includ(?:e|es|ed)\b/.test(rest)) return null;
  const more = MORE.exec(rest)?.[0].length ?? 0;
  const noun = figure.kind === 'points' ? { start: 0, end: 0 } : nounAfter(rest, more);
  const isPart = /^ of (?:the|its|their|his|her) (?:\d|[a-z])/.test(rest);
  // "The four who voted no were Ortiz, Lund and Baker."
  if (!noun && !isPart && !/^\s["“‘]/.test(rest)) {
    if (SUBJECT.test(rest) && OPENS.test(text.slice(0, figure.start - sentence.start)))
      return afterMark(text, sentence, figure, 0);
    return rest.startsWith(' who ') ? whoAre(rest, sentence.start + from) : madeUpOf(rest, sentence.start + from);
  }
  if (/\bamong (?:its|the|their|his|her) $/i.test(text.slice(0, figure.start - sentence.start))) return null;
  const direct = noun && noun.end > 0 ? directly(rest.slice(noun.end), figure.end + noun.end) : null;
  // "the owners of all three firms, workers and buyers"
  const isAll = /\ball (?:of )?(?:the )?$/i.test(text.slice(0, figure.start - sentence.start));
  // "23 cottages, a marina, three pools, a stage and a helipad": the number is an item itself.
  const opens = /(?:^|[,;(“"] )of the $|, (?:an? |\d)[^,]{3,60}, $/i.test(text.slice(0, figure.start - sentence.start));
  const named =
    direct ?? (opens ? null : inComma(text, figure, sentence, isAll)) ?? inBrackets(prose, sentence, figure);
  return named ?? afterMark(text, sentence, figure, noun?.end ?? 0);
}

/** "two days: May 3 and May 10", "three days: Monday, Wednesday and Friday" */
function daysAfter(rest: string, sentence: Sentence, end: number): Items | null {
  const mark = TWO_DAYS.exec(rest)?.[0];
  return mark === undefined ? weekdaysAfter(rest, end) : daysIn(sentence, end + mark.length);
}

/** "three states: Ohio, Iowa and Utah"; `noun`: how far the noun behind the number reaches. */
function afterMark(text: string, sentence: Sentence, figure: Quantity, noun: number): Items | null {
  const from = figure.end - sentence.start;
  const rest = text.slice(from);
  const match = ANNOUNCED.exec(rest);
  // "The two programs are for seasonal labor only: farmhands, …": who they are for.
  if (match && ARE_FOR.test(match.groups!.noun!)) return null;
  const words = match?.groups?.noun ?? '';
  if (!match || OPEN.test(words) || noun > words.length + 1) return whoAre(rest, sentence.start + from);
  // “three children and a devoted husband: what was needed had been done”: the number is one item of its own list.
  if (/\band (?:an?|his|her|their|its|one|the|\d+)[ -]/.test(words)) return null;
  // “13 signs under four headings: income, …”: the headings are listed.
  if (UNDER.test(words)) return null;
  const days = daysIn(sentence, sentence.start + from + match[0].length);
  if (days) return days;
  return behindMark(text, { at: figure.start - sentence.start, match, from }, sentence.start);
}

const UNDER = new RegExp(
  `\\b(?:under|in|into|within|across|over) (?:${[...NUMBER_WORDS.keys()].join('|')}|\\d{1,2}) \\p{Ll}+$`,
  'u',
);

/** "two other states — Ada and Verrin — have one" */
const TWO_NAMES =
  /^\p{Lu}[\p{L}.’'-]{2,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2} and \p{Lu}[\p{L}.’'-]{2,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2}\.?$/u;

const DATELINE =
  /^\p{Lu}[\p{Lu}.’'-]{2,20}(?: \p{Lu}[\p{Lu}.’'-]{1,20}){0,3}(?:, \p{Lu}[\p{L}. ]{1,20})?\s?(?:—|--|\s[-–]\s)/u;

interface Announced {
  /** Where the number begins, and where the words behind it do. */
  readonly at: number;
  readonly from: number;
  readonly match: RegExpExecArray;
}

/** A remark behind a dash, or a list whose end is not told. */
const isAside = (list: string, isOpen: boolean): boolean =>
  (REMARK.test(list) && repeated(list) < 2) || (isOpen && !JOINED.test(list));
/** "the six nations -- Britain, Canada, the U.S.": without one it goes on behind what is read as its end. */
const JOINED = /[;:]| (?:[Aa]nd|or|&) /;

/** "three states: Ohio, Iowa and Utah"; `base`: where the text stands in the passage. */
function behindMark(text: string, { at, from, match }: Announced, base: number): Items | null {
  const dash = match.groups?.dash?.trim();
  const noun = match.groups?.noun ?? '';
  if (isRemarked(noun, dash, text.slice(from + match[0].length))) return null;
  // "Only one of the seven convictions has involved …: murder, …": what follows is of the one.
  if (
    /\b(?:one|none|each) of (?:the|its|their|these|those) $/i.test(text.slice(0, at)) &&
    /\b(?:has|is|was|had|does|did)\b/.test(noun)
  )
    return null;
  // A dash that opened before the number closes here; that of a dateline opens nothing.
  if (dash && isOpen(text.slice(0, at).replace(DATELINE, ''), dash)) return null;
  const after = from + match[0].length;
  const besides = ONE_OF.test(text.slice(0, at)) ? BESIDES.exec(text.slice(after))?.[0] : undefined;
  const start = after + (besides ?? NAMELY.exec(text.slice(after))?.[0] ?? '').length;
  const list = text.slice(start, dash ? closing(text, start, dash) : text.length);
  if (dash && isNoList(list, noun)) return null;
  const open = SOME_OF.exec(list)?.[0].length;
  if (open) {
    // Some of them: no more than there are.
    const some = counted(list.slice(open), base + start + open);
    return some && { ...some, most: MOST };
  }
  if (besides === undefined && OPEN.test(list.slice(0, 24))) return null;
  if (dash && isAside(list, closing(text, start, dash) === text.length)) return null;
  const items = counted(list, base + start, start > after);
  return items && besides !== undefined ? { ...items, least: items.least + 1, most: items.most + 1 } : items;
}

/** “the four mayors agreed ‘on one point: …’”, where what was said begins before the colon, or more than a list follows. */
const isRemarked = (noun: string, dash: string | undefined, list: string): boolean =>
  isSpeech(noun) ||
  // "three devices: The firm's Echo and its Hub both run it, as does the Spot": a sentence.
  /^[^,;:]{3,80}, (?:as|and so) (?:do|does|did|is|are|was|were|has|have|will)\b|^[^;:]{3,80} (?:both|all|each) (?:run|use|have|had|are|were|do|did|came?|went|go|get|got)\b/.test(
    list,
  ) ||
  // "while sitting its four best players, nor can I blame them for losing, either: Lund and Moss went": another clause.
  /, (?:nor|and|but|or|so|while|which|who) /.test(noun) ||
  // "10 Photos From the Fair: Alden, Salem and Tarn": a title.
  /^ (?:\p{Lu}\p{Ll}+ )?(?:Photos|Pictures|Images|Videos|Ways|Things|Tips|Reasons|Questions)\b/u.test(noun) ||
  // “The three mayors of the coast, the following clerks have signed”: of others. “Six deaths were told, he said”: words spoken.
  / the following /.test(noun) ||
  // “joined nine others in a lawsuit against the giants: Foogle, Beta and Snip”: the giants.
  / (?:against|between|among) (?:[\p{Ll}’']+ ){0,5}\p{Ll}+s$/u.test(noun) ||
  // “a cap of eight in each size — small, medium and large”: the sizes.
  / (?:in|for|of|from|per) each /.test(`${noun} `) ||
  // "four licenses at an auction, wants the agency to do more: …", "a flier of the five men that read: …"
  /, (?:wants?|wanted|called|calls|asked|asks|urged|urges) |\bthat (?:reads?|says?|said)$/.test(noun) ||
  // “There were three reasons, she said: a shortage of …”: no sentence follows.
  (!dash && SPOKEN.test(noun) && !/^an? \p{Ll}/u.test(list)) ||
  allMatches(noun, REMARKS).length > (dash ? 0 : 2);

const SPOKEN = / (?:said|says|added|wrote|tweeted|posted|told \p{L}{2,20})$/u;

/** Whether what two dashes hold tells of the number in words, rather than what it counts. */
const isNoList = (list: string, noun: string): boolean =>
  // "eight patients with lymphadenopathy--swollen glands, at a clinic": what that is.
  (/ with /.test(noun) && /^\p{Ll}/u.test(list)) ||
  // “Five applications — roof and porch reviews — were filed”: words for all of them.
  (!/[,;]/.test(list) && !TWO_NAMES.test(list.trim())) ||
  // “Four engineers of the firm — Ada Rocket Works, or ARW — stood by”: a name and its letters, which is one thing.
  SHORT_FORM.test(list) ||
  // "eight people — lawmakers, aides and experts": what sorts they were.
  (/^ (?:\p{Ll}+ )?(?:people|men|women|officials|sources)$/u.test(noun.trimEnd()) &&
    /^\p{Ll}+s(?:,| and) /u.test(list)) ||
  // "nine states -- the shipments were supposed to be harmless, or dead, when": a sentence of its own.
  /^(?:the|its|his|her|their|an?) (?:\p{Ll}+ ){1,3}(?:was|were|is|are|has|have|had|will|would)\b/u.test(list) ||
  // "three places where they spent most of their time — cooking, eating, sleeping": of the time.
  (/ (?:where|when|who|that|which) /.test(noun) && /^\p{Ll}/u.test(list) && !isSerialOf(noun, list));

/** "three industries that have business before the legislature — energy, gaming and farming": of the one plural before. */
const isSerialOf = (noun: string, list: string): boolean =>
  / (?:that|which) /.test(noun) &&
  !/s\s*$|\b(?:people|men|women|children)\s*$/.test(noun) &&
  /^\p{Ll}+(?: \p{Ll}+){0,2}(?:, \p{Ll}+(?: \p{Ll}+){0,2}){0,8},? (?:and|or) \p{Ll}+(?: \p{Ll}+){0,2}\.?\s*$/u.test(
    list,
  );

const SHORT_FORM = /^[^,;]{2,80}, or (?:the )?\p{Lu}{2,8}\s*$/u;

/** "all three levels — including A, B, C and D" */
const SOME_OF = /^(?:including|among them) (?=\p{Lu})/u;

/** A quotation is open at the end of a text. */
const isSpeech = (text: string): boolean => allMatches(text, /[“”"]/g).length % 2 === 1;

/** Whether a dash of that kind is open at the end of a text. */
const isOpen = (before: string, dash: string): boolean =>
  before.split(dash.length === 1 && dash !== '—' ? ` ${dash} ` : dash).length % 2 === 0;

/** "two sons Wyatt and Zachary" */
function directly(rest: string, start: number): Items | null {
  const names = NAMES.exec(rest.trimStart())?.groups?.list;
  return names && /^ \p{Lu}/u.test(rest) ? namesOf(names, start + 1) : null;
}

/** "The four winners are Lind, Okoro, Reyes and Vidal." */
function whoAre(rest: string, at: number): Items | null {
  const match = ARE.exec(rest);
  // "two countries that are long-time rivals"
  if (match && /\b(?:that|who|which)$/.test(match.groups!.noun!)) return null;
  const words = match?.groups?.noun ?? '';
  if (!match || OPEN.test(words) || allMatches(words, REMARKS).length > 1) return null;
  const list = rest.slice(match[0].length).trimStart();
  const start = at + match[0].length + 1;
  // "people were killed; the next month": no list, but a sentence.
  if (/^\p{Ll}+;/u.test(list)) return null;
  if (list.includes(';')) return counted(list, start);
  // "immigration (34 percent), the economy (33 percent) and health (15 percent)": the remarks are blank here.
  if (/^\p{Ll}+(?:\s\p{Ll}+)? {6,},/u.test(list)) return counted(list, start);
  const items = /^(?:the )?\p{Lu}/u.test(list)
    ? NAMES.exec(list.replace(/(?<! ) {2,300}(?=,)/g, ''))?.groups?.list
    : undefined;
  return items ? namesOf(items, start) : null;
}

/** "A shortlist of five is made up of Lind, Okoro, Reyes, Vidal and Sand." */
function madeUpOf(rest: string, at: number): Items | null {
  const lead = /^ (?:(?:is|are|was|were) (?:made up|composed|comprised) of|consists? of|comprises?) /.exec(rest)?.[0];
  const names = lead ? NAMES.exec(rest.slice(lead.length))?.groups?.list : undefined;
  return lead && names ? namesOf(names, at + lead.length) : null;
}

/** How many names such a row has. */
export function namesOf(names: string, start: number): Items {
  const parts = names.split(/, (?:and |or )?/);
  const last = parts.at(-1)!.split(/ (?:and|or|&) /).length;
  const least = names.split(/, (?:and |or )?| (?:and|or|&) (?!the )/).length;
  return { least, most: Math.max(least, parts.length - 1 + last), span: { start, end: start + names.length } };
}

/** Where a dash closes what the same dash opened; the end of the sentence where none does. */
function closing(text: string, start: number, dash: string): number {
  const at = text.indexOf(dash.length === 1 && dash !== '—' ? ` ${dash} ` : dash, start);
  return at < 0 ? text.length : at;
}

export const NAME =
  "(?:(?:the |The )?\\p{Lu}[\\p{L}.'’&-]*(?: (?:of|de|la|van|von|and the|the) \\p{Lu}[\\p{L}.'’-]*| \\p{Lu}[\\p{L}.'’&-]*){0,5})";
/** Names in a row, the last two joined by “and”; none in “Ada and Corley, Ohio and Verrin, Iowa,” whose commas set states off. */
export const NAMES = new RegExp(
  `^(?<list>${NAME}(?:, ${NAME}){0,18},? (?:and|or|&) ${NAME})(?=,|\\.\\s*$|;|\\)|\\s?—|\\s[-–]\\s|\\s*$)(?!, (?:among|included))(?!, \\p{Lu}[\\p{L} ]{2,20},? and \\p{Lu})`,
  'u',
);
const COMMA = /^(?<noun>[\s-]["“]?[\p{L}'’-]+["”]?(?:\s["“]?[\p{L}'’-]+["”]?){0,7}),\s/u;
/** A clause that goes on, a name of its own, and "three affiliates into one organization, Ada Exploration," of the one. */
const NO_LIST =
  /\b(?:who|that|which|and|but|said|is|are|was|were|have|had|has)$| (?:from|in|of|at|by|for|on|to|with) \p{Lu}|\p{Lu}[\p{L}'’-]{0,30}$| (?:into|as|to) (?:one|an?|another) /u;
/** "four weak groups were gold and metals, forest products, retail": the list began before the comma. */
const IS = / (?:is|are|was|were|includ(?:e|es|ed|ing)) /;
const DAY = /^(?:on|in)\s(?=\p{Lu}|\d)/u;
/** Behind whom the number tells where they come from: "children from two marriages". */
const OF_PEOPLE =
  /\b(?:children|kids|sons|daughters|siblings|brothers|sisters|players|people|men|women|winners|members) (?:from|of|in|by|with) (?:his |her |their |the )?$/;

/** "the three brothers, Carl Weems and Dale Weems, pleaded", "two hearings, on May 3 and May 10". */
function inComma(text: string, figure: Quantity, sentence: Sentence, isAll: boolean): Items | null {
  const from = figure.end - sentence.start;
  const rest = text.slice(from);
  const match = COMMA.exec(rest);
  const noun = match?.groups?.noun ?? '';
  if (!match || OPEN.test(noun) || NO_LIST.test(noun) || IS.test(noun)) return null;
  // “His children from two marriages, Dora, Erik and Ivo”: the children.
  if (OF_PEOPLE.test(text.slice(0, figure.start - sentence.start))) return null;
  const after = rest.slice(match[0].length);
  const start = sentence.start + from + match[0].length;
  if (DAY.test(after)) return daysIn(sentence, start);
  if (ONE_EACH.test(after)) return oneEach(after, start);
  const items = DESCRIBED.exec(after)?.groups?.list?.split(/, (?:and )?| and /) ?? [];
  if (items.length > 1 && items.every((one) => /^an? \p{Ll}/u.test(one)))
    return fixed(items.length, { start, end: start + after.trimEnd().length });
  const topics = TOPICS.exec(after)?.groups?.list;
  if (topics)
    return fixed(topics.split(/, (?:and )?| and /).length, {
      start: start + 'on '.length,
      end: start + 'on '.length + topics.length,
    });
  const things = THINGS.exec(after)?.groups?.list;
  if (things && !isAll && !NO_NOUN.test(things) && !OF_WHAT.test(noun))
    return GOES_ON.test(things) || isMixed(things) || areAlikePlural(noun, things) ? null : thingsOf(things, start);
  const places = PLACES.exec(after)?.groups?.list;
  if (places) return thingsOf(places, start);
  const people = ROLED.exec(after)?.groups?.list;
  if (people) return namesOf(people, start);
  const names = NAMES.exec(after)?.groups?.list;
  if (!names || [...names.split(/[\s,]+/)].some((word) => MONTHS.has(word.toLowerCase().replace('.', '')))) return null;
  return namesOf(names, start);
}

/** "three firearms, described as a pistol, a rifle and a revolver," */
const DESCRIBED =
  /^(?:described|identified|listed) as (?<list>an? \p{Ll}[\p{Ll} -]{2,40}(?:, an? \p{Ll}[\p{Ll} -]{2,40}?){0,8},? and an? \p{Ll}[\p{Ll} -]{2,30}?)(?=,| (?:were|was|are|is)\b|[.;])/u;
/** "two days: May 3 and May 10" */
const TWO_DAYS = /^(?::|,| ?—) (?=(?:on )?\p{Lu})/u;
/** "four questions, on parks, roads, schools and water" */
const TOPICS = /^(?:on|about) (?<list>\p{Ll}{3,20}(?:, \p{Ll}{3,20}){1,8},? and \p{Ll}{3,20})(?=[.;])/u;
/** "two priorities, housing and child care,", "two proposals, a sales tax and a bond," */
const THING = '(?:(?:an?|the) )?[\\p{Ll}-]{3,20}(?: [\\p{Ll}-]{3,20})?';
const THINGS = new RegExp(`^(?<list>${THING}(?:, ${THING}){0,8},? and ${THING})(?=[,.;])`, 'u');
/** "two bridges, the Cutler Street span and the Pike Road overpass," */
const PLACE = "the (?:\\p{Lu}[\\p{L}’'-]{1,20} ){1,3}\\p{Ll}{3,16}";
const PLACES = new RegExp(`^(?<list>${PLACE}(?:, ${PLACE}){0,8},? and ${PLACE})(?=[,.;])`, 'u');
const NO_NOUN =
  /\b(?:\p{Ll}+(?:ed|ly)|(?!(?:hous|fund|park|light|train|nurs|build|bank|farm|fish|min)ing)\p{Ll}+ing|and(?= (?:then|now|said|was|were|is|are|has|have|had|so|not|all))|with|who|which|that|this|these|those|one|two|three|four|all|each|both|some|most|many|more|other|others|year|years|early|late|long|from|for|but|their|them|they|said|says|were|was|are|is|has|have|had|will|would|can|could|may|might|not|also|just|only|about|nearly|over|under|after|before|than|then|when|where|while|boys?|girls?|men|women|children|twins?|couple|sides?|back|forth|again|on|off)\b/u;

/** “A five-point plan on debt relief, trade and aid”: the list began before the comma. */
const OF_WHAT =
  / (?:on|of|about|for|in|with|to|from|at|by|over|into|as) (?:(?!(?:the|its|his|her|their) )|(?:the|its|his|her|their) \p{Ll}{2,12}(?:al|ic|ive|ary|ous|ern|ial)$)/u;

/** “Their three favorite records, movies and books”: three of each; “three divisions making books, tapes and films”: what they make. */
const areAlikePlural = (noun: string, things: string): boolean =>
  / \p{Ll}{3,16}ing \p{Ll}+$/u.test(noun) ||
  (/ (?:favou?rite|best|top|worst|biggest|latest) /.test(noun) &&
    things.split(/, (?:and )?| and /).every((one) => /^\p{Ll}+s$/u.test(one)));

/** “Two cars, a house, a dog and a child”: the number is the first item of its own list. */
const GOES_ON = /^an? [^,]*, an? /;

/** "kicked three penalties, a drop goal and conversion": the number is the first item. */
const isMixed = (things: string): boolean =>
  /^an? /.test(things) && !things.split(/, (?:and )?| and /).every((one) => /^(?:an?|the) /.test(one));

const ONE = "(?:\\p{Ll}{4,16} ){0,2}\\p{Lu}[\\p{L}.’'-]{1,20}(?: \\p{Lu}[\\p{L}.’'-]{0,20}){1,3}";
/** "three challengers in the primary, Councilman Ray Lund and lawyer Mina Sand." */
const ROLED = new RegExp(`^(?<list>${ONE}(?:, ${ONE}){0,8},? and ${ONE})(?=[.;]\\s*$)`, 'u');

function thingsOf(things: string, start: number): Items {
  const count = things.split(/, (?:and )?| and /).length;
  return fixed(count, { start, end: start + things.length });
}

const fixed = (count: number, span: Span): Items => ({ least: count, most: count, span });
const ONE_EACH = /^one (?:in|on|at|by|for|from|to|near|with) /;

/** "three clinics, one in Carver, one in Odessa and one in Salem" */
function oneEach(after: string, start: number): Items | null {
  const least = allMatches(after, /(?:^|, |, and | and )one (?:in|on|at|by|for|from|to|near|with) /g).length;
  const most = Math.max(least, repeated(after));
  return least < 2 ? null : { least, most, span: { start, end: start + after.trimEnd().length } };
}

const WEEKDAY = `(?:${WEEKDAY_PATTERN})s?`;
const WEEKDAYS = new RegExp(
  `^(?: \\p{Ll}{1,10}){0,4}(?:: |, |\\s?— ?| \\()(?:on )?(?<list>${WEEKDAY}(?:, ${WEEKDAY}){0,5},? and ${WEEKDAY})(?=[.,;)—]|$)`,
  'u',
);

/** "three days this week: Monday, Wednesday and Friday" */
function weekdaysAfter(rest: string, base: number): Items | null {
  const match = WEEKDAYS.exec(rest);
  const list = match?.groups?.list;
  if (!match || !list || /\b(?:ago|later|between|after|before|every|of)\b/.test(match[0])) return null;
  const start = base + match[0].length - list.length;
  return fixed(list.split(/, (?:and )?| and /).length, { start, end: start + list.length });
}

const AGED = /^(?: \p{Ll}+){1,3},?(?: (?:are|were|all))? (?:aged|ages) $/u;

/** "three men, aged 24, 31 and 45": ages in a row. */
function agesOf({ figures, gaps }: Sentence, figure: Quantity): Items | null {
  const first = figures.indexOf(figure) + 1;
  if (!AGED.test(gaps[first] ?? '')) return null;
  let last = first;
  while (
    /^(?:count|age|measure)$/.test(figures[last + 1]?.kind ?? '') &&
    /^(?:-?years?)?,? (?:and )?$/.test(gaps[last + 1]!)
  )
    last++;
  if (last === first || !/ and $/.test(gaps[last]!)) return null;
  return fixed(last - first + 1, { start: figures[first]!.start, end: figures[last]!.end });
}

/** Days that stand in a row, with nothing but commas and "and" between. */
function daysIn({ figures, gaps }: Sentence, start: number): Items | null {
  const first = figures.findIndex((one) => one.start >= start);
  const { kind, start: from } = figures[first] ?? { kind: '', start: 0 };
  if ((kind !== 'date' && kind !== 'year') || from > start + 8) return null;
  let last = first;
  while (figures[last + 1]?.kind === kind && /^,? (?:and )?$/.test(gaps[last + 1]!)) last++;
  // "in 2012, 2015 and again in 2019": more than the row.
  if (kind === 'year' && (!/ and $/.test(gaps[last]!) || /^,? and\b/.test(gaps[last + 1]!))) return null;
  const count = last - first + 1;
  return count < 2 ? null : { least: count, most: count, span: { start, end: figures[last]!.end } };
}

/** "in four countries (Portugal, England, Italy and Spain)" */
function inBrackets(prose: string, sentence: Sentence, figure: Quantity): Items | null {
  // "outside these two areas (Ada, Bo and Cy play there)": told of before.
  if (/\b(?:these|those) $/i.test(prose.slice(Math.max(0, figure.start - 8), figure.start))) return null;
  const rest = prose.slice(figure.end, Math.min(sentence.end, figure.end + REACH));
  const open = rest.indexOf('(');
  // "five batters finished with two hits (Lind, Okoro, Ruiz, Vidal and Sand)": those who had them.
  if (
    HAS_SOME.test(prose.slice(Math.max(0, figure.start - 24), figure.start)) &&
    !OF_KIN.test(rest.slice(0, Math.max(0, open)))
  )
    return null;
  // "three firms in the group, while the SFC (Securities and Futures Commission)": another clause.
  if (open < 0 || /[:;.—]|, (?:while|but|and|as|when|which|who)\b/.test(rest.slice(0, open))) return null;
  if (OPEN.test(rest.slice(0, open))) return null;
  const inside = prose.slice(figure.end + open + 1, sentence.end);
  const close = inside.indexOf(')');
  const list = inside.slice(0, Math.max(0, close));
  if (/\d/.test(list) || !/, | and /.test(list)) return null;
  const each = list.split(/, (?:and )?| and /);
  // "(a pilot, a nurse and a student)"
  if (each.length > 2 && each.every((one) => /^an? \p{Ll}/u.test(one))) {
    const at = figure.end + open + 1;
    return { least: each.length, most: each.length, span: { start: at, end: at + list.length } };
  }
  // "four crops (corn, wheat, soybeans and oats)"
  if (COMMON.test(list) && !OPEN.test(list))
    return fixed(each.length, { start: figure.end + open + 1, end: figure.end + open + 1 + list.length });
  if (!/^\p{Lu}/u.test(list)) return null;
  return counted(list, figure.end + open + 1);
}

const HAS_SOME = /\b(?:with|had|has|have|scored|recorded|collected|earned|posted|took|won|hit|made) $/i;
const OF_KIN = /\b(?:children|sons|daughters|brothers|sisters|siblings|people|men|women|boys|girls)\b/;
const COMMON = /^\p{Ll}{3,16}(?:, \p{Ll}{3,16}){1,8},? and \p{Ll}{3,16}$/u;

const BEFORE = new RegExp(
  `(?<list>(?:${NAME}, ){0,8}${NAME},? and ${NAME}), the (?:next|last|first|only|top|other|past)? ?$`,
  'u',
);

/** "Nevada and South Carolina, the next two contests" */
function listBefore(text: string, sentence: Sentence, figure: Quantity): Items | null {
  const before = text.slice(Math.max(0, figure.start - sentence.start - REACH), figure.start - sentence.start);
  if (!before.endsWith('the ') && !/, the [a-z]+ $/.test(before)) return null;
  // "Apart from Ada and Corley, the four other towns"
  if (/^ (?:other|remaining|more|further)\b/.test(text.slice(figure.end - sentence.start))) return null;
  const match = BEFORE.exec(before);
  const list = match?.groups?.list;
  // "the Journal of Elections, Public Opinion and Parties, the two main parties": words of one name.
  if (!match || !list || / (?:of|for) /.test(list.split(', ')[0]!)) return null;
  // "Contrary to the Ada and the Bo, the three institutes": others.
  if (BUT_NOT.test(before.slice(0, match.index))) return null;
  // “Found by crews in Norland, Verrin and Ada, the four”: where it was done.
  if (/^\p{Lu}?\p{Ll}+ by .* (?:in|at|from|across) $/u.test(clauseBefore(before, match.index))) return null;
  return namesOf(list, figure.start - before.length + match.index);
}

const BUT_NOT =
  /\b(?:contrary to|unlike|like|besides|beyond|outside|as with|together with|along with|compared with|apart from|aside from|in addition to|according to|from|between) (?:the )?$/i;
/** The words of a clause before a place in it. */
const clauseBefore = (before: string, at: number): string =>
  before
    .slice(0, at)
    .split(/[.!?;:] /)
    .at(-1)!;

const TAIL =
  /,?["”]? (?:according to|(?:he|she|they|it|[\p{Lu}][\p{L}.'’-]+) (?:said|says|told|added|wrote)|said|though|although|but|while|because|whereas|which|who|where|whose|that)\b.*$|\s?(?:—|--|\s[-–]\s).*$/su;
const NUMBERED = /(?:^|[\s(])(\d)\)/g;
/** Between the items of a part that is a list itself. */
const INNER = /, (?:and |or )?|\s(?:and|or)\s(?=(?:the )?\p{Lu})/u;
const ALSO = /, (?:and|or) /g;
const OTHERS =
  /(?:,|;|\band)\s+(?:and\s+)?(?:one|another|the other|(?:(?:the|a)\s+)?(?:second|third|fourth|fifth)|the\s+(?:last|latter))\b/gi;
/** "Lind at 8 percent, Okoro at 6 percent" */
const SHARES = /\b(?:at|with) (?:about )?\d[\d.]*(?:%| percent\b)/g;
const CLAUSE =
  /^(?:who|which|where|whose|when|while|though|although|but|because|that|according|said|including|as|with|after|before|once|now(?! [A-Z])|not)\b/i;
const EACH_A = /^(?:the|an?|his|her|its|their) /;
const ASIDE = /^(?:the|an?|one of|his|her|its|their|another|former|both)\s/;

/** Items that each begin with the word that the list begins with: "to explore the caves and to sell the maps". */
function repeated(list: string): number {
  const first =
    /^(?:the \p{L}+ )?(?<word>to|in|by|through|that|whether|how|why|what|one (?:that|which|who|to|for|from|in|on))\s/u.exec(
      list,
    )?.groups?.word;
  if (!first) return /^\p{Ll}{2,20}ing\s(?!(?:and|or|to)\s)/u.test(list) ? doings(list) : 0;
  const again = first.startsWith('one ') ? '(?:one|another|the other|an?)\\b' : `${first}\\s`;
  return 1 + allMatches(list, new RegExp(`(?:[,;—]|\\s[–-]|\\b(?:and|or)) (?:and |or )?${again}`, 'g')).length;
}

/** Whether every piece of a list begins as its first does, and none is an item's own list. */
function areAlike(list: string, count: number): boolean {
  const pieces = list.trim().split(/[,;]\s(?:and |or )?|\s(?:and|or)\s/);
  const first = openingOf(pieces[0]!);
  return pieces.length === count && pieces.every((one) => openingOf(one) === first);
}

/** The first word of an item; of what is done its ending, since each names another deed. */
const openingOf = (item: string): string => {
  const word = /^\p{L}+/u.exec(item.trim())?.[0].toLowerCase() ?? '';
  return /..ing$/.test(word) ? 'ing' : word;
};

/** Items that each begin with what is done: "cutting waste, helping farms and securing loans". */
function doings(list: string): number {
  const again = allMatches(list, /, (?:and |or )?\p{Ll}{2,20}ing\s|\s(?:and|or) \p{Ll}{2,20}ing\s/gu).length;
  return again < 2 ? 0 : 1 + again;
}

const AND_THEN = /\band (?:then|finally|lastly) /;

/** "first, that there were more, and second, that they were late": how far the ordinals go. */
function inOrder(list: string): number {
  if (!/^first\b/i.test(list)) return 0;
  const rest = ORDINALS.findIndex((word, i) => i > 1 && !new RegExp(`(?:, |; |\\band )${word}\\b`).test(list));
  return rest - 1;
}

/** “Risk factors, which are …, and good practices, which have …”: what each of them is. */
const RELATIVE = /, (?:which|who|whose|where) [^,;]{3,100}(?=,|[.]\s*$|$)/g;

const SEVERAL = /\b(?:top|other|last|first|senior|leading|its|the|his|her|their) (two|three|four|five|six) \p{L}/gu;

/** An item that closes with its comma inside the marks. */
const QUOTED_ITEM = /,["”] /;

/** How many items a list has; null where it is none. `numbers`: its items may be figures. */
function counted(list: string, start: number, numbers = false): Items | null {
  const span = { start, end: start + list.trimEnd().length };
  // “Ada first,” “the peace of Alden,” and “moral calm”: marks hold the commas.
  // “two things - one, was to be safe and two, to be near”: told in sentences.
  if (QUOTED_ITEM.test(list) || /^one, /i.test(list)) return null;
  const numbered = allMatches(list, NUMBERED).map(([, digit]) => Number(digit));
  if (numbered.length > 1) return { least: numbered.length, most: numbered.length, span };
  const named = inOrder(list);
  if (named > 1) return { least: named, most: named, span };
  if (!numbers && OPEN_END.test(list.trim())) return null;
  const alike = repeated(list);
  if (alike > 1) return ofAlike(list, alike, span);
  // "the top two members, the top two clerks and the mayor": an item may be several.
  const several = allMatches(list, SEVERAL).reduce((all, [, word]) => all + NUMBER_WORDS.get(word!)! - 1, 0);
  if (several) return orMore(commas(list, span), several);
  const shares = allMatches(list, SHARES).length;
  if (
    shares > 1 &&
    shares === list.split(/, (?:and )?(?:\p{L}[^,]{0,60}? )?(?:at|with)\s|\sand\s[^,]{0,60}?\sat\s/u).length
  )
    return { least: shares, most: shares, span };
  const parts = list.split(';').filter((part) => part.trim());
  if (parts.length > 1) return ofParts(parts, span);
  const described = allMatches(list, RELATIVE).length > 1 ? commas(list.replace(RELATIVE, ''), span) : undefined;
  if (described !== undefined) return described && { ...described, least: 2 };
  if (/^\s*(?:one|a first|the first)\s+(?!of\b)/i.test(list)) return oneByOne(list, span);
  const tail = TAIL.exec(list)?.[0] ?? '';
  const items = commas(
    /\b(?:along with|as well as)\b/.test(tail) ? list : list.slice(0, list.length - tail.length),
    span,
  );
  // "Lind and Okoro, who are both lawyers, and Vidal"
  return orMore(items, allMatches(tail, ALSO).length);
}

const orMore = (items: Items | null, more: number): Items | null => items && { ...items, most: items.most + more };

/** Items that begin alike: all of them where every piece does. */
const ofAlike = (list: string, alike: number, span: Span): Items =>
  areAlike(list, alike) ? fixed(alike, span) : { least: 2, most: Math.max(alike, commas(list, span)?.most ?? 0), span };

const AND_NAME = /(?<!;) and (?=(?:\p{Ll}+ ){0,2}\p{Lu})/gu;

/** Items between semicolons. */
function ofParts(parts: readonly string[], span: Span): Items | null {
  if (!/^\s*(?:and|or)\s/.test(parts.at(-1)!) && parts.length < 3) return null;
  // "Ada, Salem, and Verrin; and Corley": some parts are lists themselves.
  const hasInner = parts.some((one) => /, (?:and|or) (?:the )?\p{Lu}/u.test(one));
  // "Ada Lind (D) and Bo Carr (R) on Monday; Cy Reyes on Tuesday": two of them in one part.
  const pairs = allMatches(parts.join(';'), AND_NAME).length;
  const more = hasInner ? parts.reduce((all, one) => all + one.split(INNER).length - 1, 0) : pairs;
  return { least: parts.length, most: parts.length + more, span };
}

/** “One for the test, the second for the crew, and then the Ada mission”: the last may have no number. */
function oneByOne(list: string, span: Span): Items | null {
  const count = 1 + allMatches(list, OTHERS).length;
  return count > 1 ? { least: count, most: count + (AND_THEN.test(list) ? 1 : 0), span } : null;
}

/** The pieces of a list between its commas, and the last one behind “, and”. */
function piecesOf(list: string): { readonly bare: readonly string[]; readonly last: readonly string[] } {
  const trimmed = list.trim().replace(/[.!?"”)]{1,5}$/, '');
  const oxford = trimmed.search(/,\s+(?:and|or)\s+(?!.*,\s+(?:and|or)\s)/s);
  const head = oxford > 0 ? trimmed.slice(0, oxford) : trimmed;
  const last = oxford > 0 ? [trimmed.slice(oxford).replace(/^,\s+(?:and|or)\s+/, '')] : [];
  const pieces = [...head.split(/,\s{1,9}(?:as well as\s{1,9}|along with\s{1,9})?/), ...last];
  const bare = pieces
    .map((one) => one.trim())
    .filter((one, i, all) => one && (!CLAUSE.test(one) || (/^not\b/.test(one) && (i === 0 || i === all.length - 1))));
  return { bare, last };
}

/** "…, and efforts in schools, parks and prisons": the last item, where it holds a list of its own. */
const ownListOf = ([last]: readonly string[]): string | null => (last?.includes(',') && JOINS.test(last) ? last : null);

function commas(list: string, span: Span): Items | null {
  const { bare, last } = piecesOf(list);
  const inLast = ownListOf(last);
  const innermost = inLast ? inLast.split(/,\s+(?:and |or )?|\s(?:and|or)\s/).length - 1 : 0;
  const joins = bare.map((one) => (one === inLast ? 0 : one.split(list.includes(' and ') ? WORDS : JOINS).length - 1));
  const inner = joins.reduce((all, one) => all + one, 0);
  const most = bare.length + inner + innermost;
  if (most < 2 || (bare.at(-1) !== inLast && OPEN_ITEM.test(bare.at(-1)!.split(JOINS).at(-1)!))) return null;
  if (isSentence(bare, last, inner)) return null;
  const clauses = innermost ? 0 : clausesOf(bare, last, inner);
  if (clauses) return fixed(clauses, span);
  // An "and" within a piece may join two items, or two words of one; the last one before the end joins items.
  const least = bare.length + (last.length || !joins.at(-1) ? 0 : 1);
  const named = bare.flatMap((one) => one.split(/,\s+/));
  if (last.length && named.length > bare.length && isDescribed(named))
    return { least: named.length / 2, most: named.length / 2, span };
  const words = bare.flatMap((one) => one.split(JOINS)).map((one) => one.split(/\s+/).length);
  const isClean = words.slice(0, -1).every((count) => count <= 4) && words.at(-1)! <= 7;
  const joined = last.length + Math.min(joins.at(-1)!, 1) > 0;
  const allNouns = joined && bare.length > 2 && isClean && areNouns(bare);
  if (allNouns) return { least: bare.length + inner, most: bare.length + inner, span };
  if (joined && areThings(bare)) return { least: bare.length + (last.length ? 0 : 1), most, span };
  return { least: isClean && isPlain(bare, most) ? least : 2, most, span };
}

/** How many pieces are clauses, where all are; without a comma before it the last "and" joins two of them. */
function clausesOf(bare: readonly string[], last: readonly string[], inner: number): number {
  const people = last.length + inner ? peopleOfPlaces(bare) : 0;
  if (people) return people;
  const all = last.length ? bare : [...bare.slice(0, -1), ...bare.at(-1)!.split(JOINS)];
  return inner === (last.length ? 0 : 1) && areClauses(all) ? all.length : 0;
}

/** "stores must close, clerks must be 21 and signs must be posted": each a sentence, or each of the same opening and long. */
const areClauses = (items: readonly string[]): boolean =>
  items.length > 2 &&
  items.every(
    (one) => FINITE.test(one) || (openingOf(one) === openingOf(items[0]!) && allMatches(one, SPACES).length >= 3),
  );
const FINITE =
  /^(?:\p{L}[\p{L}’'-]{0,20} ){1,4}(?:must|will|would|can|could|should|may|is|are|was|were|has|have|had|did|do|does)\b/u;
const SPACES = / /g;

/** "profits and losses are up": a sentence, and no list. */
const isSentence = (bare: readonly string[], last: readonly string[], inner: number): boolean =>
  (!last.length && !inner && bare.length < 3) || tellsOfOne(bare);

/** “Ana Ruiz officially signed with the club, and the rest made an offer”: two sentences, and who is counted stands anywhere in them. */
const tellsOfOne = (bare: readonly string[]): boolean => bare.length === 2 && TELLS.test(bare[0]!);
const TELLS = /^(?:\p{Lu}[\p{L}.’'-]{1,20} ){1,3}(?:\p{Ll}{2,16}ly )?\p{Ll}{2,16}(?<![nr]am)ed\b/u;

const isName = (one: string): boolean => /^["“]?\p{Lu}/u.test(one);

/** Names, people, or words without capitals and without a second that tells of the first. */
const isPlain = (items: readonly string[], most: number): boolean =>
  items.every(isName) || arePeople(items) || (most > 2 && !items.some((one) => ASIDE.test(one) || /\p{Lu}/u.test(one)));

/** "the owner, her bookkeeper and a pharmacist": nobody of whom the second could be said. */
const areNouns = (items: readonly string[]): boolean => items.every((one) => EACH_A.test(one) && !/\p{Lu}/u.test(one));

/** "Lind, her chief of staff, and Okoro, the clerk" */
const isDescribed = (named: readonly string[]): boolean =>
  named.every((one, i) => (i % 2 ? ASIDE.test(one) : isName(one) && !JOINS.test(one)));

/** "the Trek, the Ranger, the Summit and the Pioneer" */
const areThings = (items: readonly string[]): boolean =>
  items.length > 1 && items.flatMap((one) => one.split(JOINS)).every((one) => THE_NAME.test(one));
const THE_NAME = /^the \p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}$/u;

/** Full names in a row, with or without a role before each: "librarian Joan Sheffler". */
const arePeople = (items: readonly string[]): boolean =>
  items.length > 2 && items.flatMap((one) => one.split(JOINS)).every((one) => PERSON.test(one));
const PERSON = /^(?:[\p{Ll}’'-]{2,20} ){0,3}\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3}$/u;

/** "Ana Pell of Halden, Bo Lind of Marlow and Eli Voss of Bay City": how many they are where each is told so; 0 where one is not. */
function peopleOfPlaces(items: readonly string[]): number {
  const all = items.flatMap((one) => one.split(/ and (?=\p{Lu})/u));
  return all.length > 2 && all.every((one) => OF_PLACE.test(one)) ? all.length : 0;
}
const OF_PLACE =
  /^\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3},? (?:of|from|at|with) (?:the )?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,3}$/u;

/** "Dalton & Sons" is one name where another "and" joins the items. */
const WORDS = /\s{1,9}(?:[Aa]nd|or|as well as|along with)\s{1,9}/;
const JOINS = /\s{1,9}(?:[Aa]nd|or|&|as well as|along with)\s{1,9}/;

/** The claim that so many are listed; `rival`: another number of the sentence may be the one. */
export function listClaim(figure: Quantity, prose: string, items: Items, rival: boolean): Claim {
  const holds = rival || (figure.value >= items.least && figure.value <= items.most);
  const noun = nounAfter(prose, figure.end);
  const promise = prose.slice(figure.number.start, noun ? noun.end : figure.end).replace(/\s+/g, ' ');
  const found = figure.value > items.most ? items.most : items.least;
  const written = prose.slice(figure.number.start, figure.number.end);
  return {
    relation: 'list',
    message: 'listed',
    data: { promise, found: String(found) },
    holds,
    certainty: 'likely',
    at: figure.number,
    on: [items.span],
    corrections: items.least === items.most ? [{ at: figure.number, text: inStyleOf(written, found) }] : [],
    sum: `${promise}: ${found} listed`,
  };
}

/** The number written as another was: "Four" for "Three", "4" for "3". */
export function inStyleOf(written: string, number: number): string {
  const word = /^\d/.test(written) ? undefined : [...NUMBER_WORDS].find(([, value]) => value === number)?.[0];
  if (!word) return String(number);
  return /^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
