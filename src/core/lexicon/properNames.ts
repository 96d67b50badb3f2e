/** Names that take a capital wherever they stand and that are no words of their own. Nations, peoples, tongues. */
const NATIONS =
  'afghanistan africa african africans albania albanian algeria algerian america american americans angola argentina argentine arkansas asia asian asians athens austria austrian australia australian australians azerbaijan bahrain baghdad bangladesh bangladeshi beijing belarus belarusian belgian belgium berlin bolivia bolivian bosnia bosnian botswana brazil brazilian brazilians britain british briton britons bulgaria bulgarian cambodia cambodian cameroon canada canadian canadians caribbean chilean chinese colombia colombian congo congolese croatia croatian cuba cuban cubans cyprus czech denmark ecuador egypt egyptian egyptians england english estonia estonian ethiopia ethiopian europe european europeans filipino filipinos finland finnish france french gaza german germans germany ghana ghanaian greece greek greeks guatemala haiti haitian haitians hawaii hispanic hispanics honduras hungarian hungary iceland icelandic india indian indians indonesia indonesian iran iranian iranians iraq iraqi iraqis ireland irish israel israeli israelis italian italians italy jamaica jamaican japanese jordanian kazakhstan kenya kenyan kenyans korea korean koreans kosovo kuwait kuwaiti laos latino latinos latvia latvian lebanese lebanon liberia libya libyan lithuania lithuanian london malawi malaysia malaysian mexican mexicans mexico moldova mongolia montenegro moroccan morocco moscow mozambique muslim muslims myanmar namibia nepal nepalese netherlands nicaragua nigeria nigerian nigerians norway norwegian norwegians pakistan pakistani pakistanis palestine palestinian palestinians panamanian paraguay peru peruvian philippines poland portugal portuguese qatar romania romanian russia russian russians rwanda saudi saudis scotland scottish senegal serbia serbian singapore slovakia slovenia somali somalia somalis spain spaniard spaniards spanish sudan sudanese sweden swedes swedish switzerland syria syrian syrians taiwan taiwanese tanzania thai thailand tunisia tunisian uganda ugandan ukraine ukrainian ukrainians uruguay venezuela venezuelan venezuelans vietnam vietnamese welsh yemen yemeni zambia zimbabwe jewish jews christian christians catholic catholics protestant protestants islam islamic buddhist hindu hindus christianity judaism';
const DAYS =
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february april june july september october november december';
const AMERICAN =
  'pennsylvania california florida texas michigan minnesota wisconsin illinois indiana louisiana mississippi missouri nebraska nevada oklahoma oregon tennessee alabama alaska arizona colorado connecticut delaware idaho iowa kansas kentucky maryland massachusetts montana ohio utah vermont wyoming philadelphia chicago brooklyn manhattan';

/** Regions and holidays that are spelled like no other word. */
const OTHERS = 'midwest midwestern christmas halloween hanukkah ramadan';

export const PROPER_NAMES: readonly string[] = [NATIONS, DAYS, AMERICAN, OTHERS].flatMap((list) => list.split(' '));

/** Right in lower case beside these words: french fries, english muffins. */
export const SMALL_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['french', /^(?:fries|fry|fried|press|doors?|horns?|dressing|toast|bread|windows?|cuffs?|kiss\p{L}*|knots?)/u],
  ['english', /^muffins?/],
  ['italian', /^(?:dressing|ice)/],
  ['spanish', /^(?:onions?|moss)/],
  ['brazil', /^nuts?/],
  ['german', /^(?:measles)/],
  ['indian', /^(?:ink|corn)/],
  ['india', /^(?:ink|rubber|pale)/],
  ['irish', /^(?:coffees?|stew)/],
  ['portuguese', /^man/],
  ['swedish', /^(?:massage|turnip)/],
]);
