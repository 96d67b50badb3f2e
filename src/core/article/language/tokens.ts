import { WITH_PERIOD } from '../../lexicon/shortForms.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { QuoteMark } from '../model.ts';

/** A word, a mark of punctuation, or a whole quotation, relative to its paragraph. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'punct' | 'quote';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Index of the quotation, for kind `quote`. */
  readonly quote: number;
  /** Stands in brackets: aside from the clause. */
  readonly aside: boolean;
}

const ABBREVIATION = `(?:[A-Z]\\.)+(?:[A-Z]\\b)?|(?:${WITH_PERIOD.join('|')})\\.`;
const TOKEN = new RegExp(
  `${ABBREVIATION}|['’]t(?= \\p{Lu})|[$£€@#]?[\\p{L}\\p{M}\\p{N}]+(?:[-.,'’&/][\\p{L}\\p{M}\\p{N}]+)*(?:(?<=s)['’](?=\\s)|%)?|[^\\s\\p{L}\\p{M}\\p{N}]`,
  'gu',
);

/** Holds a letter or figure; most begin with one, which is told without a pattern. */
function isWord(text: string): boolean {
  const unit = text.charCodeAt(0) | 32;
  return (unit >= 97 && unit <= 122) || /[\p{L}\p{N}]/u.test(text);
}

function isCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text)) return true;
  return text.length > 3 && (JOINED_PARTICLE.test(text) || ECLIPSED.test(text));
}

/** "al-Tamer", "d'Orsini": a small particle that is one word with its name. */
const JOINED_PARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|ud|de|van|dell|dall|nell|d|l)(?:-|['’])\p{Lu}/u;

/** "Mac an tSaoi", "Ó hUiginn": an Irish capital behind the letter that the word before brings. */
const ECLIPSED = /^[thnbgd]\p{Lu}\p{Ll}{3}/u;

/** The tokens of a paragraph; each quotation is one token, and what stands inside it is not looked at. */
export function tokensOf(prose: string, quotes: readonly QuoteMark[], nicknames: readonly QuoteMark[] = []): Token[] {
  const tokens: Token[] = [];
  // A paragraph that is all in brackets is no aside to anything.
  let brackets = /^\s*[([]/.test(prose) && /[)\]]\s*$/.test(prose) ? -1 : 0;
  let at = 0;
  const read = (end: number): void => {
    TOKEN.lastIndex = 0;
    for (const match of allMatches(prose.slice(at, end), TOKEN)) {
      const text = match[0];
      const word = isWord(text);
      if (text === '(' || text === '[') brackets++;
      tokens.push({
        start: at + match.index,
        end: at + match.index + text.length,
        text,
        lower: text.toLowerCase(),
        kind: word ? 'word' : 'punct',
        capital: word && isCapital(text),
        quote: -1,
        aside: brackets > 0,
      });
      if ((text === ')' || text === ']') && brackets > 0) brackets--;
    }
  };
  const whole = (span: Span, text: string, quote: number): void => {
    if (span.start < at) return;
    read(span.start);
    tokens.push({
      start: span.start,
      end: span.end,
      text,
      lower: text.toLowerCase(),
      kind: quote < 0 ? 'word' : 'quote',
      capital: quote < 0,
      quote,
      aside: brackets > 0,
    });
    at = span.end;
  };
  let next = 0;
  quotes.forEach((quote, index) => {
    for (; next < nicknames.length && nicknames[next]!.start < quote.start; next++)
      whole(nicknames[next]!, prose.slice(nicknames[next]!.start, nicknames[next]!.end), -1);
    whole(quote, '', index);
  });
  for (const nickname of nicknames.slice(next)) whole(nickname, prose.slice(nickname.start, nickname.end), -1);
  read(prose.length);
  return withSpokenBrackets(tokens);
}

/** Brackets that hold a quotation hold its credit too: they are no aside to it. */
function withSpokenBrackets(tokens: Token[]): Token[] {
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]!.aside) continue;
    let to = from;
    while (to < tokens.length && tokens[to]!.aside) to++;
    if (tokens.slice(from, to).some((token) => token.kind === 'quote'))
      for (let i = from; i < to; i++) tokens[i] = { ...tokens[i]!, aside: false };
    from = to;
  }
  return tokens;
}

/** "Ruiz's" without its possessive ending. */
export const withoutPossessive = (word: string): string => word.replace(/['’]s?$/, '');
