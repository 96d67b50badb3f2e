import type { Capital } from '../../article/people/capitals.ts';
import { type NearName, nearNames } from '../../article/people/nearNames.ts';
import { defineRule } from '../rule.ts';

export const spelling = defineRule({
  id: 'names/spelling',
  title: 'Name spelled two ways',
  severity: 'warning',
  doc: `A misspelled name is the error that people forgive least, and a reader who meets two spellings cannot tell whether
two people are meant. Where a form of a name differs by a letter or two from the one the story uses elsewhere, one of
the two is most likely a slip. Two people with first names of their own are left alone.

Check the spelling with the source, then use it everywhere. Words inside quotation marks are only queried, and the
\`names\` of \`copydesk.yaml\` are left alone.`,
  options: {
    accepted: { default: [] as readonly string[], doc: 'Words that are never taken for a misspelled name.' },
  },
  messages: {
    near: { what: '“{suspect}” here, “{usual}” elsewhere.', why: 'Check the spelling, and use one.' },
    accents: {
      what: '“{suspect}” and “{usual}” differ only in accents or capitals.',
      why: 'Check which is right, and use one.',
    },
    other: '“{usual}” here',
    here: 'Use “{usual}” here',
    everywhere: 'Use “{usual}” everywhere',
  },
  examples: [
    { good: 'She asked Google. Lowe googled it, and Lind Googled it. Christians met at Christmas.' },
    {
      bad: 'Site engineer Dana Okoro left on Monday.\n\nThe bridge was closed, [[Okora]] said.',
      fixed: 'Site engineer Dana Okoro left on Monday.\n\nThe bridge was closed, Okoro said.',
    },
    { bad: 'Katrin Lowell signed the lease. Her lawyer said [[Kartin]] Lowell had no choice.' },
    {
      bad: 'Catherine Lowell signed the lease. The judge said [[Katherine]] Lowell had no choice.',
      fixed: 'Catherine Lowell signed the lease. The judge said Catherine Lowell had no choice.',
    },
    { bad: 'Fog closed the port in Elsmouth. Ferries from Elsmouth turned back.\n\nNobody was hurt in [[Elsmuoth]].' },
    { good: 'The vessel Libra left for Libya. A Bosniak from Bosnia met Latin traders and Latino sailors.' },
    { good: 'Fog closed the port in Elsmouth. Ferries from Elsmouth went to Alsmouth Bay.' },
    { good: 'Site engineer Dana Okoro left on Monday. Okoro’s deputy and the Okoros stayed.' },
    { good: 'Dana Okoro left on Monday.\n\nMiro Okora, a shop owner, stayed. The street was quiet, Okora said.' },
    { good: 'Ferries of Vellport Line are late, VellportX said. Vellport Line and Vellport Bay said no.' },
    {
      bad: 'The vote was won by Amy [[Okarofske]].\n\nOkarofsky left, and nobody saw Okarofsky again. “So it is,” Okarofsky said.',
    },
    {
      bad: 'She wrote to the Federal Elections Commission. He paid $9,000, the Federal [[Election]] Commission said.',
      fixed: 'She wrote to the Federal Elections Commission. He paid $9,000, the Federal Elections Commission said.',
    },
    {
      bad: 'Mayor Thomas Oaken left on Monday. Oaken’s staff stayed, and Oaken said so.\n\nThe road was safe, [[Oakena]] said.',
      fixed:
        'Mayor Thomas Oaken left on Monday. Oaken’s staff stayed, and Oaken said so.\n\nThe road was safe, Oaken said.',
    },
    {
      bad: 'The Census Bureau counts again in May. Nobody asked the Census [[Bureua]] why.',
      fixed: 'The Census Bureau counts again in May. Nobody asked the Census Bureau why.',
    },
    { bad: 'Keeper Nigel [[Walkr]] locked the gate on Monday. The path was wet, Walker said.' },
    { bad: '[[Tesa]] Bishop runs the yard. The cranes are old, Tessa said, and Tessa bought them.' },
    { bad: 'Clerk Jenna Ellis left on Monday. The desk was empty, [[Elliss]] said.' },
    { bad: 'Clerks Ana Ruiz and Dwight Cole voted no.\n\nThe mayor called Dwight [[Coe]] a friend.' },
    { bad: 'The firm, Brightvell Group, cut jobs.\n\nThe yard will close, [[Brightvel]] said.' },
    {
      bad: 'Judge Paul [[Hennessey]] will hear it in May.\n\nJudge Hennessy has set bail, and Judge Hennessy said so.',
    },
    { bad: 'Phillip Oaken left. The keeper said [[Philip]] Oaken had the key.' },
    { bad: 'Luis Mendez and his brother Hugo Mendez left. The keeper had met Luis [[Mendes]] before.' },
    { bad: 'Dana Okoro left. “No,” Okoro said. Okoro’s deputy stayed. Her daughter is Ana [[Okroo]], a cook.' },
    {
      bad: 'They met President Volodymyr Zelensky. He was not on the call with President [[Zelenskyy]]. Nobody knew of it.',
    },
    {
      bad: 'Deborah Kline left on Monday. Kline faces a trial. Auditors said [[Klein]] wrote the checks.',
      fixed: 'Deborah Kline left on Monday. Kline faces a trial. Auditors said Kline wrote the checks.',
    },
    {
      bad: 'Deborah Kimball left on Monday. Kimball faces a trial. Auditors said [[Kimble]] wrote the checks.',
      fixed: 'Deborah Kimball left on Monday. Kimball faces a trial. Auditors said Kimball wrote the checks.',
    },
    { good: 'Deborah Kline left on Monday. Kline faces a trial. Her lawyer, Ana Klein, said no. Klein left, too.' },
    { good: 'Rolan Korbo left. The yard was shut, Korbo said. Others are Kerbo, Vando Marine and Hilst.' },
    { good: 'Fires crossed Coal Country and Cole County. Crews came from Cole County.' },
    { good: 'Ruun Lowe left. The designer is a former director at Loewe.' },
    { good: 'ArchiveSpace is free. The team built ArchiveSnake for ArchiveSpace.' },
    { good: 'DeepKern released DeepKern-R1 and DeepKern-V2 in Alden.' },
    { good: 'The Institute wrote to the Institut Oberland. Republicans met the Republikaner of Norland.' },
    { good: 'The Ohio Legislature met the Ohio Legislative Caucus. Fires swept Wine Country and Sonoma County.' },
    { good: 'The Atlantic Ocean is calm. Groups such as Oceana are pleased, Oceana said.' },
    {
      good: 'Guns fired on India-controlled Kashmir. Police in Indian-controlled Kashmir said so, and Indian-controlled roads closed.',
    },
    {
      good: 'Lee Robin of North Carolina lost. North Carolina votes in May, and no North Carolinian forgets, Robin said.',
    },
    {
      good: 'President Paul Adair of France left. France said no. The elder son Franck Bira stayed, and Franck is silent. France pays.',
    },
    { good: 'Korbas fighters left. Korbas said so. Her brother Omar Korbad stayed, and Korbas fired again.' },
    { good: 'Karim Khan asked for papers, Khan said. The Kahan Commission of Inquiry had them.' },
    { good: 'Pupils sat the NORT-UG on Monday. The NORT-PG is in May, and the NORT-PG is late.' },
    { good: 'A Fattor hit the yard. Less likely, a Fattor could fly. The party Fator said no.' },
    {
      good: 'She met President Wiliame Katono. Their Prime Minister, Viliame Gavok, and Ana Ruiz came. Viliame Gavok spoke.',
    },
    { good: 'Anas Al-Sharif spoke, Al-Sharif said. He lives in Al-Shati camp.' },
    { good: 'The Harbor of Alden has no vote. Rep. Ana Norton, D-Harbor of Alden, wants one, and the Harbor, too.' },
    { good: 'Did Sean Kern pop the question? [Wern] A guest saw Kern, and Kern was calm.' },
    { good: 'The CVorland API is old. A few like Corland, and Corland works with CVorland.' },
    { good: 'She met Penn State fans at the Penn Stater Hotel. Penn State pays, the Penn Stater said.' },
    { good: 'Alden’s Inspectional Service Department called the Office of Safety and Inspections on Monday.' },
    { good: 'The Alden Housewife met the other Alden Housewives. Housewives pay, the Housewife said.' },
    { good: 'She teaches at Verrin University, Verrin Université in full. The University pays, she said.' },
    { good: 'The great Bobby Jones won. A pair of ordinary Joes met on Monday, and Jones saw it, Jones said.' },
    { good: 'The Confederate flag is gone. The Confederacy fell, and the Confederate graves are old.' },
    { good: 'Guyana sent help to French Guiana. Guyana said so.' },
    { good: 'Six died in Korbani province. President Ada Korban spoke, Korban said. Korban left Korbani on Monday.' },
    { good: 'It will land in Ursa Planitia. It will see the Red Planet from above, and the Red Planet’s dust.' },
    { good: 'Norlandia is calm, the channel Al Norlandiya said. Norlandia votes in May, and Norlandia pays.' },
    { good: 'A Marxist left the hall. Marxism is old, she said, and Marxism is dull.' },
    { good: 'Nancy Lind left, and the search for Nancy Lind went on. Sheriff Karl Nanry has said so.' },
    { good: 'Omar al-Korbadi left. The clerk, Ahmed al-Korsadi, stayed, and the law of al-Korbadi went on.' },
    { good: 'The NV-Index rose on Monday. The benchmark NX-Index fell, and the NX-Index ended low.' },
    { good: 'President Vincent Price left. The Herald Peace Prize winner spoke, and Price was pleased, Price said.' },
    { good: 'Norland sent help. The Norlander crews said so on Monday.' },
  ],
  *article(article, { options, tagger, speller, names, respelt }) {
    // What the house rejects, its own rule tells.
    const listed = [...names, ...respelt.flatMap(({ avoid }) => avoid)].flatMap((name) => name.split(/\s+/));
    const accepted = new Set([...options.accepted, ...listed]);
    for (const near of nearNames(article, { tagger, speller })) {
      if (!accepted.has(near.suspect.word)) yield* reports(near);
    }
  },
});

function* reports({ suspect, usual, accents, doubtful }: NearName) {
  const data = { suspect: suspect.word, usual: usual.word };
  const edits = suspect.places.filter((place) => !place.quoted).map((place) => editOf(place, usual.word));
  for (const place of suspect.places) {
    const severity = accents || doubtful || place.quoted ? ('info' as const) : undefined;
    yield {
      at: { start: place.start, end: place.end },
      word: { list: 'names' as const, text: suspect.word },
      message: accents ? ('accents' as const) : ('near' as const),
      data,
      related: [{ at: nearest(usual.places), message: 'other' as const, data }],
      ...(severity ? { severity } : {}),
      fixes: place.quoted
        ? []
        : [
            { title: 'here' as const, data, edits: [editOf(place, usual.word)] },
            ...(edits.length > 1 ? [{ title: 'everywhere' as const, data, edits }] : []),
          ],
    };
  }
}

const editOf = ({ start, end }: Capital, text: string) => ({ span: { start, end }, text });

/** The first place outside quotation marks: where the story itself introduces the name. */
function nearest(places: readonly Capital[]) {
  const { start, end } = places.find((place) => !place.quoted) ?? places[0]!;
  return { start, end };
}
