/** Credits of the form PERSON of/at/from/with/for BODY in labeled stories, and the name that each is given. */
import { readLines } from './stories.mjs';

const FORM =
  /^(?<head>(?:[\p{Ll}\p{N}’'-]+ |\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+)+(?: (?:Jr|Sr)\.)?) (?:of|at|from|with|for) (?:the )?(?:[\p{Ll}-]+ )*\p{Lu}/u;

/** The body that "Council" of "Council of Europe" opens, and "Secretary of State": no person before the preposition. */
const BODY =
  /(?:^|\s)(?:University|Department|Ministry|Bank|Board|Bureau|College|Council|Institute|Association|Federation|Committee|Commission|Center|Office|House|School|Secretary|Minister|Ambassador|President|Chairman|Attorney|Alliance|Academy|Society|Coalition|Union|Directorate|Commissioner|MP)$/;

/**
 * Prints how many are given the person of their head, and the others. `all` prints every one.
 * @param {readonly string[]} stories @param {readonly string[]} predictions @param {boolean} all
 */
export function printCreditTable(stories, predictions, all) {
  let read = 0;
  let right = 0;
  for (const [i, file] of stories.entries())
    for (const { id, start, words, name, given } of credits(file, predictions[i])) {
      read++;
      if (given) right++;
      if (all || !given)
        console.log(`  ${given ? 'right' : 'WRONG'} ${id} ${start}: “${words}” is given ${name ?? 'nobody'}`);
    }
  console.log(JSON.stringify({ mode: 'person-of-body', read, right, rightRate: right / read }));
}

/**
 * Every credit of the form once, and whether it is given the person of its head.
 * @param {string} stories @param {string} predictions
 */
function* credits(stories, predictions) {
  const texts = new Map(readLines(stories).map(({ id, text }) => [id, text]));
  for (const { id, quotes } of readLines(predictions)) {
    const seen = new Set();
    for (const { voice } of quotes) {
      if (!voice || seen.has(voice.start)) continue;
      seen.add(voice.start);
      const words = texts.get(id).slice(voice.start, voice.end).replace(/\s+/g, ' ');
      const head = FORM.exec(words)?.groups?.head;
      // "Senator Ann Ruiz of Ohio and Senator Bo Lind of Utah": two speak, and neither is given.
      if (!head || BODY.test(head) || / and (?:\p{Lu}[\p{L}.]* ){1,4}of /u.test(words)) continue;
      const given = isPersonOf(voice.name ?? '', head);
      yield { id, start: voice.start, words, name: voice.name, given };
    }
  }
}

/** Whether a name is that of the person of a head, in its first and last words and its “Jr.”: "Craig J. Holt" of "Sen. Craig Holt". */
const isPersonOf = (/** @type {string} */ name, /** @type {string} */ head) => {
  const words = name.split(' ');
  const generation = / (Jr|Sr)\.$/;
  return (
    words.includes(lastNameOf(head) ?? '') &&
    (words.length < 2 || head.split(' ').includes(words[0])) &&
    (generation.exec(head)?.[1] ?? generation.exec(name)?.[1]) === generation.exec(name)?.[1]
  );
};

/** @param {string} head */
const lastNameOf = (head) =>
  head
    .replace(/ (?:Jr|Sr)\.$/, '')
    .split(' ')
    .at(-1)
    ?.replace(/[’']s$/, '');
