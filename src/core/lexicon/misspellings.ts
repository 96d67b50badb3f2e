/**
 * Words that are misspelled most often in English and what is meant by them, in lower case: those that the lists of common
 * misspellings agree on, with another letter than the right one, where a rule alone could not be sure.
 */
const PAIRS = `
abcense:absence abscence:absence accidently:accidentally acheive:achieve acheived:achieved acheivement:achievement aquire:acquire aquired:acquired adress:address
agressive:aggressive agression:aggression alledged:alleged alledgedly:allegedly ammendment:amendment amature:amateur anually:annually apparant:apparent apparantly:apparently
arguement:argument assasin:assassin assasinated:assassinated assasination:assassination athiest:atheist attendence:attendance auxillary:auxiliary
beleive:believe beleived:believed benificial:beneficial begining:beginning bouyant:buoyant brocolli:broccoli burgler:burglar buisness:business
calender:calendar catagory:category cemetary:cemetery changable:changeable cheif:chief collegue:colleague collegues:colleagues comission:commission comissioner:commissioner
comittee:committee commitee:committee comparision:comparison competance:competence concensus:consensus concious:conscious congradulate:congratulate consistant:consistent
contemperary:contemporary contraversy:controversy contraversial:controversial convienient:convenient corrolation:correlation councelor:counselor
defendent:defendant defendents:defendants definate:definite definately:definitely definatly:definitely desparate:desperate desparately:desperately
develope:develop dilemna:dilemma disasterous:disastrous dissapear:disappear dissapeared:disappeared dissapoint:disappoint dissapointed:disappointed dissapointing:disappointing
dissapointment:disappointment drunkeness:drunkenness ecstacy:ecstasy eligable:eligible embarass:embarrass embarassed:embarrassed enviroment:environment enviromental:environmental
exagerate:exaggerate exagerated:exaggerated excersize:exercise existance:existence experiance:experience explaination:explanation extreem:extreme facinating:fascinating
feasable:feasible finaly:finally flourescent:fluorescent foriegn:foreign fourty:forty garantee:guarantee gaurd:guard govermental:governmental grammer:grammar grievence:grievance
harrass:harass harrassed:harassed harrassment:harassment hygeine:hygiene hypocracy:hypocrisy idiosyncracy:idiosyncrasy
immediatly:immediately incidently:incidentally independance:independence independant:independent independantly:independently indispensible:indispensable innoculate:inoculate
inteligence:intelligence irresistable:irresistible knowlege:knowledge legitamate:legitimate liason:liaison lieutenent:lieutenant lightening:lightning
likelyhood:likelihood lisence:license lonliness:loneliness maintainance:maintenance maintenence:maintenance managment:management medeval:medieval
millenium:millennium miniscule:minuscule mischievious:mischievous misspel:misspell mortage:mortgage neccesary:necessary necesary:necessary neice:niece nieghbor:neighbor
neighborhod:neighborhood noticable:noticeable occassion:occasion occassional:occasional occassionally:occasionally occurance:occurrence occurence:occurrence
occured:occurred oppurtunity:opportunity orignal:original paralel:parallel parralel:parallel parliment:parliament particulary:particularly pasttime:pastime peice:piece
percieve:perceive percieved:perceived performence:performance permanant:permanent permissable:permissible persistant:persistent personel:personnel persued:pursued
posession:possession posessed:possessed potatos:potatoes practicle:practical preceeding:preceding preferance:preference presance:presence privelege:privilege
priviledge:privilege proffesional:professional proffesor:professor pronounciation:pronunciation publically:publicly questionaire:questionnaire recomend:recommend
recomended:recommended refered:referred referance:reference relevent:relevant religous:religious remeber:remember repitition:repetition resistence:resistance restaraunt:restaurant
rythm:rhythm saftey:safety seige:siege seperate:separate seperated:separated seperately:separately seperation:separation sieze:seize
siezed:seized sentance:sentence sentanced:sentenced sherrif:sheriff similer:similar sincerly:sincerely sophmore:sophomore sophmores:sophomores soverignty:sovereignty speach:speech
strenght:strength suprise:surprise suprised:surprised supercede:supersede surveilance:surveillance temperture:temperature temprature:temperature tendancy:tendency
threshhold:threshold tommorow:tomorrow tommorrow:tomorrow tounge:tongue tradgedy:tragedy transfered:transferred truely:truly twelth:twelfth tyrany:tyranny underate:underrate
unfortunatly:unfortunately untill:until usally:usually vaccum:vacuum vegatarian:vegetarian vehical:vehicle vetran:veteran vetrans:veterans villian:villain visious:vicious
wierd:weird witholding:withholding writen:written writting:writing yeild:yield
hte:the teh:the adn:and nad:and fro:for yuo:you wsa:was hsi:his
`;

const pairsOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );

export const MISSPELLINGS: ReadonlyMap<string, string> = pairsOf(PAIRS);

/** Names of nations, states, cities, months and weekdays that are misspelled most often, by more than one plain slip. */
const NAME_PAIRS = `
Wensday:Wednesday Wendsday:Wednesday Wednseday:Wednesday Febuary:February Feburary:February Febrary:February Septemeber:September Ocober:October Novemeber:November
Decemeber:December Thurday:Thursday Thurdsay:Thursday Satuday:Saturday Tusday:Tuesday Teusday:Tuesday Massachusets:Massachusetts Massachussets:Massachusetts
Massachussetts:Massachusetts Massachusettes:Massachusetts Conneticut:Connecticut Connecticutt:Connecticut Conneticutt:Connecticut Missisippi:Mississippi Mississipi:Mississippi
Misissippi:Mississippi Tennesee:Tennessee Tenessee:Tennessee Pensylvania:Pennsylvania Pennslyvania:Pennsylvania Pennsylvannia:Pennsylvania Louisianna:Louisiana
Lousiana:Louisiana Deleware:Delaware Marlyand:Maryland Arkansaw:Arkansas Calfornia:California Califronia:California Minnisota:Minnesota Wisconson:Wisconsin Illinios:Illinois
Illnois:Illinois Hawaai:Hawaii Flordia:Florida Sacremento:Sacramento Cincinatti:Cincinnati Cincinnatti:Cincinnati Cincinati:Cincinnati Philidelphia:Philadelphia
Philadephia:Philadelphia Albequerque:Albuquerque Alburquerque:Albuquerque Albuqerque:Albuquerque Milwakee:Milwaukee Mineapolis:Minneapolis Minneapolois:Minneapolis
Britian:Britain Brittain:Britain Phillipines:Philippines Philipines:Philippines Phillippines:Philippines Carribean:Caribbean Caribean:Caribbean Mediteranean:Mediterranean
Isreal:Israel Isreali:Israeli Afganistan:Afghanistan Afghanastan:Afghanistan Ukranian:Ukrainian Ukrane:Ukraine Venezula:Venezuela Venezualan:Venezuelan Venezuala:Venezuela
Guatamala:Guatemala Eygpt:Egypt Egyptain:Egyptian Rusian:Russian Europian:European Portugese:Portuguese Phillipino:Filipino Hatian:Haitian
Antartica:Antarctica Protestent:Protestant Rebublican:Republican Repubican:Republican Democatic:Democratic Democract:Democrat Congess:Congress
Goverment:Government Govenor:Governor Comission:Commission Commision:Commission Commissoner:Commissioner Comissioner:Commissioner Comittee:Committee Commitee:Committee
Deparment:Department Universty:University Univeristy:University Attourney:Attorney Sherrif:Sheriff Seargent:Sergeant Liutenant:Lieutenant Leutenant:Lieutenant
`;

export const MISSPELLED_NAMES: ReadonlyMap<string, string> = pairsOf(NAME_PAIRS);
