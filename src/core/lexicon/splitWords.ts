/**
 * Words that are one, taken apart: “the land slide,” “a news paper.” Each is a word of the dictionary whose halves, in a hundred
 * million characters of published stories and posts, do not stand side by side, or once for a hundred times that the word
 * is whole; read by hand, without those that a sentence may bring together (“watched the sun set”).
 */
const HALVES = `air bag|air craft|air fare|air field|air lift|air line|air liner|air plane|air port|air space|air strip|air waves|alder man|any how|any thing
any where|auto maker|auto mobile|back bone|back fire|back ground|back lash|ball park|ball room|barn yard|base ball|base line|basket ball|bath room
battle field|battle ground|battle ship|bed rock|bed room|bed side|bed time|bee hive|bench mark|bill board|birth place|birth right|bitter sweet
black mail|black smith|block buster|blood hound|blood shed|blood stream|blue berry|blue print|board room|board walk|body guard|bomb shell|book case
book keeper|book keeping|book mark|book store|bottle neck|boy friend|brain storm|break fast|breath taking|brief case|broad band|broad cast
broad caster|broad casting|brother hood|bullet proof|bunk house|business man|business men|business woman|butter fly|butter milk|by stander
camera man|camp ground|candle light|card board|card holder|care giver|care taker|center piece|chair man|chair woman|champion ship|check book
check point|cheer leader|cheese burger|child hood|class mate|class room|clergy man|clip board|club house|coast line|cock pit|cock tail
common wealth|congress man|congress woman|cook book|copy right|corn bread|corn field|corner stone|council man|council woman
counter part|court house|court room|court side|court yard|cow boy|cow girl|crafts man|cross bow|cross fire|cross road|cross walk
cup cake|dash board|day time|dead line|dead lock|dish washer|door bell|door man|door step|door way|dove tail|down pour|down size
down town|down turn|down ward|down wards|dragon fly|drive way|ear phone|ear ring|earth quake|every thing|every where|eye ball|eye brow|eye glasses
eye lash|eye lid|eye witness|fair ground|fairy tale|farm house|farm land|film maker|film making|finger nail|finger print|finger tip|fire arm
fire fighting|fire house|fire place|fire power|fire storm|fire wall|fish hook|fisher man|fisher men|flash back|flash light|folk lore|fool proof
foot ball|foot note|foot print|foot step|foot wear|fore front|fore head|fore most|fork lift|frame work|friend ship|further more|gate keeper|gate way
girl friend|goal keeper|grand child|grand children|grand daughter|grand father|grand kids|grand mother|grand parent|grand son|grass hopper
grave stone|grave yard|grey hound|grid lock|ground breaking|ground hog|ground water|guard rail|guide book|guide line|gun fire|gun man|gun men
gun point|gun shot|hail storm|hair dresser|hall mark|hall way|ham burger|hand bag|hand book|hand cuff|hand gun|hand rail|hand writing|handy man
hard ship|hard ware|hash tag|hay loft|hay ride|hay stack|head ache|head light|head line|head master|head phone|head quarters|head wind|high way
home coming|home maker|home ownership|home town|home work|honey moon|horse power|house holder|house keeper|house keeping|house wife|humming bird
ice berg|inter state|jack pot|jelly fish|jump suit|junk yard|key board|key note|key stone|lack luster|lady bug|land fill|land lady|land lord
land mark|land owner|land slide|law suit|leader board|lease holder|letter head|life boat|life guard|life long|life style|life time|light house
like wise|lime stone|line backer|lip stick|lock smith|loop hole|mail box|mail man|main stream|man power|man slaughter|mast head|master mind
master piece|mean while|meat ball|meat loaf|member ship|micro phone|mid wife|mile stone|mind set|moon light|mother hood|motor cycle|motor cyclist
mouth piece|name sake|neck lace|neck tie|neighbor hood|net work|never theless|new comer|news letter|news paper|news room|news worthy
nick name|night mare|night time|noble man|none theless|note book|note worthy|oat meal|off spring|office holder|other wise|out break|out burst
out cry|out dated|out door|out doors|out fielder|out law|out lay|out let|out line|out patient|out post|out rage|out raged|out rageous|out reach
out scored|out side|out skirts|out spoken|out weigh|over crowded|over crowding|over dose|over due|over haul|over night|over seas|over sight
over throw|over turn|over view|over weight|over whelm|paint brush|pan cake|para chute|parent hood|pass word|path way|pay check|pay roll|pay wall
pea nut|pent house|photo graph|piece meal|pillow case|pipe line|place holder|play book|play ground|play mate|play offs|play wright|pod cast
police man|police men|police woman|policy holder|poll ster|pony tail|pop corn|post card|pot hole|pot luck|power house|quarter back|race horse
rail road|rail way|rain bow|rain coat|rain forest|rasp berry|rattle snake|relation ship|road block|road side|room mate|row boat|rule book|run way
safe guard|sail boat|sales man|sales woman|sand bag|sand box|sand stone|school book|school boy|school girl|score board
sea food|service men|share holder|shore line|short coming|shot gun|show case|show room|side burns|side line|side show|side walk|side ways
skate board|sky rocket|sky scraper|smoke stack|snap shot|snow ball|snow board|snow flake|snow mobile|snow plow|snow storm|soft ball|soft ware
some how|some one|some thing|some times|some what|some where|song writer|space craft|spear head|speech writer|spokes man|spokes person|spokes woman
sponsor ship|spot light|spread sheet|stair case|stake holder|stand point|state hood|states man|steam ship|stereo type|stock holder
stock pile|stop light|storm water|story teller|straw berry|strong hold|sub way|suit case|sun flower|sun glasses|sun light|super market|super star
surf board|sweat shirt|sweet heart|swim suit|swim wear|table spoon|tail wind|tax payer|tea pot|tea spoon|team mate|text book|there fore|through out
thumb nail|thunder clap|thunder storm|time line|time table|tomb stone|tooth brush|tooth paste|trade mark|trust worthy|tug boat|ultra sound|under dog
under graduate|under pass|under score|under stand|under standing|under statement|under take|under taker|under taking|under wear|under world
up bringing|up coming|up grade|up heaval|up hold|up keep|up rising|up roar|up stream|up ward|up wards|view point|volley ball|walk way|war fare
war head|war ship|ward robe|ware house|waste land|watch dog|water fowl|water front|water melon|water proof|water shed|water way|wave length|way side
week day|week end|wheel chair|when ever|white wash|whole sale|wild fire|wild flower|wild life|wind mill|wind screen|wind shield
witch craft|with draw|with drawal|with hold|with stand|wood land|work load|work place|work shop|work station`;

/** A word taken apart, and the word; the same of its plural. */
export const SPLIT_WORDS: ReadonlyMap<string, string> = new Map(
  HALVES.split(/[|\n]/)
    .flatMap((halves) => (/^(?:some|any|every) |s$/.test(halves) ? [halves] : [halves, `${halves}s`]))
    .map((halves) => [halves, halves.replace(' ', '')]),
);
