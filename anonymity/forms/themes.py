"""After what are streets named that have no street in their name: flowers, birds, ships, tools, stars?"""

from anonymity.words.wordset import wordset

THEMED = wordset(
    # flowers, herbs, grasses
    "korenbloem zonnedauw madelief madeliefje klaproos boterbloem wederik waterlelie veenpluis zilverschoon pijlkruid "
    "lisdodde dotterbloem koekoeksbloem pinksterbloem kattenstaart kattestaart fluitenkruid speenkruid hondsdraf "
    "duizendblad "
    "wolfsmelk vingerhoedskruid lupine akelei salie tijm lavendel rozemarijn kamille valeriaan bieslook basilicum "
    "dille "
    "zuring klaver weegbree wilgenroosje vergeetmijniet ereprijs gentiaan orchis primula sleutelbloem sneeuwklokje "
    "krokus hyacint narcis tulp tulpenveld iris gladiool dahlia aster anjer anjelier petunia geranium begonia fuchsia "
    "hortensia kamperfoelie clematis hop brem gaspeldoorn dopheide struikheide bosbes vossebes braam framboos "
    "riet biezen zegge rietgras pluimgras trilgras lis waterviolier kalmoes egelskop ganzerik guldenroede "
    "melkdistel distel hoefblad smeerwortel toorts vlasbek leeuwenbek teunisbloem zonnebloem goudsbloem papaver "
    # trees and fruit
    "beuk eik linde wilg els berk kastanje esdoorn plataan populier abeel meidoorn sleedoorn vlier lijsterbes hulst "
    "jeneverbes taxus lariks spar ceder hazelaar walnoot mispel kweepeer kersengaard perengaard appelgaard elzenhof "
    # birds
    "kievit wulp grutto tureluur scholekster kluut plevier kemphaan watersnip snip houtsnip merel lijster nachtegaal "
    "leeuwerik kwikstaart roodborst winterkoning koolmees pimpelmees goudvink groenling sijs putter kneu spreeuw "
    "ekster "
    "gaai kauw raaf roek fazant patrijs kwartel korhoen auerhaan buizerd havik sperwer wouw torenvalk valk steenuil "
    "bosuil kerkuil ransuil reiger roerdomp ooievaar lepelaar aalscholver fuut meerkoet smient slobeend "
    "kuifeend tafeleend bergeend wintertaling zwaan gans brandgans rotgans stern meeuw albatros stormvogel ijsvogel "
    "specht koekoek zwaluw gierzwaluw boomklever wielewaal tapuit fitis karekiet tjiftjaf goudplevier "
    # animals and fish
    "otter bever hermelijn wezel bunzing marter ree edelhert damhert eland snoek baars karper brasem voorn zeelt "
    "snoekbaars paling forel zalm steur haring kabeljauw schelvis griet tarbot libel vuurvlieg koninginnepage "
    # ships and the sea
    "schoener klipper galjoen fregat tjalk aak kotter logger botter schouw punter praam sloep kogge karveel brik bark "
    "kompas sextant anker roer mast fok kluiver grootzeil bezaan bakboord stuurboord kiel boeg steven gangboord "
    "vuurtoren lichtschip lichtboei golfbreker zeedijk strandwal branding getij eb vloed springtij deining passaat "
    # tools, trades, mills, farming
    "ploeg zeis sikkel dorsvlegel schoof garve hooimijt hooiberg hooischuur wagenwiel karnton spinnewiel weefgetouw "
    "schietspoel aambeeld smidse touwslager kuiper korenmolen standerdmolen poldermolen watermolen wieken molenwiek "
    "windas maalsteen zaagmolen oliemolen papiermolen stellingmolen grondzeiler wipmolen tjasker "
    # sky, music, stones, coins, games, textiles
    "mercurius venus  jupiter saturnus uranus neptunus pluto poolster avondster morgenster orion andromeda "
    "cassiopeia pegasus zonnewende noorderlicht zuiderkruis sterrenkwartier melkweg zodiak waterman steenbok "
    "hobo fagot klarinet viool altviool cello contrabas harp luit spinet klavecimbel trombone cimbaal sonate "
    "menuet rondo serenade symfonie prelude wals mazurka   sarabande bolero robijn smaragd saffier diamant "
    "topaas amethist opaal agaat granaat jade turkoois barnsteen kwarts marmer dukaat dukaton florijn daalder "
    "stuiver schelling rijder dubloon damast fluweel satijn brokaat linnen "
    # of how the land lies
    "zonneweelde zomertaling lentehof herfsttij dageraad morgenrood avondrood ochtendgloren schemering horizon "
    "regenboog nevel dauw rijp ijzel windkracht westenwind zuidenwind noordenwind oostenwind passaatwind"
)
