import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const JOBS =
  'spokesman spokeswoman spokesperson director president professor manager executive lawyer attorney analyst owner founder chair chairman chairwoman head member resident editor economist researcher expert leader secretary minister mayor officer coordinator principal superintendent scientist engineer partner fellow'.split(
    ' ',
  );
/** “Lena Frost, a director of the museum said”: a name, a comma, what the person is, and a verb of speech with no comma before it. */
const OPEN = new RegExp(
  `(?<=\\p{Lu}[\\p{L}'’.-]{1,20} \\p{Lu}[\\p{L}'’-]{1,20}), (?:(?:an?|the|his|her|its) )?(?:\\p{Ll}[\\p{L}-]{1,18} ){0,3}(?:${JOBS.join('|')}|teacher|student|nurse|doctor|clerk|chief|coach) (?:of|for|at|with) (?:[\\p{L}’'&-]{1,20} ){0,5}?([\\p{L}’'-]{2,20})(?= (?:said|says|told|added|wrote)\\b)`,
  'gu',
);
/** “Lena Frost, the county clerk said” opens a sentence, so that the name is its subject. */
const OPENS = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )\\p{Lu}[\\p{L}'’.-]{1,20} \\p{Lu}[\\p{L}'’-]{1,20}), (?:the|an?) (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(${[...JOBS, 'clerk', 'sheriff', 'coach', 'chief', 'teacher', 'student', 'nurse', 'farmer', 'doctor'].join('|')})(?= (?:said|says|told)\\b)`,
  'gu',
);
/** “Lena Frost, 42 of Salem”. */
const AGE_OF = /(?<=\p{Lu}[\p{L}'’.-]{1,20} \p{Lu}[\p{L}'’-]{1,20}), ([1-9]\d)(?= of \p{Lu}\p{Ll})/gu;
/** “The man, 34 was arrested”: an age with one comma before the verb. */
const AGED =
  /(?<=\b(?:[Tt]he|[Aa]|[Tt]hat) (?:\p{Ll}{1,16} ){0,2}(?:man|woman|boy|girl|driver|suspect|victim|teen|teenager|student|teacher|officer|passenger|motorcyclist|cyclist|resident)), ([1-9]\d)(?= (?:was|is|has|had|died|pleaded|faces|suffered)\b)/gu;
/** “The mayor, Ana Ruiz said the vote was close”, where no comma follows the verb, so that it is no aside. */
const NAMED = new RegExp(
  `(?<=(?:^|[.!?]["”’]? )(?:The|His|Her|Their|Its) (?:\\p{Ll}[\\p{L}-]{1,18} ){0,2}(?:${[...JOBS, 'clerk', 'sheriff', 'coach', 'chief', 'teacher', 'governor', 'councilman', 'councilwoman', 'senator', 'judge', 'commissioner', 'prosecutor'].join('|')})), (?:\\p{Lu}[\\p{L}'’.-]{1,20} ){1,2}(\\p{Lu}[\\p{L}'’-]{1,20})(?= (?:said|says|told)\\b(?!,))`,
  'gu',
);
/** One look tells that no verb of speech follows a word, or no comma a name. */
const MAYBE = /[A-Za-z], [A-Za-z][^,]{4,160} (?:said|says|told|added|wrote) /;
/** Inside: a clause or a second part, so that the verb belongs to another. */
const CLAUSE =
  /\b(?:who|that|which|whose|when|where|whom|because|while|as|has|had|have|is|was|were|are|said|says|told|and|or|but|he|she|they|it|we|also|later|once|then|never|recently|[a-z]{3,}ly)\b/;

/** “On Tuesday,” “In Salem City,” “Last March”: what stands before the comma opens the sentence and names nobody. */
const NO_NAME =
  /(?:(?:^|[.!?]["”’]? )(?:(?:But|And|So|Yet|Still) )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|Since|During|Last|This|Next|From|After|Before|Until|Through|For|Near|Outside|Inside|Across|Around|With|Under|Late|Early|Until|Via|Citing|According) [^.!?]{0,40}|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|June|July|August|September|October|November|December|County|Counties|City|Township|Borough|Valley|Island|Beach|Park|Street|Avenue|University|College|Hospital|Center|Court|Lake|Springs|Heights)$/u;

export const appositive = defineRule({
  id: 'style/appositive',
  title: 'Second comma missing around a description',
  severity: 'warning',
  doc: `“Lena Frost, director of the museum, said”: what describes a person goes between two commas. Without the second one the
description seems to do the talking. Only names followed by a job and a verb of speech are looked at.`,
  options: {},
  messages: {
    open: {
      what: 'Comma missing after “{word}.”',
      why: 'A description that follows a name goes between two commas.',
    },
    fix: 'Add the comma',
  },
  examples: [
    {
      bad: 'Lena Frost, a director of the [[museum]] said it would close.',
      fixed: 'Lena Frost, a director of the museum, said it would close.',
    },
    { bad: 'Lena Frost, the county [[clerk]] said no.', fixed: 'Lena Frost, the county clerk, said no.' },
    { bad: 'Lena Frost, [[42]] of Salem, was there.', fixed: 'Lena Frost, 42, of Salem, was there.' },
    { bad: 'The man, [[34]] was arrested.', fixed: 'The man, 34, was arrested.' },
    { bad: 'The mayor, Lena [[Frost]] said no.', fixed: 'The mayor, Lena Frost, said no.' },
    { good: 'The mayor, Lena Frost said, would not come.' },
    { good: 'Lena Frost, a director of the museum, said so. Lena Frost, a member of a board that said so, left.' },
    { good: '“Lena Frost, a director of the museum said so,” Lowe said.' },
    { good: 'The yard is shut. On Tuesday, the owner said no. In Port Ada, the mayor said yes.' },
    { good: 'But in Ada County, chief clerk of elections Lena Frost said no.' },
  ],
  *passage(passage) {
    const prose = ownWords(passage);
    const found = MAYBE.test(prose) ? [OPEN, OPENS, NAMED].flatMap((pattern) => [...allMatches(prose, pattern)]) : [];
    const aged = /, \d\d (?:of \p{Lu}|[a-z])/u.test(prose)
      ? [AGE_OF, AGED].flatMap((pattern) => [...allMatches(prose, pattern)])
      : [];
    for (const { 0: whole, 1: word = '', index } of [...found, ...aged]) {
      if (CLAUSE.test(whole) || NO_NAME.test(prose.slice(Math.max(0, index - 44), index))) continue;
      const end = index + whole.length;
      const at = span(end - word.length, end);
      yield {
        at,
        message: 'open',
        data: { word },
        fixes: [{ title: 'fix', edits: [{ span: span(end, end), text: ',' }], safe: true }],
      };
    }
  },
});
