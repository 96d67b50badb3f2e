/** Words that newsrooms write and that the dictionaries, which are general and some years old, do not have. */
const WORDS = [
  // Phrases from other languages, word by word.
  'fait accompli bona fides fide facto jure raison lingua franca grata brio masse rata toto culpa voce facie coli hominem infinitum capita diem annum carte tete laissez faire savoir noblesse joie vivre comme faut haute nouveau riche enfant femme fatale noir deco entendre passant garde avant bete noire prix hors mise guerre papier mache terre froid trompe oeil volte magna cum laude largesse mojo topsy turvy charnel',
  // Food, faith, forces and sport.
  'biryani rogan josh tikka masala vindaloo bhaji dosa idli thali injera pho banh kimchi bibimbap gyoza sashimi ramen sudoku hygge chorizo tajine niqab pandit jihadi jihadis mujahideen judoka karateka taekwondo keirin peloton domestique cornerback wideout walkoff wicketkeeper paceman allrounder gameday eventing',
  // Money of the world.
  'tenge renminbi koruna hryvnia manat lari tugrik taka naira cedi birr kwacha pula dalasi reais quetzal crypto stablecoin fintech crowdsource drawdown takedown clawback runup',
  // Newer than the dictionaries.
  'subsea subseabed unhip cyber vaper vlog vlogger doxxing doxed gaslighting mansplaining nonbinary genderqueer lockdown livestream rideshare ridesharing ebike influencer selfie bestie snuck getter pushback walkback upcycle upskill reskill onboard onshore nearshore offboard delist incentivize incentivise weaponise decarbonize decarbonise rewild caucusgoer superdelegate ramp helm abide unifier defund redline natively eyeline militaries olds',
  // Second spellings, rarer or British, that are no slips.
  'protestor protestors focussed focusses focussing benefitted benefitting biassed leant mediaeval foetus foetuses foetal yoghurt yoghurts gaol gaols gaoled despatch despatched despatches carcase barbeque barbequed donut hallo hullo kidnaped kidnaping kidnaper caesarean caesareans callup callups whinge whingeing plink plinks plinked crystalize crystalized',
  // Health and climate.
  'neurone comorbidity comorbidities immunocompromised monkeypox norovirus naloxone oxycodone cannabinoid biodiesel biofuel derecho megadrought',
];

export const VOCABULARY: ReadonlySet<string> = new Set(WORDS.join(' ').split(' '));
