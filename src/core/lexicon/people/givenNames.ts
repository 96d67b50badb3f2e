import { wordGroups } from '../../text/lists.ts';
import { capitalized } from '../../text/slips.ts';

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
maurice morris|niall neil|patricia patrica|rafael raphael|raymond raymund|ronny ronnie|stacy stacey|terence terrence|toby tobi|vivian vivien vivienne
aidan aiden|alyssa alissa|annette anette|ariana arianna|ashley ashleigh|bridget brigid bridgette|brianna briana|brittany brittney|carol carole|casey kasey
cathy kathy|kathleen cathleen|chelsea chelsey|cindy cyndi|cody kody|debbie debby|devin devon|dylan dillon|edmund edmond|erica erika|gail gayle|glen glenn
greg gregg|haley hailey hayley|jaden jayden|janice janis|jeff geoff|jennifer jenifer|jerry gerry|jesse jessie|joann joanne|jordan jordon|juliet juliette
katie katy|kaylee kayleigh|lee leigh|lori laurie lorie|lynda linda|lynn lynne|mackenzie mckenzie|marcy marci|mariana marianna|marianne maryanne
marilyn marylin|matilda mathilda|mikayla makayla michaela|mitchell mitchel|monica monika|nicole nichole|nikki nicki|patti patty|rhonda ronda|robbie robby
roxanne roxane|russell russel|shelly shelley|sherri shari sheri|stephanie stefanie|suzanne susanne|sylvia silvia|tanya tania|terry terri|tommy tommie
vicki vickie vicky|wendy wendi|willie willy|zachary zachery zackary|zoe zoey|marcus markus|christopher kristopher|kurt curt|karla carla|caleb kaleb
brendan brendon brenden|bryce brice|cameron kameron|darren darrin|darryl daryl darrell|dwayne duane|isaac issac|jared jarrod jarred|jasmine jazmine
kendall kendal|kirsten kiersten|leanne leann|malcolm malcom|nathaniel nathanael|peyton payton|reid reed|riley rylee|sheila shelia|sherry sherrie
tamara tamera|tiffany tiffani|tristan tristen|vanessa vanesa|veronica veronika|yvonne ivonne|camille kamille|candace candice|carmen karmen
denise denyse|desiree desirae|elena ilena|felicia phylicia|gwen gwenn|jody jodie|julianne juliann|kasandra cassandra|kristy christy|lorraine loraine
mallory malory|maureen maurine|melissa mellisa|meredith merideth|miriam miriem|priscilla pricilla|rosemary rosemarie|salvador salvatore|shannon shanon
shawna shauna|sonia sonya|tabitha tabatha|theodore theodor|yasmin yasmine`;

/** A given name to the group of its spellings. */
export const GIVEN_NAME_SPELLINGS: ReadonlyMap<string, number> = wordGroups(GROUPS);

/**
 * The given names that most Americans bear: popular names for births of the last hundred years, U.S. Social Security
 * Administration, those of four letters and more; not Christian, of which Cristian is another. A letter away from one of them, a name in no list is a slip.
 */
export const COMMON_GIVEN_NAMES: readonly string[] =
  `james michael robert john david william richard joseph thomas christopher charles daniel matthew anthony mark steven donald andrew
joshua paul kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas gary eric jonathan stephen larry justin
benjamin scott brandon samuel gregory alexander patrick frank jack raymond dennis tyler aaron jerry jose nathan adam henry zachary
douglas peter noah kyle ethan jeremy keith austin sean roger terry walter dylan gerald carl jordan bryan gabriel jesse lawrence
logan harold arthur bruce billy elijah willie albert ralph russell randy philip vincent bobby johnny
mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra ashley emily kimberly betty margaret donna
michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy kathleen helen angela shirley emma brenda pamela
nicole samantha anna katherine christine debra rachel olivia carolyn maria janet heather diane catherine julie victoria joyce lauren
kelly christina ruth joan virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia martha sara gloria
janice kathryn isabella judy charlotte julia grace amber alice jean denise frances danielle marilyn natalie beverly diana brittany
theresa kayla alexis doris lori tiffany`
    .split(/\s+/)
    .map(capitalized);

/**
 * Given names that nearly always are a woman's, or a man's; names of both are left out. From the word list of compromise
 * (MIT), read through, with common names of Ireland, India and Africa. They only break a tie: what the story itself says of somebody outweighs them.
 */
const WOMEN = `
  achieng adaeze akosua aoife asha geeta jasmine lakshmi meena neha ngozi pooja priya rekha wanjiru
  alma bev effie imani mamie
  aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abigail abril ada adaline adalyn addie addilyn
  addison adela adelaide adele adelene adelia adelina adeline adelynn adreanna adriana adrianna adrianne adriena
  adriene adrienne agatha aggie agnes agustina aicha aida aileen aimee aina aino aisha aishah aisling aislinn aislynn
  ajla alaina alana alanis alanna alannah alanoud alayah alayna alecia aleisha alejandra aleksandra alena alesia
  alessandra alexa alexandra alexia alia alice alicia alicja alina aline alisa alise alisha alison alissa aliza allie
  allison allyson althea alya alycia alysa alyson alyssa amahle amaia amaira amalia amanda amber amberly amelia
  amelija amie amilia amina aminata amy ana anabel anamaria anastasia anastasija anaya andjela aneta anette angela
  angelia angelica angelina angeline angelique angie anika anisa anissa anita anja anjelica ann anna annabel annabella
  annabelle annalisa annamaria anne anne-marie annemarie annett annette annie annika annmarie anohito antoinette
  antonella antonia anya ariana arianna arianne arielle arleen arlena arlene arlette aroha arpita ashanti ashlee
  ashleigh ashli ashlie ashly ashlyn ashraqat ashton asiya asja asmita assil astri astrid ataahua athena audra audrey
  audri audry augustina augustine aurelia austeja avigail ayana ayanna ayesha aygun aylin ayse aysel azra azuna
  barbara barbora barbra bayarmaa beatrice beatriz becca becky belinay belinda benita bernadette bernadine bernice
  berta bertha bertie beryl bess bessie beth bethanie bethany betsy bette bettie bettina betty bettye beula beulah
  beverley beverly bianca biljana binita bintou bismah blanca blanche blythe boglarka bolormaa bonita bonnie brandi
  brandie breanna bree brenda brenna briana brianna brianne bridget bridgett bridgette brigid brigitte britney britt
  brittany brittney brittni brittny bronwyn brooke bryanna brynn caitlin caitlyn calista callie camila camile camilla
  camille candace candice cara carina carissa carla carlene carley carlie carlota carlotta carly carmela carmella
  carmen carol carole carolina caroline carolyn carrie carrol casandra cassandra cassie catarina caterina catherina
  catherine cathleen cathryn cathy catrina cayla cecelia cecile cecilia cecily celeste celia celina celine chandra
  chanelle chantal chantelle charis charissa charla charlena charlene charlette charlotte charmaine chedeline chelsey
  cher cheri cherie cheryl chiara chloe chrissy christa christal christiana christiane christie christina christine
  christy chrystal ciara cierra cindi cindy claire clara clare clarice claris clarissa claudette claudia claudine cleo
  cleopatra clotilde coleen colette colleen concepcion connie constance constanza consuelo cora coralie cordelia cori
  corina corine corinna corinne cornelia corrine courtni courtny cristal cristina cyndi cynthia dahlia daina daisy
  dalal damaris damia danette dani danica daniela daniella danielle danika daniz daphna daphne darby darcie daria
  darla darlena darlene davida davina dayna deana deandra deann deanna deanne deb debbie debby debora deborah debra
  debrah deena deidre deirdre dela delia delilah della delores deloris delphine demetria dena denice denise desiree
  dhia diana diane dianna dianne dina dinah dionne diya djeneba dolores dona donna dora doreen doris dorla dorothea
  dorothy dorthy dottie ecrin edel edie edith edna edwina eevi eileen eisha ekaterina ekta ela elaina elaine elana
  eleanor elen elena eleni eliana elicia elida elie elif elin elina elinor elisa elisabeth elise eliska eliza
  elizabete elizabeth elizaveta ella ellen ellie elly elma elnora eloise elouise elsa elsie elva elvina elvira ema
  emanuela emelda emely emerald emile emilee emilia emilie emilija emily emina emine emma emmaline emmanuelle emmeline
  emmie emmy enid erica ericka erika erin erma ernestina ernestine eryn esma esmeralda esperanza estela estele estella
  estelle ester estere esther estrella ethel etta eugenia eugenie eunice eva evangelina evangeline evelin evelina
  evelyn evi evie evita ewa fajr fanta farah farida farrah farzana fatemeh fatiha fatima fatin fatma fatoumata faye
  felecia felicia fenna fernanda fien fiona flora florencia fozia fran frances francesca francina francine francisca
  francoise freda freja frida frieda gabi gabija gabriela gabriella gabrielle gamalat gamila gayle gemma gena
  genevieve genna georgette georgina geraldina geraldine geri germaine gertrud gertrude gia gianna gigi gilda gillian
  gina giovanna gisela gisele giselle gita giulia gladys glena glenda glenna gloria glynis goldie googoosh grace
  gracie graciela greta gretchen griselda gro gunay gunel gwen gwendolyn gwyneth habiba hailey hala haley hallie hanah
  hanna hannah hariet hariette harriet harriett harriette hasnaa hasti hatice hattie hawa hayley hazel heather heidi
  helen helena helene helga helmi henrietta hermine hessa hester hilary hilda hildegard hillary himari hoda hollie
  hope hortense hosna hosniya hussa ida ila ilene iliana ilina ilona ilse imane imelda imogena imogene indira ines
  ingrid irati irena irene irina iris irma isabel isabela isabele isabell isabella isabelle isadora isidora isla
  isobel ivaana ivalu ivana ivanka ivy iwona izaro jacinda jacinta jaclyn jacquelina jacqueline jacquelyn jana janae
  jane janele janelle janessa janet janette janice janie janina janine janis jaqueline jasmin jasmina javiera jayne
  jazmin jazmine jeana jeane jeanette jeanie jeanina jeanine jeanna jeanne jeannette jeannie jeannina jeannine jelena
  jen jena jenelle jenifer jenna jennette jenni jennie jennifer jenny jeri jesica jessica jil jilian jill jillian joan
  joana joane joann joanna joanne jocelyn joelle johana johanna joleen jolena jolene joni josefa josefina josefine
  joselyn josephina josephine josie jovana joya joyce juana juanita judeline judith judy julia juliana julianna
  julianne julie julienne juliet julieta juliette julissa june justina justine kabita kacey kadiatou kaede kaia
  kaitlin kaitlyn kaleigh kalle kallie kamala kamila kamile kanyakumari kara karen kari karima karin karina karissa
  karla karly karolina karyn kassandra kassie katarina kate katelyn katelynn katerina katharina katharine katherina
  katherine kathie kathleen kathrine kathryn kathy kati katia katie katlyn katrina katy kavita kay kaye kayla kaylee
  kayleigh keeley keely keira keisha kejsi keley keli kelli kellie kelsie kely kendra kenna kenza kera keri khadija
  khadije khawla kheira khongordzol kia kiana kiara kiera kiersten kiley kimberlee kimberley kimberli kimberly
  kimmernaq kira kirsten kirstin kizzy klea konul kourtney krista kristen kristi kristie kristin kristina kristine
  kristy kristyna krystal kyla kylee kylie kyra lacey lacie ladona ladonna laia laila lakesha lamija lana lara larisa
  larissa latasha latifa latisha latonya latoya laura laurel lauren laurie lauryn laverna lavinia laxmi layla lea leah
  leana leandra leane leann leanna leanne leda leena leia leila leilani leja lejla lela lena lenora lenore leola leona
  leonie leonora leora lesedi leticia letitia lettie lexie leyla lia liana lianne libbie libby lidia lidya liepa lila
  lili lilia lilian liliana lilja lillia lillian lillie lilly lily lina linda lindsi lindsy lindy lisa lisette livia
  liz liza lizbeth lizette lizzie lois lola lolita lora loraina loraine lorelei lorena lorene loretta lori lorie lorna
  lorraina lorraine lorri lorrie lotte lottie louella louisa louise lovelie luann lucia luciana lucie lucija lucile
  lucille lucinda lucy luela luella luisa luise lula lulu lulwa luna lupita lydia lyla lyna lynda lyndsey lyne lynette
  lynna lynnette lynsey lyudmila mabel mable macie madalyn maddie madeleine madelina madeline madelyn madge madonna
  magda magdalena magdalene maggie maha maia maire maisie maite maja malak malala malen malia malika malinda mallory
  mandakranta mandy manon manuela mara marcela marcella marcelle marci marcia marcie marcy margaret margarette
  margarida margarita marge margery margie margo margot margret margrette marguerite mari maria mariah mariam
  mariamawit mariami mariana mariane marianna marianne maribel marie mariela mariella marija marilyn marina marisa
  marisol marissa maritza marjorie marla marlena marlene marnie marsha marta martha martina martine marwa mary
  mary-ann maryam maryan maryann marybeth maryjane marylou masoumeh mathilde matilda matilde maud maude maura maureen
  mavis maxina maxine maybell mayra maysoun mazie meagan meg megan meghan melania melanie melina melinda melisa
  melissa mellisa meredith meriem merissa merjem meron meryem meryl mia micaela michaela michele michelle midori
  mikaela mila milagros mildred milena milica millicent millie milly mimi mindy minenhle minerva minh minnie mira
  miral miranda miriam mirlande mitzi miyar mobina moira mollie molly mona monica monika monique mrignayani muriel mya
  myra myriam myrlande myrna myrtle naasunnguaq nadene nadezhda nadia nadina nadine nadya nahia naima nalla nancy
  nanette naomi naomie narges natalia natalie natalya natasha nathalie nehir nel nela nelisa nell nellie nena nerissa
  nesreen nia niamh nichole nicki nicky nicole nicolette niharika niki nikki nila nilay nina nisanur nisha nivi noella
  noelle noemi nora norah noreen norma nouf nuray nurul nyla octavia odelia odette odval ofelia oisha oksana ola olga
  olive olivia ophelia oumou oyunbileg paige pamela pandora paninnguaq paola parvati patrica patrice patricia patti
  pattie patty paula paulette paulina pauline peggy penelope perla petra philomena phoebe phylis phyllis pia pipaluk
  polina polly poppy portia priscila priscilla priyamvada prudence puteri quiana rabina rachael rachel rachele
  rachelle rachida rae ragnhild raina ramona randi rania raquel rayna reanna reba rebeca rebecca rebeka rebekah reem
  reema regina reihaneh reina rena renae renata renee reta reyna rhea rhiannon rhoda rhona rhonda richelle riko rimas
  rina rita riya roberta robyn rochele rochelle rocio roghayyeh rolanda roni ronna rosa rosalie rosalina rosalind
  rosalinda rosalyn rosanna rosanne rose roseann roseanne rosella roselle rosemarie rosemary rosetta rosie roslyn
  rowena roxana roxane roxanna roxanne roxie roxy ruby ruth ruthie saanvi sabina sabine sabrina sadie sahar saida
  sakeena sakineh sakura sallie sally salma salome samantha samira sandra sara sarah sarina savanna savannah scarlett
  selena selene selina selma serena serife setayesh sevda sevinj shahd shaikha shaim shaimaa shakira shana shanaya
  shanda shania shanna shanon shari sharlene sharon sharron sharyn shauna shawna shayla shayma shayna sheba sheena
  sheila shelia shelley shelly sheri sherifa sherri sherrie sherry sheryl shira shirley shirli shirly shona shristi
  shyla sierra sigrid sillin silvia simona sindy siobhan sita siti snezana sobia sofia sofie sofija solveig somayyeh
  sondra sonia sonja sonya sophia sophie sri staci stacie starla stefanie stela stella stephanie suha sumayah sunita
  susan susana susane susanna susannah susanne susi susie suzan suzana suzane suzanna suzanne suzette suzie suzy sybil
  sylvia sylvie tabatha tabitha tala talia talitha tamar tamara tamera tami tamika tammi tammie tammy tamra tania
  tanika tanisha tanya tara tarana taryn tasha tatiana tatyana tawana tegan teodora teresa tereza teri terri terrie
  tess tessa tessie thalia thandolwethu thea thelma theodora theresa therese thomasina tia tiana tianna tiara tiffany
  tina tisha tonia tonya tora traci tracie tricia trina trish trisha trista trudy tula turid tyra ugne ursula urte
  usha uxue valentina valeria valerie vanesa vanessa veda velma vera verna vernice veronica vesna vicki vickie vicky
  vikky viktoria viktorie viktorija vilte violet violeta viviana vivien vivienne vusala wakana wanda wendi wendy
  whitney whitni whitny widelene wila wilhelmina willa willow wilma winifred winnie winnifred winona xiaomei ximena
  xinyi yael yagmur yarin yasmin yasmine yelena yesenia yolanda yuina yulia yuna yvette yvona yvone yvonna yvonne zada
  zahra zainab zara zehra zeinab zelda zelma zena zeynab zeynep zineb zoe zoey zofia zola zora zsofia`;
const MEN = `
  ajay anil arun ashok chinedu declan emeka kofi kwabena kwame mark mukesh niall nick otieno pradeep ramesh ravi rhys rob sunil
  alfie augie bernie ed ezra gil hal irv leroy marty marv mickey norm
  tunde vijay vinod
  aarav aaron abdallah abdel abdoulaye abdul abdullah abdullo abdulrahman abe abel abraham abram abu abubakr abulfazl
  adam adama adan adolf adolfo adolph adrian adriano advik afonso agustin ahmad ahmed ahmet aidan aiden aimar ajani
  aladdin alain alan alastair albert alberto albrecht alec alejandro aleksandar aleksander aleksandr aleksei
  alessandro alexander alexandre alexandros alexandru alf alfonso alfred alistair allan allen alonso alonzo alphonse
  alphonso alton alvaro alvin amine amit ammanuel ammar amos anas anatoli anatoliy anatoly ander anders andre andreas
  andrei andrej andres andrew andrzej andy angelo anthony antoine anton antoni antonio antony anwar aputsiaq arata
  archibald archie ariki arjun armaan armand armando armin arnaud arnav arnold aron artem arthur artie artur arturo
  aryan ashraf augusto augustus ayaan aykhan aziz bakary balazs bandar bandile banele barack barney barrett barry bart
  bartholomew bashar ben benito benjamin bennie benny benson berat bernard bernardo bernhard bert bertram bertrand
  beshoi bibek bilal bill bishal bjorn blaine blake bob bobby bogdan boris brad bradford bradley brady branden brandon
  branislav brendan brendon brent brenton bret brian brice bruce bruno bryan bryce bryon buddy burt burton buster
  caleb calvin camilo carl carlo carlos carlton cecil cedric cesar chad charbel charles charley chester chet christoph
  christophe christopher christos chuck ciaran claudio claus clayton clemens clement clifford clifton clint clive
  clyde cody cole colin collin colton connor conor conrad constantin cornelis cornelius craig cristiano cristobal curt
  curtis cyril cyrus daan damian damien damion damon dan daniel danilo danny daren darin dario darius darnell darrel
  darrell darren darrin darryl daryl dave davi david deandre deepak dejan delbert demetrius denis dennis denny deon
  derek derrick deshawn desmond deven dewayne dewey dexter diarmuid dieter dietmar dietrich dimitri dimitris dinesh
  dirk dmitri dmitry domingo dominic dominick dominik dominykas don donald donnell donnie donny donovan doug douglas
  dovydas doyle dragan duane dudley duncan dustin dwayne dwight dylan dyllan ebenezer eddie edgar edmond edmund
  edoardo eduard eduardo edward edwardo edwin efrain efren eitan elbert eldon eli elias elijah eliot elliott elmer
  elton elvin elvis elwood emanuel emery emil emiliano emilio emilis emirhan emmanuel emmett enoch enrico enrique enzo
  eoin ergi eric erich erick erik ernest ernesto ernie ernst errol ervin erwin esteban ethan eugen eugene evan evens
  everett evgeny eymen fabian fabien fabio fabrice fabrizio fadi fahd federico felipe felix ferdinand ferdinando
  fergus fernando fidel filip fionn fletcher florian floyd forrest francesco francisco franciszek franklin franklyn
  fraser fred freddie freddy frederic frederick frederik fredrick fredrik friedrich frits fritz fyodor gabe gabreal
  gabriel gabrielius galen gareth garrett garry garth gary gavin geoff geoffrey georg george georges georgi georgios
  georgy gerald gerard gerardo gerhard gerrit gert giacomo gilbert gilberto giles gilles gino giorgi giorgio giorgis
  giovanni giuseppe glen glenn godfrey gonzalo goran gord gordon gottfried grady graham greg gregg gregor gregorio
  gregory grover guido guilherme guillaume guillermo gunnar gunter gunther gus gustaf gustav gustave gustavo gyorgy
  habib halim hamid hamza hans harlan harold harri harry haruhito haruki haruta haruto harvey hasan hassan hayato
  hector heinrich heitor hendrik henri henrik henrique henry henryk herbert herman hermann homer horace horacio
  horatio hossein howard howie hubert hugh hugo humberto huseyin huseyn hussain hussein hydar iain ian ibai ibrahim
  ichika ignacio igor ike iker ilija imran inuk inunnguaq ionut irvin irving irwin isaac isaiah isaias ishaan isiah
  ismael ismail issac itai itsuki ivan jacob jacques jair jaka jake jakob jakov jakub jamal james jameson jamison
  jared jarod jaroslav jarrett jarrod jarvis jason jasper javier jayson jed jeff jeffery jeffrey jeffry jens jerald
  jeremiah jeremy jermaine jerome jeronimo jerry jesus jian jim jimi jimmie jimmy joao joaquin joe joel joesph joey
  johan johann johannes john johnathan johnathon johnnie johnny jokubas jon jonah jonas jonathan jonathon jonny jordi
  jordon jorge jose josef joseph josh joshua josiah josue jozef juan julen julian julien julio julius justin kacper
  kajus kamal kamil kanata karim karl kaspar kathem kauri keenan keir keith ken kendrick kenneth kenny kenton kermit
  keven kevin khaled khalid kieran kiril kirill kirk kirollos klaus konrad kristian kristopher krzysztof kurt kurtis
  kyle kyls lamar lambert lamont landon larry lars laszlo laurence laurent lawrence leandro leevi len lennart lenny
  leon leonard leonardo leonel leonid leopold lester lethabo levente levi liam linus lionel lior lloyd lonnie lorenzo
  louie louis lovro lowell luc lucas luciano lucien ludovic ludvig ludwig luigi luis luiz luka lukas luke luther luuk
  lyle lyndon maayan macaulay maciej magnus mahamadou mahammad mahdi mahesh mahmoud majd maksim malachai malachy
  malcolm malik mamadou manfred manish manny manuel marc marcel marcell marcello marcelo marcin marco marcos marcus
  mariano mario marios marius markel marko markos markus marlon marti martim martin marvin masoud matej mateo matheus
  mathew mathias mathieu mathis matias matt matteo matthew matthias mattia mattias matus matyas maurice mauricio max
  maximilian maximiliano maxwell mehdi mehmet melvin merrill mervin mervyn micah michael michal micheal michel mick
  miguel mihai mikaere mike mikel mikhail mikolaj milhouse milo milos milton minato minik mitch mitt mitchell modibo
  mohamad mohamed mohammad mohammed moises monte monty moritz moses moshe moussa muhamed muhammad muhammed murad
  mustafa mustapha myles myron nahom narendra nate nathan nathanael nathaniel nathy nawaz neal ned neil neville newt
  nicholas nickolas nicolas niels nigel niilo nik nikau nikhil niklas nikola nikolai nikolay niles nils noah noam
  nojus nolan nomaan norbert norman nuka octavio odd oier olaf olav ole oleg oleksandr oliver olivier olle omar omer
  ondrej ori orville osama oscar oskar osman osvaldo oswald otis otto oumar owen pablo padraig paolo pascal patrick
  patrik paul paulie paulo paulos pavel pavlo pedro percy petar pete peter petr petro petros phil philip philipp
  philippe phillip pierre piers pieter pietro piotr prakash pravit prem preston pyotr quentin quinton rachid rafael
  rahul rainer rajesh ralf ralph ramiro ramon rand randal randall randolph raoul raphael rashad rasmus raul rawiri
  rayan raymond recep reggie reginald regis reuben rex reyansh reynaldo reza rhett ricardo riccardo richard richie
  rick rickey rickie rico rishi roan robbie robert roberto rocco roderick rodger rodney rodolfo rodrigo roel rogelio
  roger rohan roland rolando rolf roman romeo ron ronald ronan ronny rosario roscoe ross roy royce ruben rubin rudolf
  rudolph rudy rufus rupert russ russel russell ryan ryou saeed sal salik salvatore sami samir samkelo samuel sandeep
  sandro sanjay santino saqib satoshi saul scot scott scotty seamus sean sebastian sebastien sekou selim sepp serge
  sergei sergey sergio seth seymour shahid shaquille shaun shayne sheldon shelton sherman shlomo sid siddhartha
  sigmund silas silvio simon siyabonga slobodan solomon soren souleymane souta spencer stan stanislav stanislaw
  stanley stefan stefano stefanos stephan stephen steve steven stewart stu stuart suraj suresh sven svend syed
  sylvester szymon tadgh taha taichi taika tanner tareq tatsuki ted teddy terence terrance terrell terrence thad
  thaddeus theo theodor theodore thiago thom thomas tim timmy timothy titus tobias toby tod todd tom tomas tomasz
  tommaso tommy tomoharu tony travis trent trenton trevor trey tristan troy truman tunar turki tyler tyrone tyson
  ughur ulrich ulrik ulysses umberto usman vance vasily vern vernon vic vicente victor vihaan viktor vince vincent
  vincenzo vivaan vivek vlad vladimir vladislav vojtech volodymyr wallace wally walt walter waylon wayne wendell
  werner wes wesley weston wilbert wilbur wilfred wilfredo wilfrid wilfried wilhelm willard william willie willis
  winfried winslow winston wojciech wolfgang woodrow wout wouter wyatt xavier xhoel yahli yanis yann yannick yaroslav
  yassin yassine yevgeni yevgeny yonas yonatan yonathan yosef yousouf youssef yuri yuriy yury yusif yusuf yuuma yuval
  zac zach zachariah zachary zachery zack zackary zahid zakaria zan zane zoran`;

export const PRONOUN_OF_GIVEN_NAME: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...WOMEN.trim()
    .split(/\s+/)
    .map((name): [string, 'she'] => [name, 'she']),
  ...MEN.trim()
    .split(/\s+/)
    .map((name): [string, 'he'] => [name, 'he']),
]);
