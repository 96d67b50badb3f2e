import { ago } from './dates/ago.ts';
import { future } from './dates/future.ts';
import { impossible } from './dates/impossible.ts';
import { order } from './dates/order.ts';
import { stale } from './dates/stale.ts';
import { weekday } from './dates/weekday.ts';
import { age } from './figures/age.ts';
import { conflict } from './figures/conflict.ts';
import { conversion } from './figures/conversion.ts';
import { difference } from './figures/difference.ts';
import { direction } from './figures/direction.ts';
import { doubleHedge } from './figures/doubleHedge.ts';
import { duration } from './figures/duration.ts';
import { listCount } from './figures/listCount.ts';
import { percentChange } from './figures/percentChange.ts';
import { range } from './figures/range.ts';
import { rate } from './figures/rate.ts';
import { ratio } from './figures/ratio.ts';
import { share } from './figures/share.ts';
import { shareBase } from './figures/shareBase.ts';
import { sum } from './figures/sum.ts';
import { tally } from './figures/tally.ts';
import { caption } from './furniture/caption.ts';
import { correction } from './furniture/correction.ts';
import { headlineMatch } from './furniture/headline.ts';
import { readingTime } from './furniture/readingTime.ts';
import { acronym } from './names/acronym.ts';
import { firstReference } from './names/firstReference.ts';
import { houseList } from './names/houseList.ts';
import { role } from './names/role.ts';
import { sharedSurname } from './names/sharedSurname.ts';
import { spelling } from './names/spelling.ts';
import { ambiguousPronoun } from './quotes/ambiguousPronoun.ts';
import { attributionPunctuation } from './quotes/attributionPunctuation.ts';
import { doubled } from './quotes/doubleAttribution.ts';
import { headlineQuote } from './quotes/headline.ts';
import { late } from './quotes/lateAttribution.ts';
import { loaded } from './quotes/loadedVerb.ts';
import { mixedMarks } from './quotes/mixedMarks.ts';
import { openFragment } from './quotes/openFragment.ts';
import { repeated } from './quotes/repeated.ts';
import { scareQuotes } from './quotes/scareQuotes.ts';
import { twoSpeakers } from './quotes/twoSpeakers.ts';
import { unattributed } from './quotes/unattributed.ts';
import { unbalanced } from './quotes/unbalanced.ts';
import type { AnyRule } from './rule.ts';
import { anonymous } from './sources/anonymous.ts';
import { plural } from './sources/plural.ts';
import { response } from './sources/response.ts';
import { single } from './sources/single.ts';
import { vague } from './sources/vague.ts';
import { anA } from './style/aAn.ts';
import { adverbHyphens } from './style/adverbHyphens.ts';
import { adverbs } from './style/adverbs.ts';
import { ages } from './style/ages.ts';
import { agreement } from './style/agreement.ts';
import { ampersand } from './style/ampersand.ts';
import { apostrophes } from './style/apostrophes.ts';
import { badNumbers } from './style/badNumbers.ts';
import { brackets } from './style/brackets.ts';
import { capitals } from './style/capitals.ts';
import { cliches } from './style/cliches.ts';
import { confusions } from './style/confusions.ts';
import { courtesyTitles } from './style/courtesyTitles.ts';
import { dashes } from './style/dashes.ts';
import { dateCommas } from './style/dateCommas.ts';
import { datedTerms } from './style/datedTerms.ts';
import { dateline } from './style/dateline.ts';
import { dateOrdinals } from './style/dateOrdinals.ts';
import { dates } from './style/dates.ts';
import { decades } from './style/decades.ts';
import { doubledMarks } from './style/doubledMarks.ts';
import { finalStop } from './style/finalStop.ts';
import { fractions } from './style/fractions.ts';
import { headline } from './style/headline.ts';
import { illusions } from './style/illusions.ts';
import { jobCapitals } from './style/jobCapitals.ts';
import { longParagraphs } from './style/longParagraphs.ts';
import { longSentences } from './style/longSentences.ts';
import { measures } from './style/measures.ts';
import { millions } from './style/millions.ts';
import { missingWords } from './style/missingWords.ts';
import { money } from './style/money.ts';
import { numberHyphens } from './style/numberHyphens.ts';
import { numerals } from './style/numerals.ts';
import { ordinals } from './style/ordinals.ts';
import { passive } from './style/passive.ts';
import { percent } from './style/percent.ts';
import { placeholders } from './style/placeholders.ts';
import { placeNames } from './style/placeNames.ts';
import { presumption } from './style/presumption.ts';
import { properNames } from './style/properNames.ts';
import { quoteLead } from './style/quoteLead.ts';
import { quoteOrder } from './style/quoteOrder.ts';
import { quoteStops } from './style/quoteStops.ts';
import { repeatedWords } from './style/repeatedWords.ts';
import { sentenceCase } from './style/sentenceCase.ts';
import { sentenceFigure } from './style/sentenceFigure.ts';
import { serialComma } from './style/serialComma.ts';
import { shortTitles } from './style/shortTitles.ts';
import { spaces } from './style/spaces.ts';
import { wordSpelling } from './style/spelling.ts';
import { spellingVariety } from './style/spellingVariety.ts';
import { startsWithSo } from './style/startsWithSo.ts';
import { states } from './style/states.ts';
import { terms } from './style/terms.ts';
import { thereIs } from './style/thereIs.ts';
import { thousands } from './style/thousands.ts';
import { times } from './style/times.ts';
import { titleCapitals } from './style/titleCapitals.ts';
import { toBe } from './style/toBe.ts';
import { verbForms } from './style/verbForms.ts';
import { weaselWords } from './style/weaselWords.ts';
import { weekdayOrDate } from './style/weekdayOrDate.ts';
import { wordy } from './style/wordy.ts';

/** Every rule, in the order of the documentation. A new rule is one file and one line here. */
export const rules: readonly AnyRule[] = [
  unattributed,
  unbalanced,
  mixedMarks,
  openFragment,
  attributionPunctuation,
  late,
  doubled,
  loaded,
  twoSpeakers,
  ambiguousPronoun,
  repeated,
  headlineQuote,
  scareQuotes,
  vague,
  anonymous,
  plural,
  single,
  response,
  firstReference,
  spelling,
  houseList,
  sharedSurname,
  role,
  acronym,
  conflict,
  percentChange,
  direction,
  difference,
  rate,
  share,
  shareBase,
  sum,
  ratio,
  conversion,
  range,
  tally,
  age,
  duration,
  listCount,
  doubleHedge,
  impossible,
  weekday,
  order,
  ago,
  future,
  stale,
  caption,
  correction,
  headlineMatch,
  readingTime,
  passive,
  weaselWords,
  adverbs,
  startsWithSo,
  thereIs,
  wordy,
  cliches,
  illusions,
  toBe,
  numerals,
  sentenceFigure,
  ages,
  percent,
  millions,
  money,
  thousands,
  ordinals,
  fractions,
  measures,
  dates,
  dateOrdinals,
  dateCommas,
  weekdayOrDate,
  times,
  decades,
  courtesyTitles,
  titleCapitals,
  jobCapitals,
  shortTitles,
  states,
  dateline,
  placeNames,
  headline,
  repeatedWords,
  apostrophes,
  confusions,
  capitals,
  badNumbers,
  ampersand,
  missingWords,
  agreement,
  numberHyphens,
  verbForms,
  spaces,
  finalStop,
  doubledMarks,
  brackets,
  sentenceCase,
  properNames,
  anA,
  serialComma,
  dashes,
  adverbHyphens,
  quoteStops,
  quoteLead,
  quoteOrder,
  longSentences,
  longParagraphs,
  placeholders,
  wordSpelling,
  spellingVariety,
  presumption,
  datedTerms,
  terms,
].map((rule) => rule as unknown as AnyRule);
