/**
 * Spellings of one given name, lower case. Before the same surname two of a group are one person spelled two ways; names
 * that only sound alike but are told apart (Jon and Jan) are not grouped.
 */
const GROUPS = `catherine katherine kathryn catharine katharine cathryn|steven stephen stephan|sara sarah|ann anne|geoffrey jeffrey jeffery|mark marc|eric erik
philip phillip|brian bryan|alan allan allen|lindsay lindsey|matthew mathew|nicholas nicolas nickolas|michael micheal|john jon|thomas tomas|teresa theresa
rebecca rebekah|deborah debra debora|elizabeth elisabeth|isabel isabelle isobel|jaime jamie|lawrence laurence|lewis louis|neil neal|sean shaun shawn
stuart stewart|susanna susannah|hannah hanna|rachel rachael|megan meghan|caitlin kaitlyn kaitlin caitlyn|christine kristine|christina kristina|carl karl
kristen kristin|carolyn caroline|dominic dominick|frederick fredrick frederic|francis frances|gerard gerrard|graham graeme|gregory gregor|helen helene
jonathan jonathon johnathan|joseph josef|julian julien|leslie lesley|lucas lukas|marian marion|maria mariah|mohammed muhammad mohamed mohammad muhammed
natalie nathalie|olivia alivia|oliver olivier|randal randall|robin robyn|rodger roger|sophia sofia|sophie sofie|sydney sidney|tracy tracey|valery valerie
victor viktor|walter walther|william wiliam|yusuf yousef youssef|ahmed ahmad|hussein husain hussain|sergey sergei serhiy|dmitry dmitri|alexei alexey
yevgeny evgeny|vladimir volodymyr|alexander aleksandr oleksandr alexandre|yulia julia|deirdre dierdre|aaron aron|adrian adrien|alison allison
amelia emilia|antony anthony|barry barrie|bernard bernhard|clare claire clair|colin collin|connor conor|craig kraig|cristina christina|danielle daniele
denis dennis|derek derrick|diana diane dianne|elliot elliott eliot|emanuel emmanuel|gillian jillian|harriet harriett|jacqueline jaqueline|jill gill
josephine josefine|judith judyth|karen karin|kelly kelley|lilian lillian|louise luise|madeleine madeline|margaret margret|marjorie margery|martin marten
maurice morris|niall neil|patricia patrica|rafael raphael|raymond raymund|ronny ronnie|stacy stacey|terence terrence|toby tobi|vivian vivien vivienne`;

/** A given name to the group of its spellings. */
export const GIVEN_NAME_SPELLINGS: ReadonlyMap<string, number> = new Map(
  GROUPS.split(/[|\n]/).flatMap((group, index) => group.split(' ').map((name): [string, number] => [name, index])),
);
