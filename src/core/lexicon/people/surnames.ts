import { wordGroups } from '../../text/lists.ts';

/**
 * Surnames that sound alike. Where a story introduces somebody by one of a group, a bare other is most likely the same
 * person misspelled; pairs that are no more than a letter apart are here only where they are too short to tell.
 */
export const SURNAME_SPELLINGS: ReadonlyMap<string, number> =
  wordGroups(`kline klein cline|reid reed reade|stevens stephens|stevenson stephenson|lewis louis|burns byrnes|cohen cohn kohn|schwartz schwarz
gray grey|wolf wolfe woolf wolff|hoffman hoffmann hofmann|neal neil neill|nichols nicholls nicols|pierce pearce peirce|schaefer schafer shaffer schaffer shafer
pearson pierson|rogers rodgers|dixon dickson|cook cooke|stewart stuart|myers meyers miers|bailey bayley baillie|kane cain caine kaine|fraser frazier frasier
haines haynes hanes|hayes hays|jeffries jeffreys|keane keene kean|lang laing|layton leighton leyton|lynn linn lynne|marks marx|nielsen neilson nielson nilsen
payne paine|riley reilly|rowe roe|shea shay|sheppard shepherd shepard shephard|sloan sloane|tate tait|walsh welsh welch|white whyte|wiley wylie|davis davies
fisher fischer|beech beach|bird byrd|boyd boyde|burke berk birk|collins colins|daly daley|doherty dougherty daugherty|garner gardner gardiner|gates gaetz|hart harte
irvine irwin irving|kerr carr|lane layne|lee leigh|mccarthy mccarty|mckay mackay mackey|mclean mclain mcclain maclean|mcneil mcneill macneil|monroe munroe munro
parish parrish|quinn quin|rae ray wray|rice ryce|robison robinson|schmidt schmitt smidt|schneider snyder snider|schultz schulz shultz|shaw schaw|sims simms
smith smyth smythe|thomson thompson tompson|wade waide|wagner waggoner wagoner|wells welles|winn wynn wynne|yates yeats`);
