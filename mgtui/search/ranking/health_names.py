"""Written by `python tools/vocabulary.py`."""

NAMES = """
|micronutri|vitamin miner|micronutri intak|
|dietari supplement|food supplement|nutrit supplement|take supplement|
|multivitamin|multivitamin supplement|multivitamin miner supplement|multivitamin miner|
|magnesium|mg|magnesium supplement|
|calcium|ca|calcium supplement|
|zinc|zinc supplement|
|iron|dietari iron|iron supplement|iron tablet|ferrous sulfat|
|haem iron|heme iron|
|selenium|selenium supplement|
|iodin|iodid|
|potassium|potassium intak|dietari potassium|
|sodium|sodium intak|dietari sodium|
|salt|tabl salt|salt intak|dietari salt|sodium chlorid|
|phosphorus|phosphat|dietari phosphat|
|fluorid water|water fluorid|
|silicon|silica|orthosilic acid|bamboo silica|
|lithium|lithium carbon|
|nitrat|dietari nitrat|inorgan nitrat|
|vitamin supplement|vitamin pill|
|vitamina|retinol|retinyl palmit|
|lutein|lutein zeaxanthin|
|b vitamin|vitaminb complex|b complex|
|thiamin|vitamin b1|
|riboflavin|vitamin b2|
|niacin|vitamin b3|
|nicotinamid|niacinamid|
|pantothen acid|vitamin b5|
|vitamin b6|pyridoxin|
|biotin|vitamin b7|vitaminh|
|folat|folic acid|vitamin b9|folic acid supplement|red cell folat|
|vitamin b12|b12|cobalamin|cyanocobalamin|methylcobalamin|holotranscobalamin|
|vitaminc|ascorb acid|ascorb|megados vitaminc|
|vitamind|vitamin d3|cholecalciferol|25 hydroxyvitamin d|25ohd|calcifediol|vitamind supplement|vitamind bolus|
|calcitriol|activ vitamind|1 25 dihydroxyvitamin d|
|vitamin d2|ergocalciferol|
|vitamine|tocopherol|alpha tocopherol|
|vitamin k2|menaquinon|
|vitamin k1|phylloquinon|
|inositol|myo inositol|
|dietari protein|protein intak|protein drink|
|protein supplement|protein powder|protein shake|
|whey|whey protein|
|amino acid|essenti amino acid|eaa supplement|eaa|
|branch chain amino acid|bcaa|
|arginin|l arginin|
|citrullin|l citrullin|
|carnitin|l carnitin|
|theanin|l theanin|
|tryptophan|l tryptophan|
|5htp|5 hydroxytryptophan|griffonia simplicifolia|
|tyrosin|l tyrosin|
|glutamin|l glutamin|
|n acetylcystein|n acetyl cystein|acetylcystein|
|same|adenosylmethionin|
|creatin|creatin monohydr|creatin gummi|
|collagen|collagen peptid|hydrolyz collagen|
|gluten|wheat gluten|
|gluten free diet|gluten avoid|
|soy protein|soya protein|
|plant protein|plant base protein|veget protein|
|dietari fat|fat intak|total fat|
|satur fat|satur fatti acid|sfa|
|tran fat|tran fatti acid|hydrogen fat|
|unsatur fat|unsatur fatti acid|
|monounsatur fat|monounsatur fatti acid|mufa|
|polyunsatur fat|polyunsatur fatti acid|pufa|
|omega3|omega3 fatti acid|omega3s|omega3 pufa|marin omega3|omega3 fat|prescript omega3|alga omega3|vegan omega3|epa dha|
|dha|docosahexeno acid|
|alpha linolen acid|linolen acid|
|fish oil|fish oil supplement|fish oil capsul|
|omega6|omega6 fatti acid|
|conjug linol acid|cla|
|medium chain triglycerid|mct|mct oil|
|oliv oil|extra virgin oliv oil|
|seed oil|veget oil|
|rapese oil|canola oil|
|margarin|low fat spread|
|plant sterol|phytosterol|plant stanol|sterol stanol|
|carbohydr|carb|carbohydr intak|
|ad sugar|free sugar|sugar intak|sucros|tabl sugar|sugar intak child|sugar consumpt|eat sugar|
|dextros|oral glucos|glucos ingest|glucos drink|glucos tablet|
|starch|starchi food|carbohydr rich food|high carbohydr food|
|fiber|dietari fiber|high fiber diet|fiber diet|
|whole grain|wholegrain|
|oat|oatmeal|porridg|
|whole wheat|wholem|
|grain|cereal|
|artifici sweeten|sweeten|non sugar sweeten|low calori sweeten|
|stevia|stevia rebaudiana|steviol glycosid|
|fruit intak|fruit consumpt|eat fruit|eat more fruit|
|leafi green|green leafi veget|
|fruit veget|fruit veg|
|cranberri|cranberri juic|cranberri product|
|citrus|citrus fruit|
|tart cherri|tart cherri juic|
|pomegran|pomegran juic|
|kiwi|kiwifruit|
|beetroot|beet|beetroot juic|beet juic|
|garlic|garlic supplement|age garlic extract|allium sativum|
|lion mane|hericium erinaceus|
|soy|soya|soybean|soy food|
|isoflavon|soy isoflavon|
|nut|tree nut|hand nut|mix nut|
|peanut|peanut butter|
|flaxse|linse|
|chia seed|salvia hispanica|
|meat|meat consumpt|meat intak|
|red meat|unprocess red meat|
|poultri|white meat|
|fish|fish consumpt|fish intak|
|oili fish|fatti fish|
|egg|egg consumpt|whole egg|
|dairi|dairi product|dairi food|dairi intak|
|milk|cow milk|
|chocol|dark chocol|cocoa|cocoa flavanol|cacao|cocoa powder|cocoa extract|cocoa beverag|
|honey|manuka honey|
|chilli|chili|
|cinnamon|cassia cinnamon|ceylon cinnamon|
|turmer|curcumin|curcuminoid|turmer extract|nano curcumin|curcumin piperin|curcuma longa|
|ginger|zingib officinal|
|vinegar|appl cider vinegar|acv|
|ultra process food|upf|high process food|process food|junk food|packag food|conveni food|unhealthi food|
|fast food|takeaway|takeaway food|
|breakfast|eat breakfast|
|seawe|kelp|alga|
|infant formula|formula milk|formula feed|bottl feed|babi formula|
|breast feed|breastfeed|breast milk|human milk|exclus breastfeed|
|food color|food dye|
|pesticid|herbicid|insecticid|
|organ food|organ produc|
|drink water|water intak|fluid intak|drink enough water|stay hydrat|good hydrat|proper hydrat|drink water befor meal|
|coffe|coffe consumpt|coffe intak|
|tea|tea consumpt|
|green tea|green tea extract|
|egcg|catechin|green tea catechin|epicatechin|
|caffein|caffein intak|caffein drink|
|soft drink|sugari drink|sugar sweeten beverag|sugar sweeten drink|soda|fizzi drink|sweeten drink|ssbs|carbon drink|cola|
|diet drink|diet soda|artifici sweeten beverag|artifici sweeten drink|low calori drink|no calori drink|sugar free drink|
|sport drink|electrolyt drink|
|electrolyt|electrolyt solut|electrolyt replac|
|oral rehydr solut|oral rehydr|
|alcohol|alcohol consumpt|alcohol intak|alcohol drink|ethanol|drink alcohol|excess drink|
|heavi drink|heavi drinker|
|moder drink|moder drinker|
|dietari pattern|eat pattern|healthi diet|
|meal time|late eat|eat late|eat night|late dinner|
|mediterranean diet|mediterranean style diet|
|dash diet|dietari approach stop hypertens|
|vegetarian diet|vegetarian|
|vegan diet|vegan|
|plant base diet|plant base food|
|western diet|western dietari pattern|
|low carbohydr diet|low carb diet|low carb|carbohydr restrict|carbohydr reduct|
|ketogen diet|keto diet|keto|
|paleo diet|paleolith diet|
|elimin diet|exclus diet|
|calori restrict|calor restrict|energi restrict|low calori diet|calori deficit|reduc calori diet|hypocalor diet|calor deficit|energi deficit|
|fast|intermitt fast|
|time restrict eat|time restrict feed|
|energi intak|calori intak|calori|calor intak|food intak|amount food eaten|calori excess|
|over|overconsumpt|
|detox|detox diet|cleans|juic cleans|juic fast|
|low salt diet|low sodium diet|salt reduct|sodium reduct|sodium restrict|salt restrict|reduc salt|cut salt|salt restrict diet|low sodium intak|low salt intak|
|antioxid|antioxid supplement|
|flavonoid|flavanol|flavonol|flavan3ols|
|coenzym q10|coq10|ubiquinon|ubiquinol|
|alpha lipoic acid|lipoic acid|
|melatonin|melatonin supplement|
|lactobacillus|lactobacilli|
|saccharomyc boulardii|boulardii|
|prebiot|oligosaccharid|
|glucosamin|glucosamin sulfat|
|chondroitin|chondroitin sulfat|
|hyaluron acid|hyaluron|
|nmn|nicotinamid mononucleotid|
|dhea|dehydroepiandrosteron|
|red yeast rice|monacolin k|
|propoli|bee propoli|
|hmb|betahydroxybeta methylbutyr|
|pre workout|pre workout supplement|
|herb|herbal medicin|herbal remedi|herbal supplement|botan|herbal product|herbal therapi|plant remedi|
|ginkgo|ginkgo biloba|
|ginseng|panax ginseng|american ginseng|korean ginseng|red ginseng|panax quinquefolius|
|st john wort|hypericum|hypericum perforatum|
|valerian|valerian root|valeriana officinali|
|kava|kava kava|
|ashwagandha|withania somnifera|ksm66|
|rhodiola|rhodiola rosea|rhodiola extract|salidrosid|
|milk thistl|silymarin|milk thistl extract|silybin|silybum marianum|
|saw palmetto|serenoa repen|
|black cohosh|actea racemosa|cimicifuga racemosa|
|even primros oil|even primros|
|fenugreek|trigonella foenum grecum|
|chamomil|camomil|
|lavend|lavend oil|silexan|lavend aromatherapi|lavend capsul|lavandula|
|peppermint|peppermint oil|mentha piperita|
|alo vera|alo|
|elderberri|elderberri extract|
|feverfew|tanacetum parthenium|
|butterbur|petasit hybridus|
|hawthorn|crategus|
|hibiscus|hibiscus sabdariffa|
|maca|lepidium meyenii|
|tribulus|tribulus terrestri|
|yohimbin|yohimb|
|ephedra|ma huang|
|garcinia cambogia|hydroxycitr acid|garcinia|
|cannabi|marijuana|medic cannabi|cannabinoid|tetrahydrocannabinol|
|cbd|cannabidiol|cbd oil|
|essenti oil|aromatherapi|aromatherapi massag|
|tea tree oil|melaleuca alternifolia|
|homeopathi|homeopath remedi|
|complementari medicin|altern medicin|complementari altern medicin|tradit medicin|
|tradit chines medicin|chines herbal medicin|tcm|chines herb|tradit chines herb|
|ayurveda|ayurved medicin|ayurved herb|
|chiropract|manipul therapi|
|massag|massag therapi|
|hypnosi|hypnotherapi|gut direct hypnotherapi|self hypnosi|
|reiki|energi heal|heal touch|therapeut touch|
|placebo|placebo effect|sham treatment|
|self care|self manag|
|surgeri|surgic treatment|
|bariatr surgeri|weight loss surgeri|
|transplant|organ transplant|
|joint replac|arthroplasti|
|hip replac|total hip arthroplasti|hip arthroplasti|
|knee replac|total knee arthroplasti|knee arthroplasti|
|cesarean section|c section|cesarean|cesarean deliveri|cesarean birth|emerg cesarean|
|radiotherapi|radiat therapi|radiat treatment|
|physiotherapi|physic therapi|
|pelvic floor muscl train|pelvic floor exerc|kegel exerc|
|speech therapi|speech languag therapi|
|psycholog therapi|psycholog treatment|psychotherapi|talk therapi|counsel|psycholog intervent|
|cognit behavior therapi|cbt|cognit therapi|
|cbt1|cognit behavior therapi insomnia|
|emdr|eye movement desensit reprocess|
|mind|mind base stress reduct|mind train|mind base intervent|mbsr|mind program|mind practic|mind medit|
|medit|transcendent medit|
|mind bodi practic|mind bodi therapi|
|tai chi|qigong|
|breath exerc|deep breath|slow breath|breath techniqu|diaphragmat breath|
|relax|relax techniqu|relax train|relax therapi|
|biofeedback|neurofeedback|eeg biofeedback|
|music therapi|listen music|music listen|background music|classic music|calm music|relax music|
|light therapi|phototherapi|
|electroconvuls therapi|ect|
|transcrani magnet stimul|rtms|
|ten|transcutan electr nerv stimul|
|cpap|continu posit airway pressur|
|oxygen therapi|supplement oxygen|
|dialyz|hemodialyz|
|blood transfus|transfus|
|fecal microbiota transplant|fecal transplant|fmt|
|heat therapi|warm compress|
|sauna|sauna bath|
|cold therapi|cold exposur|
|cold water immers|ice bath|
|screen|screen test|
|mammographi|mammogram|
|colonoscopi|colorect screen|
|psa test|psa screen|prostat cancer screen|
|pap test|pap smear|
|ct scan|comput tomographi|
|mri|magnet reson imag|
|medicin|medic|drug treatment|prescript drug|pharmacotherapi|
|antibiot|prolong antibiot treatment|
|antivir|antivir drug|
|oseltamivir|tamiflu|
|acyclovir|aciclovir|
|antiretrovir therapi|antiretrovir|hiv medicin|hiv treatment|
|prep|pre exposur prophylaxi|
|vaccin|immun|
|flu vaccin|influenza vaccin|flu shot|flu jab|
|mmr vaccin|mmr|measl vaccin|
|covid19 vaccin|covid vaccin|mrna vaccin|
|shingl vaccin|zoster vaccin|
|bcg vaccin|bcg|
|painkil|pain reliev|analges|pain medicin|pain medic|
|paracetamol|acetaminophen|tylenol|panadol|calpol|
|nsaid|non steroid anti inflammatori drug|nonsteroid anti inflammatori drug|
|ibuprofen|advil|motrin|nurofen|
|naproxen|alev|
|celecoxib|celebrex|
|aspirin|acetylsalicyl acid|
|oxycodon|oxycontin|
|naloxon|narcan|
|corticosteroid|glucocorticoid|
|prednison|prednisolon|
|steroid inject|cortison inject|corticosteroid inject|cortison shot|steroid shot|
|inhal corticosteroid|inhal steroid|
|salbutamol|albuterol|ventolin|
|montelukast|singulair|
|cetirizin|zyrtec|
|loratadin|claritin|
|adrenalin|epinephrin|adrenalin auto injector|
|allergen immunotherapi|desensit|
|adalimumab|humira|
|infliximab|remicad|
|immunosuppress|immunosuppress drug|
|atorvastatin|lipitor|
|simvastatin|zocor|
|rosuvastatin|crestor|
|cholesterol lower drug|lipid lower drug|cholesterol medicin|cholesterol drug|lipid lower therapi|
|antihypertens|blood pressur medic|blood pressur drug|blood pressur medicin|blood pressur pill|
|angiotensin receptor blocker|arb|
|diuret|water pill|
|furosemid|lasix|
|anticoagul|blood thinner|blood thin medicin|
|warfarin|coumadin|
|apixaban|eliqui|
|rivaroxaban|xarelto|
|clopidogrel|plavix|
|insulin therapi|insulin inject|insulin shot|take insulin|
|diabet drug|diabet medic|glucos lower drug|antidiabet drug|
|empagliflozin|jardianc|
|dapagliflozin|farxiga|
|metformin|glucophag|
|glp1|glp1 receptor agonist|
|semaglutid|ozemp|wegovi|rybelsus|
|liraglutid|saxenda|victoza|
|tirzepatid|mounjaro|zepbound|
|weight loss drug|weight loss medic|anti obes drug|
|orlistat|xenic|
|proton pump inhibitor|ppi|ppis|
|omeprazol|prilosec|
|polyethylen glycol|macrogol|
|antidepress|antidepress medic|
|ssri|ssris|select serotonin reuptak inhibitor|
|fluoxetin|prozac|
|sertralin|zoloft|
|citalopram|celexa|
|escitalopram|lexapro|
|paroxetin|paxil|
|snris|snri|
|venlafaxin|effexor|
|duloxetin|cymbalta|
|psychiatr medic|psychotrop drug|
|olanzapin|zyprexa|
|risperidon|risperd|
|quetiapin|seroquel|
|aripiprazol|abilifi|
|diazepam|valium|
|lorazepam|ativan|
|zolpidem|ambien|
|methylphenid|ritalin|
|esketamin|spravato|
|anticonvuls|antiepilept drug|anti seizur medic|
|gabapentin|neurontin|
|pregabalin|lyrica|
|levodopa|l dopa|
|donepezil|aricept|
|sumatriptan|imitrex|imigran|
|botulinum toxin|botox|botox inject|botulinum inject|
|hormon replac therapi|hrt|menopaus hormon therapi|hormon therapi|estrogen therapi|mht|
|contracept|birth control|
|oral contracept|birth control pill|contracept pill|
|iud|intrauterin devic|
|testosteron therapi|testosteron replac|testosteron treatment|
|anabol steroid|anabol androgen steroid|
|perform enhanc drug|dope|
|growth hormon therapi|growth hormon treatment|hgh|
|levothyroxin|thyroxin treatment|thyroid hormon replac|synthroid|
|alendron|fosamax|
|denosumab|prolia|
|cancer drug|anticanc drug|anticanc|multitarget anticanc agent|anticanc agent|
|chemotherapi|cytotox drug|cancer chemotherapi|
|tamsulosin|flomax|
|finasterid|propecia|proscar|
|sildenafil|viagra|
|tadalafil|ciali|
|retinoid|retinol cream|
|isotretinoin|accutan|roaccutan|
|sunscreen|sun cream|
|emolli|moistur|
|topic treatment|local treatment|
|anesthesia|anesthet|
|fertil treatment|assist reproduct|
|ivf|vitro fertil|
|nicotin replac therapi|nicotin replac|nrt|
|vareniclin|chantix|champix|
|bupropion|wellbutrin|zyban|
|pseudoephedrin|sudaf|
|cough medicin|cough syrup|
|polypharmaci|multipl medic|
|medic adher|take medicin prescrib|treatment adher|
|antibiot resist|antimicrobi resist|resist antibiot|resist bacteria|
|lifestyl chang|healthi lifestyl|lifestyl intervent|lifestyl modif|
|exerc|exerc train|physic exerc|work out|exerc program|
|physic activ|activ|daili activ|physic fit program|
|erob exerc|cardio|endur train|erob train|endur exerc|
|run|jog|
|walk|brisk walk|step count|daili step|step per day|number step|
|strength train|resist train|weight train|weightlift|resist exerc|lift weight|muscl strengthen|
|high intens interv train|hiit|interv train|tabata|
|balanc train|balanc exerc|fall prevent exerc|
|footbal|soccer|
|sedentari behavior|sedentari lifestyl|physic inact|sedentari time|prolong sit|inact|
|screen time|televis|tv view|watch tv|electron devic|devic befor bed|tv watch|
|smartphon use|mobil phone use|smartphon|
|social media|social media use|
|sleep durat|hour sleep|sleep length|total sleep time|sleep time|sleep quantiti|
|sleep depriv|lack sleep|sleep loss|poor sleep|insuffici sleep|sleep restrict|too littl sleep|short sleep|inadequ sleep|
|sleep hygien|regular bedtim|bedtim routin|even routin|
|nap|daytim nap|
|shift work|night shift|night work|work night|
|stress|psycholog stress|chronic stress|perceiv stress|stressor|stress level|
|stress relief|stress reduct|
|maltreat|child abus|
|loneli|social isol|lone|withdraw other|
|social support|social connect|friendship|social contact|famili support|social tie|social support system|social connected|belong|friend|social interact|meaning contact|
|poverti|low incom|depriv|socio econom depriv|
|unemploy|job loss|
|burnout|burnt out|
|work stress|job strain|
|green space|forest bath|time outdoor|outdoor time|play outsid|outdoor activ|park|shinrin yoku|natur walk|time natur|
|smoke|cigarett smoke|tobacco smoke|cigarett|smoker|
|second hand smoke|secondhand smoke|passiv smoke|environment tobacco smoke|
|smoke cessat|quit smoke|stop smoke|give up smoke|quit rate|smoke abstin|abstin smoke|quit cigarett|
|vape|e cigarett|electron cigarett|e cig|vaper|e cigarett use|e cigarett user|e cigarett vapor|e cigarett erosol|
|drug use|drug abus|substanc use|substanc abus|
|sunlight|sun exposur|uv radiat|ultraviolet radiat|ultraviolet light|uv light|uv ray|ultraviolet ray|uv exposur|
|tan bed|sunb|indoor tan|sunlamp|
|air pollut|pollut|smog|
|particul matter|pm2.5|fine particl|
|noiz exposur|traffic noiz|loud noiz|loud music|
|chemic|toxic substanc|environment chemic|
|endocrin disruptor|endocrin disrupt chemic|
|bpa|bisphenol|
|pfas|forev chemic|perfluoroalkyl substanc|
|heavi metal|toxic metal|
|lead exposur|lead poison|blood lead|
|mercuri|methylmercuri|mercuri exposur|
|arsenic|arsenic exposur|
|asbesto|asbesto fiber|
|radon|radon gas|
|ioniz radiat|radiat exposur|x ray exposur|
|mobil phone|cell phone|cellphon radiat|electromagnet field|radiofrequ radiat|power line|
|dust mite|hous dust mite|
|heatwav|heat wave|extrem heat|hot weather|
|altitud|high altitud|
|hand wash|handwash|hand hygien|wash hand|hand sanit|cleanli|alcohol hand rub|alcohol base hand rub|
|face mask|mask wear|respir|
|condom|safe sex|
|toothbrush|brush tooth|
|floss|dental floss|
|seat belt|car seat|
|sexual activ|sexual intercours|
|circumcis|male circumcis|
|talc|talcum powder|
|safe sleep|back sleep|
|skin skin contact|kangaroo care|
|age|older age|old age|grow older|
|sex differ|gender differ|differ between man woman|
|genet|genet factor|inherit condit|genet chang|
|gene variant|genet mutat|genet variant|
|apoe4|apo epsilon4|
|famili histori|hered|
|general health|overal health|physic health|wellb|well|overal wellb|overal well|optim health|whole bodi health|physic mental health|health wellb|health well|
|qualiti life|health relat qualiti life|qol|daili life|well qualiti life|sf36|eq5d|hrqol|whoqol|
|life satisfact|happi|joy|
|mortal|all caus mortal|die|death rate|risk death|mortal rate|demiz|risk die|overal mortal|total mortal|death ani caus|all caus death|
|longev|life expect|lifespan|life span|live longer|longer life|long life|surviv rate|
|telomer length|telomer|
|cellular age|senesc|
|hospit|hospit admiss|hospit stay|
|icu stay|intens care stay|length icu stay|icu length stay|stay intens care|length stay intens care|length stay intens care unit|
|disabl|function declin|age relat declin|physic declin|declin function|
|frailti|frail|
|side effect|advers effect|advers event|advers reaction|serious harm|adr|advers drug reaction|unwant effect|
|complic|health complic|further complic|vascular complic|infecti complic|neurolog complic|metabol complic|
|symptom|symptom sever|sign symptom|
|recoveri|function recoveri|recuper|remiss|remiss rate|clinic remiss|complet remiss|cure rate|cure|recoveri function|motor recoveri|recoveri movement|
|recoveri time|time recoveri|time recov|
|chronic diseas|diseas risk|noncommunic diseas|non communic diseas|ncds|
|metabol rate|rest metabol rate|energi expenditur|calori burn|thermogenesi|total energi expenditur|burn calori|
|fat oxid|fat burn|
|metabol health|cardiometabol health|
|metabol risk factor|cardiometabol risk|
|obes|overweight|excess weight|adipos|obes peopl|carri extra weight|extra weight|extra pound|morbid obes|extrem obes|class 3 obes|
|bodi weight|bodyweight|weight chang|
|weight gain|gain weight|weight regain|regain weight|weight rebound|
|bmi|bodi mass index|
|weight loss|lose weight|weight reduct|slim|weight manag|weight control|bodi weight loss|
|malnutrit|undernutrit|undernourish|child undernutrit|chronic malnutrit|
|bodi fat|fat mass|fat percentag|bodi fat percentag|bodi fat mass|total bodi fat|
|viscer fat|belli fat|abdomin fat|central obes|central fat|waist fat|
|crave|food crave|
|satieti|feel full|
|diabet|type 2 diabet|type 2 diabet mellitus|t2d|diabet mellitus|t2dm|
|type 1 diabet|t1d|juvenil diabet|
|gestat diabet|gdm|diabet pregnanc|
|prediabet|impair glucos toler|borderlin diabet|
|blood sugar|blood glucos|hyperglycemia|high blood sugar|blood sugar level|glucos level|glucos homeostasi|glucos regul|random blood glucos|plasma glucos|serum glucos|
|hba1c|a1c|glycat hemoglobin|
|fast glucos|fast blood glucos|
|hypoglycemia|low blood sugar|
|insulin|insulin level|insulin secret|fast insulin|serum insulin|
|insulin resist|homa ir|
|insulin sensit|glucos metabol|
|diabet foot|foot ulcer|diabet foot ulcer|
|gout|gout attack|gout flare|
|uric acid|urat|hyperuricemia|serum urat|serum uric acid|high uric acid|
|cardiovascular diseas|cvd|heart diseas|cardiovascular event|cardiac event|major advers cardiovascular event|mace|major cardiovascular event|vascular event|cv event|cvd event|cvd morbid|cardiovascular morbid|
|coronari heart diseas|coronari arteri diseas|chd|ischem heart diseas|
|heart attack|myocardi infarct|
|heart failur|congest heart failur|
|atrial fibril|afib|
|arrhythmia|irregular heartbeat|heart rhythm problem|abnorm heart rhythm|irregular heart rhythm|dysrhythmia|
|coronari spasm|coronari arteri spasm|coronari vasospasm|
|cardiac arrest|sudden cardiac death|sudden death|
|stroke|brain attack|
|tia|mini stroke|transient ischem attack|
|atherosclerosi|harden arteri|clog arteri|block arteri|narrow arteri|fur arteri|arteri plaqu|plaqu build up|arteri calcif|
|aneurysm|aortic aneurysm|
|hypertens|high blood pressur|raiz blood pressur|elev blood pressur|
|systol blood pressur|sbp|systol bp|
|diastol blood pressur|dbp|diastol bp|
|hypotens|low blood pressur|
|faint|syncop|blackout|pass out|unconsci|
|heart rate|rest heart rate|heart beat|heartbeat|
|heart rate variabl|hrv|
|heart health|cardiovascular health|heart function|cardiac function|healthi heart|
|endotheli function|vascular function|flow mediat dilat|
|arteri stiff|puls wave veloc|
|blood clot|thrombosi|blood clot problem|
|deep vein thrombosi|dvt|
|venous thromboembol|vte|
|cholesterol|total cholesterol|high cholesterol|blood cholesterol|cholesterol level|blood lipid|lipid level|dyslipidemia|lipid profil|lipid panel|
|ldl|ldl cholesterol|ldl c|bad cholesterol|low densiti lipoprotein|low densiti lipid|raiz ldl|
|apolipoprotein b|apob|
|hdl|hdl cholesterol|hdl c|good cholesterol|high densiti lipoprotein|high densiti lipid|
|triglycerid|triglycerid level|serum triglycerid|
|homocystein|homocystein level|
|red blood cell|red blood cell count|
|sickl cell diseas|sickl cell anemia|
|hemorrhag|bleed risk|
|inflamm|inflammatori marker|system inflamm|chronic inflamm|inflammatori respons|inflammatori mediat|
|anti inflammatori effect|anti inflammatori activ|anti inflammatori properti|
|crp|c reactiv protein|hs crp|
|il6|interleukin6|
|tnfalpha|tumor necrosi factor|tnf|
|oxid stress|free radic|oxid damag|reactiv oxygen speci|
|antioxid effect|anti oxid effect|antioxid activ|antioxid properti|
|immun function|immun system|immun respons|immun health|immun defens|boost immun|immun system function|immun resili|immun strength|strong immun|
|weaken immun system|weak immun system|immun suppress|immun dysfunct|
|antibodi|antibodi respons|
|autoimmun diseas|autoimmun|autoimmun disord|
|allergi|allerg reaction|allerg diseas|hypersensit|sensit|
|milk allergi|cow milk allergi|
|anaphylaxi|sever allerg reaction|
|hay fever|allerg rhiniti|season allergi|
|asthma|asthma attack|asthma symptom|asthma exacerb|
|eczema|atop dermat|
|dermat|contact dermat|skin inflamm|
|lupus|system lupus erythematosus|sle|
|infect|infecti diseas|bacteri infect|viral infect|risk infect|persist infect|
|common cold|upper respiratori tract infect|upper respiratori infect|urti|
|durat cold|cold durat|durat common cold|
|respiratori infect|respiratori tract infect|chest infect|airway infect|
|bronchiti|chest cold|
|influenza|flu|
|covid19|covid|sarscov2|coronavirus|sarscov2 infect|coronavirus diseas|
|long covid|post covid condit|post covid syndrom|
|tuberculosi|latent tuberculosi|
|whoop cough|pertussi|
|rubella|german measl|
|chickenpox|varicella|
|shingl|herp zoster|
|herp|herp simplex|hsv|
|cold sore|herp labiali|
|hiv|aid|hiv aid|hiv infect|hiv transmiss|hiv1|
|hepat|viral hepat|
|human papillomavirus|hpv infect|
|wart|genit wart|
|sexual transmit infect|stis|stds|sexual transmit diseas|sti|
|malaria|cerebr malaria|
|dengu|dengu fever|dengu transmiss|
|zika|zika virus|
|sepsi|bloodstream infect|septic shock|blood poison|septicemia|
|urinari tract infect|uti|cystiti|bladder infect|
|yeast infect|thrush|candidiasi|vagin yeast infect|candida infect|
|gastroenter|stomach flu|stomach bug|
|salmonella|salmonellosi|
|food poison|foodborn ill|food born diseas|
|clostridium difficil|c difficil|clostridioid difficil|c diff infect|c difficil infect|clostridium difficil infect|clostridioid difficil infect|
|helicobact pylori|h pylori|
|worm|intestin worm|
|head lice|lice|
|parasit|parasit infect|
|ear infect|otiti media|glue ear|
|sinus|sinus infect|chronic rhinosinus|rhinosinus|
|sore throat|pharyng|throat pain|
|strep throat|streptococc infect|group streptococcus|
|fungal infect|mycosi|
|athlet foot|tinea pedi|
|ringworm|tinea|
|nail fungus|fungal nail infect|onychomycosi|
|wound infect|surgic site infect|
|fever|high temperatur|pyrexia|febril|raiz temperatur|
|bodi temperatur|core temperatur|
|spread virus|infect rate|exposur virus|spread infect|spread diseas|
|cancer|tumor|malign|cancer incid|tumor growth|cancer cell|cancer cell growth|carcinogenesi|carcinogen process|carcinogen|
|breast cancer|breast tumor|
|lung cancer|nsclc|
|colorect cancer|bowel cancer|colon cancer|rectal cancer|cancer colon rectum|cancer colorectum|colorectum cancer|colorect tumor|
|stomach cancer|gastric cancer|
|esophag cancer|cancer esophagus|
|pancreat cancer|cancer pancrea|
|liver cancer|hepatocellular carcinoma|
|kidney cancer|renal cell carcinoma|
|cervic cancer|cancer cervix|
|ovarian cancer|cancer ovari|
|endometri cancer|uterin cancer|womb cancer|cancer endometrium|cancer uterus|
|skin cancer|non melanoma skin cancer|
|basal cell carcinoma|basal cell skin cancer|
|squamous cell carcinoma|squamous cell skin cancer|
|multipl myeloma|myeloma|
|hodgkin lymphoma|hodgkin diseas|
|brain tumor|brain cancer|
|glioma|glioblastoma|
|oral cancer|mouth cancer|cancer oral caviti|cancer mouth throat|cancer oral caviti pharynx|
|throat cancer|oropharyng cancer|pharyng cancer|cancer pharynx|
|head neck cancer|head neck squamous cell carcinoma|
|metastasi|cancer spread|spread cancer|tumor spread|metastat diseas|
|cardiovascular mortal|cardiovascular death|cardiac death|cardiac mortal|vascular death|coronari death|heart diseas death|
|cancer mortal|cancer death|death cancer|
|copd|chronic obstruct pulmonari diseas|chronic obstruct lung diseas|
|lung diseas|respiratori diseas|respiratori problem|lung problem|
|pulmonari fibrosi|lung fibrosi|
|lung function|pulmonari function|lung capac|vital capac|respiratori function|
|breathless|short breath|breath problem|dyspnoea|dyspnea|respiratori difficulti|difficulti breath|troubl breath|wind|get out breath|
|cough|chronic cough|
|sleep apnoea|sleep apnea|obstruct sleep apnoea|obstruct sleep apnea|osa|
|altitud sick|acut mountain sick|mountain sick|
|cognit|cognit function|cognit perform|brain function|brain perform|mental perform|cognit abil|brain health|cognit health|mental abil|
|memori|memori perform|
|alert|vigil|wake|
|academ perform|school perform|academ achiev|exam result|test score|
|intellig|cognit develop|
|languag develop|speech develop|
|brain develop|neurodevelop|cognit develop child|
|child develop|develop child|earli childhood develop|
|cognit declin|cognit impair|mild cognit impair|memori loss|mci|memori problem|cognit dysfunct|cognit problem|memori impair|impair memori|cognit deficit|poor memori|short term memori loss|memori laps|memori declin|cognit symptom|neurocognit disord|neurocognit deficit|think problem|problem think|
|alzheim diseas|alzheim|
|amyloid|amyloid plaqu|beta amyloid|
|parkinson diseas|parkinson|
|al|amyotroph later sclerosi|motor neuron diseas|
|neurolog diseas|neurolog disord|neurolog symptom|
|seizur|seizur frequenc|convuls|
|neuropathi|peripher neuropathi|nerv damag|nerv diseas|
|brain injuri|traumat brain injuri|head injuri|tbi|blow head|
|concuss|mild traumat brain injuri|mtbi|
|brain volum|brain size|
|gray matter|cerebr cortex|
|bdnf|brain deriv neurotroph factor|
|neurotransmitt|brain chemic|
|gaba|gamma aminobutyr acid|
|noradrenalin|norepinephrin|
|tinnitus|ring ear|
|hear loss|hear impair|loss hear|deaf|
|dizzi|balanc problem|light headed|lightheaded|giddi|dizzi spell|woozi|
|vertigo|spin sensat|
|motion sick|travel sick|seasick|car sick|motion sick symptom|
|restless leg syndrom|restless leg|rls|
|tic|involuntari movement|
|spastic|muscl rigid|
|mental health|mental wellb|psycholog wellb|psycholog well|mental well|emot wellb|psycholog health|emot health|emot well|subject wellb|subject well|
|mental ill|mental disord|mental health problem|psychiatr disord|mental health condit|
|psycholog distress|distress|
|depress|depress symptom|major depress|major depress disord|depress mood|depress disord|feel depress|depress sever|phq9 score|depress score|mdd|major depress episod|depress episod|
|postnat depress|postpartum depress|perinat depress|
|season affect disord|winter depress|
|mood|posit mood|
|self esteem|self worth|
|posit affect|posit emot|
|anxieti|anxieti symptom|anxieti disord|general anxieti disord|nervous|anxious|feel anxious|gad|
|rumin|worri|overthink|brood|
|social anxieti|social phobia|
|panic disord|panic attack|panic|
|ptsd|post traumat stress disord|posttraumat stress disord|post traumat stress symptom|
|ocd|obsess compuls disord|
|bipolar disord|manic depress|
|mania|manic episod|
|psychosi|psychot symptom|
|hallucin|hear voic|
|adhd|attent deficit hyperact disord|
|hyperact|overact|
|autism|autism spectrum disord|asd|autist trait|autism symptom|
|eat disord|disord eat|eat patholog|
|anorexia|anorexia nervosa|
|bulimia|bulimia nervosa|
|bing eat|bing eat disord|loss control eat|
|addict|substanc use disord|drug misus|substanc misus|
|alcohol use disord|alcohol depend|problem drink|alcohol addict|alcohol misus|hazard drink|harm drink|
|opioid use disord|opioid addict|opioid depend|opioid misus|opioid abus|
|suicid|suicid thought|suicid behavior|suicid risk|suicid attempt|thought suicid|suicid think|suicid rate|
|self harm|self injuri|
|aggress|violent behavior|
|irrit|cranki|
|hostil|rage|outburst|angri outburst|
|agit|restless|inner restless|
|behavior problem|conduct problem|conduct disord|disrupt behavior|extern behavior|extern problem|
|cortisol|cortisol level|stress hormon|salivari cortisol|serum cortisol|elev cortisol|
|delirium|acut confus|
|sleep|sleep qualiti|good sleep|sleep effici|better sleep|sleep better|nod off|drift off|shut eye|subject sleep qualiti|
|deep sleep|slow wave sleep|
|rem sleep|rem|
|sleep latenc|sleep onset latenc|time fall asleep|
|wake night|night wake|
|insomnia|sleep problem|sleep disturb|sleepless|troubl sleep|difficulti sleep|
|sleepi|daytim sleepi|drowsi|daytim drowsi|
|circadian rhythm|bodi clock|biolog clock|intern clock|
|fatigu|tired|exhaust|chronic fatigu|tire|feel tire|sluggish|feel sluggish|physic exhaust|feel drain|weari|persist fatigu|extrem tired|sever fatigu|constant tired|
|chronic fatigu syndrom|myalgic encephalomyel|me cfs|
|energi level|vital|vigor|
|pain|pain intens|chronic pain|pain sever|pain level|discomfort|ach|pain score|numer rate scale|vas pain|persist pain|long term pain|
|pain relief|analgesia|analges effect|pain reduct|pain control|pain relief techniqu|
|back pain|low back pain|lower back pain|chronic low back pain|lumbar pain|acut back pain|nonspecif low back pain|
|headach|head pain|bad headach|
|migrain|migrain attack|migrain day|month migrain day|headach day|migrain frequenc|migrain headach|
|fibromyalgia|chronic widespread pain|
|menstrual pain|period pain|dysmenorrhea|menstrual cramp|pain period|period cramp|
|muscl sore|dom|delay onset muscl sore|
|muscl pain|myalgia|muscl symptom|
|cramp|muscl cramp|leg cramp|muscl spasm|nocturn leg cramp|leg cramp night|night cramp|charley hors|
|tenni elbow|later epicondyl|
|tendinopathi|tendin|tendon|
|postop pain|post oper pain|pain after surgeri|
|temporomandibular disord|tmd|jaw pain|sore jaw|tmj dysfunct|tmj disord|temporomandibular joint disord|temporomandibular joint dysfunct|
|tooth grind|bruxism|grind tooth|
|bone densiti|bone miner densiti|bmd|bone mass|
|bone health|bone strength|bone|stronger bone|healthi bone|bone growth|strong bone|
|bone loss|bone resorpt|bone turnov|
|osteoporosi|brittl bone|bone fragil|fragil bone|
|fractur|broken bone|bone fractur|fractur risk|broken hip|
|vertebr fractur|spinal fractur|
|fall|risk fall|fall risk|
|arthriti|joint inflamm|
|ankylos spondyl|spondyloarthr|
|osteoarthr|degen arthriti|
|knee osteoarthr|knee arthriti|arthriti knee|knee oa|
|muscl mass|lean mass|lean bodi mass|muscl growth|muscl size|hypertrophi|fat free mass|skelet muscl|lean tissu|appendicular lean mass|skelet muscl mass|muscl hypertrophi|lean muscl|muscl thick|muscl cross section area|
|muscl strength|muscl function|muscular strength|stronger muscl|
|grip strength|handgrip strength|hand grip strength|hand strength|
|sarcopenia|muscl loss|muscl wast|muscl atrophi|lose muscl|disus atrophi|
|myopathi|muscl diseas|
|fit|cardiorespiratori fit|physic fit|fit level|general fit|
|vo2max|vo2 max|erob capac|maxim oxygen uptak|erob fit|vo2 peak|vo2peak|peak oxygen uptak|
|athlet perform|exerc perform|physic perform|sport perform|workout perform|time trial perform|cycl perform|run perform|
|endur|endur perform|
|power output|peak power|mean power|wingat test|
|sprint perform|sprint speed|
|exerc capac|exerc toler|work capac|
|physic function|mobil|function abil|walk abil|
|walk speed|gait speed|walk veloc|
|rang motion|joint mobil|joint rang motion|rom|movement rang|hip mobil|ankl mobil|shoulder mobil|thorac mobil|
|exerc recoveri|recoveri exerc|muscl recoveri|
|injuri|sport injuri|
|road accid|car accid|traffic accid|accident injuri|
|herniat disc|slip disc|disc herniat|
|digest|digest health|gut health|gut function|bowel function|gastrointestin health|intestin health|bowel health|bowel habit|stomach health|bowel control|bowel health function|
|gut microbiom|gut microbiota|microbiom|gut bacteria|gut flora|microbiota|intestin bacteria|microbi divers|gut microb|microbiota colon|benefici bacteria|gut microflora|intestin flora|intestin microbiota|microbiom health|healthi gut bacteria|good gut bacteria|benefici gut bacteria|friend bacteria|healthi microbiom|healthi gut microbiom|microbiom divers|gut divers|gut microbi divers|divers gut bacteria|gut bacteria composit|microbiom composit|gut microbiota composit|gut microbi composit|recoveri gut microbiota|recoveri gut flora|restor gut flora|bacteri microflora|
|dysbiosi|gut dysbiosi|microbi imbal|
|gut permeabl|leaki gut|intestin permeabl|leaki gut syndrom|
|constip|hard stool|strain|strain pass stool|dri stool|function constip|
|bowel regular|regular bowel movement|stool frequenc|
|diarrhea|loos stool|wateri stool|loos bowel movement|runni poo|persist diarrhea|
|infecti diarrhea|acut infecti diarrhea|
|c difficil diarrhea|c difficil associ diarrhea|clostridium difficil associ diarrhea|cdad|
|irrit bowel syndrom|ib|ib symptom|ib sss|ib symptom sever|
|inflammatori bowel diseas|ibd|
|ulcer coliti|coliti|
|gluten sensit|non celiac gluten sensit|gluten intoler|wheat sensit|
|reflux|acid reflux|heartburn|gerd|gord|gastro esophag reflux|gastroesophag reflux|acid indigest|
|indigest|dyspepsia|stomach upset|upset stomach|tummi upset|function dyspepsia|
|bloat|abdomin distens|distend abdomen|swollen belli|
|flatul|fart|excess gas|
|abdomin pain|stomach pain|stomach ach|stomach cramp|abdomin cramp|tummi pain|abdomin discomfort|gut pain|stomachach|tummi ach|belli pain|stomach discomfort|digest discomfort|gut discomfort|
|colic|infant colic|
|nausea|nausea vomit|nauseous|feel sick|feel nauseous|sick stomach|
|vomit|sick|emesi|throw up|
|morn sick|nausea pregnanc|
|peptic ulcer|ulcer|
|gastrointestin bleed|intestin bleed|stomach bleed|
|gastric ulcer|stomach ulcer|
|hemorrhoid|pile|
|gallston|gallston diseas|
|liver diseas|liver problem|hepat diseas|
|liver damag|liver injuri|liver toxic|hepatotox|
|fatti liver|fatti liver diseas|nafld|non alcohol fatti liver diseas|nonalcohol fatti liver diseas|nash|masld|liver fat|intrahepat fat|hepat steatosi|liver fat content|non alcohol steatohepat|mash|steatohepat|
|liver function|liver health|
|liver enzym|transaminas|aminotransferas|
|nutrient absorpt|bioavail|
|swallow problem|dysphagia|
|choke|choke accid|
|kidney diseas|kidney damag|kidney problem|renal diseas|
|chronic kidney diseas|ckd|
|kidney failur|renal failur|end stage renal diseas|end stage kidney diseas|esrd|end stage renal failur|
|acut kidney injuri|kidney injuri|
|kidney function|renal function|gfr|renal health|kidney health|
|egfr|glomerular filtrat rate|kidney filtrat|
|kidney stone|nephrolithiasi|stone format|
|proteinuria|albuminuria|protein urin|microalbuminuria|urinari albumin|albumin creatinin ratio|
|urinari incontin|bladder control problem|bladder leakag|urin leakag|leak urin|bladder leak|leaki bladder|loss bladder control|
|bed wet|bedwet|enuresi|wet bed|
|fecal incontin|bowel incontin|bowel leakag|
|dehydr|fluid loss|
|hydrat status|electrolyt balanc|hydrat|
|edema|swell|fluid retent|puffi|water retent|
|lymphoedema|lymphedema|
|hyponatremia|low sodium|
|hypokalemia|low potassium|
|hyperkalemia|high potassium|
|hypercalcemia|high calcium|elev blood calcium|high blood calcium|
|hormon|hormon level|hormon balanc|
|testosteron|testosteron level|androgen|free testosteron|total testosteron|serum testosteron|
|estrogen|estradiol|estrogen level|
|progestin|progestogen|
|igf1|insulin like growth factor 1|insulin like growth factor|
|thyroid function|thyroid|
|tsh|thyroid stimul hormon|
|thyroid hormon|thyroxin|free t4|free thyroxin|thyroxin level|free t3|triiodothyronin|
|hypothyroid|underact thyroid|
|hashimoto diseas|hashimoto thyroid|
|hyperthyroid|overact thyroid|
|goitr|goiter|
|parathyroid hormon|pth|
|puberti|sexual matur|
|fertil|get pregnant|
|infertil|subfertil|
|sperm|sperm qualiti|semen qualiti|male fertil|sperm health|
|pregnanc complic|advers pregnanc outcom|complic pregnanc|
|pre eclampsia|preeclampsia|
|preterm birth|prematur birth|preterm deliveri|prematur|prematur labor|preterm labor|prematur deliveri|born earli|born prematur|
|miscarriag|pregnanc loss|spontan abort|fetal loss|earli pregnanc loss|
|birth weight|birthweight|fetal growth|
|low birth weight|low birthweight|small gestat age|fetal growth restrict|iugr|intrauterin growth restrict|restrict growth babi|veri low birth weight|
|birth defect|congenit anomali|malform|congenit abnorm|birth anomali|fetal abnorm|fetal malform|
|congenit heart defect|heart defect|congenit heart diseas|
|cleft lip|cleft palat|orofaci cleft|cleft lip palat|
|childbirth|birth|uterin contract|
|vagin birth|normal birth|
|induct labor|labor induct|
|infant mortal|child mortal|
|matern mortal|matern death|
|neonat mortal|neonat death|
|sid|sudden infant death syndrom|cot death|
|milk suppli|milk product|lactat|breast milk product|
|menopaus|perimenopaus|
|hot flush|hot flash|vasomotor symptom|
|pms|premenstru syndrom|premenstru symptom|
|pmdd|premenstru dysphor disord|
|menstruat|menstrual cycl|menstrual bleed|
|heavi period|heavi menstrual bleed|menorrhagia|
|irregular period|oligomenorrhea|
|amenorrhea|miss period|absent period|
|pcos|polycyst ovari syndrom|polycyst ovarian syndrom|polycyst ovari|
|fibroid|uterin fibroid|
|vagin dryness|vagin atrophi|vagin symptom|
|libido|sex drive|sexual desir|
|erectil dysfunct|impot|erect problem|
|benign prostat hyperplasia|bph|enlarg prostat|prostat enlarg|
|prostat|chronic pelvic pain syndrom|
|lower urinari tract symptom|urinari symptom|lut|bladder symptom|
|skin diseas|skin problem|skin condit|skin irrit|
|hive|urticaria|nettl rash|
|nappi rash|diaper rash|
|skin health|complexion|healthi skin|skin appear|skin radianc|glow skin|skin glow|skin qualiti|skin textur|clear skin|youth skin|
|skin age|wrinkl|fine line|crow foot|
|sunburn|sun damag|uv damag|sever sunburn childhood|blister sunburn|
|acn|pimpl|breakout|zit|
|itch|pruritus|itchi|
|wound heal|heal wound|tissu repair|wound repair|tissu heal|ulcer heal|
|heal time|time heal|
|wound|non heal wound|slow heal wound|
|pressur ulcer|bedsor|pressur sore|bed sore|pressur injuri|
|hair loss|bald|alopecia|hair thin|thin hair|hair fall|hair shed|androgenet alopecia|male pattern bald|pattern bald|femal pattern hair loss|
|hair growth|healthi hair|hair strength|hair qualiti|
|nail growth|nail health|fingernail|healthi nail|
|dandruff|seborrho dermat|seborrh dermat|
|excess sweat|hyperhidrosi|perspir|
|eyesight|visual acuiti|eye health|visual function|sharp vision|healthi eye|
|vision loss|visual impair|loss vision|loss sight|sight loss|poor vision|impair vision|low vision|vision impair|poor eyesight|
|macular degener|age relat macular degener|amd|
|intraocular pressur|eye pressur|
|myopia|short sighted|nearsighted|shortsighted|
|dri eye|dri eye diseas|
|eye strain|eyestrain|
|diabet retinopathi|retinopathi|
|conjunct|pink eye|eye infect|
|tooth decay|dental cari|cari|caviti|dental caviti|
|dental health|oral health|oral hygien outcom|gum health|
|tooth enamel|enamel|
|gum diseas|periodont diseas|
|dental plaqu|plaqu build up tooth|
|fluorosi|dental fluorosi|
|tooth whiten|tooth color|
|bad breath|halitosi|
|dri mouth|xerostomia|mouth dryness|dri mouth syndrom|
|mouth ulcer|canker sore|aphthous ulcer|aphthous stomat|
|loss smell|anosmia|smell loss|reduc sens smell|lose sens smell|
|loss tast|ageusia|
|heatstrok|heat stroke|heat exhaust|heat ill|
|defici|nutrient defici|vitamin defici|nutrit defici|micronutri defici|low nutrient intak|
|vitamind defici|low vitamind|low vitamind level|vitamind insuffici|
|iron defici|low iron|low iron store|low ferritin|iron deplet|iron status defici|
|vitamin b12 defici|b12 defici|
|magnesium defici|hypomagnesemia|low magnesium|magnesium deplet|
|pellagra|niacin defici|
|diet qualiti|nutrient intak|healthi eat|dietari divers|healthi diet adher|nutrit qualiti|nourish|
|healthcar cost|health care cost|medic cost|
|caregiv burden|carer stress|caregiv stress|
|sick leav|absente|work absenc|sick absenc|product loss|
|acid|bodi ph|acid base balanc|
|dna methyl|epigenet chang|epigenet|
|mitochondri function|mitochondria|powerhous cell|
|cell growth|cell prolifer|
|vaccin respons|vaccin effect|herd immun|
|earli detect|earli diagnosi|
|phenylketonuria|pku|
|nasal congest|stuffi nose|block nose|unblock nose|stuf up nose|
|runni nose|rhinorrhea|nasal discharg|
|raynaud|raynaud phenomenon|
|scleroderma|system sclerosi|
|hiatal hernia|hiatus hernia|
|pelvic organ prolaps|prolaps|
|heart muscl|cardiac muscl|myocardium|
|blood vessel|vessel wall|vasculatur|
|coagul|clot|
|platelet|thrombocyt|
|thrombocytopenia|low platelet count|low platelet|
|white blood cell|leukocyt|leucocyt|white cell count|leukocyt count|leucocyt count|
|nervous system|cns|
|autonom nervous system|autonom function|
|gastric acid|stomach acid|acid secret|gastric acid secret|
|gastric empti|stomach empti|
|digest tract|gastrointestin tract|gi tract|digest system|gastrointestin system|
|small intestin|duodenum|jejunum|ileum|
|retina|macula|
|bone format|bone miner|
|muscl glycogen|glycogen|glycogen store|glycogen synthesi|
|nerv conduct|nerv signal|nerv impuls|nerv transmiss|
|necrosi|tissu death|
|angiogenesi|blood vessel growth|vascular|new blood vessel|
|gas exchang|oxygen uptak|
|oxygen|oxygen satur|oxygen deliveri|spo2|
|hypoxia|lack oxygen|low oxygen|hypoxemia|
|urin output|urin volum|
|urin ph|urinari ph|
|respiratori rate|breath rate|
|blood lactat|lactic acid|lactat concentr|
|lactat threshold|anerob threshold|
|collagen synthesi|collagen product|
|protein breakdown|muscl protein breakdown|catabol|protein degrad|
|albumin|serum albumin|
|jaundic|yellow skin|
|neonat jaundic|newborn jaundic|
|creatinin|serum creatinin|
|antioxid capac|antioxid status|total antioxid capac|total antioxid status|
|superoxid dismutas|sod|
|malondialdehyd|mda|tbar|thiobarbitur acid reactiv substanc|
|interleukin1|il1|
|il8|interleukin8|
|nitric oxid|nitric oxid product|
|atp|adenosin triphosph|
|follicl stimul hormon|fsh|
|sex hormon bind globulin|shbg|
|dht|dihydrotestosteron|
|tast|sens tast|tast percept|
|smell|sens smell|
|reaction speed|psychomotor speed|psychomotor perform|
|motor function|motor skill|motor control|motor perform|dexter|manual dexter|
|gait|ambul|
|lower limb strength|leg strength|quadricep strength|knee extens strength|lower bodi strength|leg press|
|perceiv exert|perceiv effort|rate perceiv exert|rpe|borg scale|
|train adapt|adapt train|
|resist infect|protect against infect|
|sad|low mood|helpless|unhappi|feel down|
|apathi|loss interest|lack motiv|lack interest|low motiv|loss motiv|amotiv|
|anhedonia|loss pleasur|
|numb|tingl|paresthesia|pin needl|
|weak|asthenia|
|blur vision|blurri vision|
|doubl vision|diplopia|
|hematuria|blood urin|
|rectal bleed|blood stool|bloodi stool|bloodi diarrhea|
|hoars|voic loss|dysphonia|
|mucus|phlegm|sputum|
|chill|rigor|
|respiratori failur|lung failur|
|acut respiratori distress syndrom|ard|
|organ failur|multipl organ failur|system failur|
|coma|loss conscious|comatos|
|speech problem|speech delay|slur speech|dysarthria|languag delay|slur|delay speech|late talk|
|development delay|delay develop|delay mileston|
|learn disabl|learn difficulti|learn problem|
|bleed gum|gum bleed|
|tooth sensit|sensit tooth|dentin hypersensit|tooth hypersensit|
|tooth loss|miss tooth|
|health problem|medic problem|medic condit|health condit|health concern|serious health problem|long term health problem|
|hospit readmiss|readmiss|
|surgic complic|postop complic|post oper complic|complic surgeri|
|ileus|postop ileus|
|bowel obstruct|block bowel|
|cardiotox|heart damag|damag heart|
|cell damag|tissu damag|
|dna break|dna breakag|
|scar tissu|fibrosi|fibrot tissu|
|heart valv diseas|valv diseas|valvular heart diseas|
|myocard|heart inflamm|
|kidney infect|pyelonephr|
|botul|clostridium botulinum|
|polio|poliomyel|
|typhoid|typhoid fever|
|staphylococcus aureus|staph infect|staphylococc infect|
|cytomegalovirus|cmv|
|epstein barr virus|mononucleosi|glandular fever|
|respiratori syncyti virus|rsv|
|pinworm|pinworm infect|threadworm|
|roundworm|ascariasi|ascari|
|abscess|boil|furuncl|carbuncl|
|bacteria|bacterium|microb|microorgan|pathogen|germ|
|bacteri growth|bacteri count|
|hemolyt anemia|hemolyz|
|thrombot thrombocytopen purpura|ttp|
|neutropenia|low white blood cell count|
|osteomyel|bone infect|
|anterior cruciat ligament injuri|acl injuri|acl tear|torn acl|cruciat ligament injuri|
|color blind|color vision defici|
|amblyopia|lazi eye|
|strabismus|squint|cross eye|
|oral thrush|oral candidiasi|
|undescend testicl|cryptorchid|
|gestat hypertens|high blood pressur pregnanc|pregnanc induc hypertens|hypertens disord pregnanc|
|hyperemesi gravidarum|pregnanc nausea|
|postpartum hemorrhag|postpartum bleed|heavi bleed after birth|
|larg babi|macrosomia|larg gestat age|fetal macrosomia|big babi|
|neonat respiratori distress|respiratori distress syndrom|
|necrot enterocol|nec|
|failur thrive|growth failur|falter growth|poor weight gain|slow weight gain|slow growth|poor growth|growth retard|impair growth|
|drug allergi|penicillin allergi|
|small intestin bacteri overgrowth|sibo|
|thyroid diseas|thyroid disord|thyroid dysfunct|
|lipoedema|lipedema|
|mole|larg mole|
|melasma|skin pigment|
|tumor respons|object respons|
|progress free surviv|diseas free surviv|recurr free surviv|event free surviv|
|overal surviv|cancer surviv|
|tumor size|tumor volum|
|treatment success|treatment respons|clinic respons|clinic improv|treatment outcom|
|clinic outcom|health outcom|patient outcom|
|treatment dropout|loss follow up|
|misus|medic error|
|self confid|confid|
|bodi imag|bodi satisfact|
|cope|cope skill|stress manag|
|emot regul|emot develop|self regul|
|self control|impuls control|self disciplin|willpow|
|attach|bond|mother infant bond|
|empathi|compass|
|social skill|social develop|social compet|
|marriag|marri|
|bereav|loss love one|grief|complic grief|prolong grief|
|parent|parent support|parent style|
|famili meal|eat togeth|
|employ|job|go back work|
|hous|homeless|
|health literaci|health knowledg|nutrit knowledg|awar|
|support group|peer support|self help group|
|access care|access health care|health care access|access healthcar|healthcar access|
|telemedicin|telehealth|
|mobil health|mhealth|app|health app|
|wearabl|activ tracker|fit tracker|pedomet|wearabl devic|smartwatch|smart watch|
|school program|school base program|school base intervent|
|workplac well|workplac intervent|
|tax|sugar tax|
|food label|nutrit label|calori label|front pack label|traffic light label|
|advert|food market|food advert|
|law|polici|regul|legisl|
|portion size|plate size|
|eat speed|eat quick|fast eat|eat too fast|eat too quick|
|food prepar|cook|cook method|
|frozen food|frozen veget|
|can food|tin food|
|home cook|home cook meal|homemad food|cook home|
|contamin food|food poison sourc|food contamin|
|contamin water|pollut water|
|food fortif|fortifi food|fortif|fortifi cereal|fortifi milk|
|lipid base nutrient supplement|lns|
|school meal|school lunch|
|health behavior|healthi behavior|
|risk behavior|riski behavior|risk take|
|share needl|needl share|contamin needl|dirti needl|
|cannabi legal|medic cannabi law|legal|cannabi law|medic marijuana law|
|pornographi|porn|
|footwear|run shoe|
|earplug|ear plug|
|bed share|co sleep|share bed|
|earli childhood educ|preschool educ|
|day care|daycar|childcar|nurseri|
|cognit train|brain game|memori train|brain train|
|laughter|laughter yoga|
|war|arm conflict|
|greenhous gas emiss|greenhous gase|emiss|carbon footprint|
|carbon dioxid|co2 emiss|co2|
|farm|agricultur|
|genet modifi food|gmo|genet modifi crop|gm crop|
|sanit|clean water|safe water|
|volatil organ compound|voc|
|phytat|phytic acid|
|short chain fatti acid|scfas|
|butyr|butyr acid|
|keton|keton bodi|
|human milk oligosaccharid|hmo|
|pepper veget|bell pepper|sweet pepper|
|aubergin|eggplant|
|aronia|aronia melanocarpa|black chokeberri|chokeberri|
|burger|hamburg|
|crisp|potato chip|
|cake|pastri|
|sweet|candi|confectioneri|lolli|
|soup|broth|
|spirit|liquor|
|basil|holi basil|tulsi|
|oregano|origanum vulgar|
|coriand|cilantro|
|black cumin|nigella sativa|black seed|
|clove|syzygium aromaticum|
|dill|anethum graveolen|
|liquoric|licoric|
|nettl|urtica dioica|
|dandelion|taraxacum officinal|
|calendula|calendula officinali|
|hors chestnut|esculus hippocastanum|escin|
|senna|senna alexandrina|
|bacopa|bacopa monnieri|brahmi|
|passionflow|passiflora incarnata|
|lemon balm|melissa officinali|
|moringa|moringa oleifera|
|boswellia|frankincens|
|astragalus|astragalus membranaceus|
|schisandra|schisandra chinensi|
|ganoderma|ganoderma lucidum|
|red clover|trifolium pratens|
|dong quai|angelica sinensi|
|chasteberri|vitex|chast tree|chasteberri extract|vitex agnus castus|
|pycnogenol|pine bark extract|maritim pine bark|
|devil claw|harpagophytum procumben|
|cat claw|uncaria tomentosa|
|betain|trimethylglycin|betain anhydr|tmg|
|citrat|potassium citrat|
|bicarbon|sodium bicarbon|bake soda|
|spermidin|polyamin|
|pqq|pyrroloquinolin quinon|
|nitroglycerin|glyceryl trinitr|gtn|
|fluorouracil|5fu|
|imatinib|gleevec|glivec|
|trastuzumab|herceptin|
|bevacizumab|avastin|
|pembrolizumab|keytruda|
|nivolumab|opdivo|
|tricycl antidepress|tca|
|modafinil|provigil|
|tranexam acid|txa|
|rifampicin|rifampin|
|bed net|bednet|insecticid treat net|mosquito net|
|deworm|antiparasit drug|anthelmint|
|nirmatrelvir|paxlovid|
|chickenpox vaccin|varicella vaccin|
|immunoglobulin|intraven immunoglobulin|ivig|
|cell therapi|stem cell|stem cell therapi|
|platelet rich plasma|prp|
|ondansetron|zofran|
|loperamid|imodium|
|ranitidin|zantac|
|famotidin|pepcid|
|dupilumab|dupix|
|iron infus|intraven iron|ferric carboxymaltos|iron sucros|ferric derisomaltos|iv iron|
|abort|medic abort|
|emerg contracept|morn after pill|
|delay cord clamp|cord clamp|
|antenat care|prenat care|matern care|antenat visit|
|grommet|ear tube|
|coronari bypass|bypass surgeri|
|stent|angioplasti|percutan coronari intervent|pci|
|lasik|laser eye surgeri|
|amalgam|dental amalgam|
|dental sealant|fissur sealant|
|mechan ventil|ventil|
|tube feed|enter nutrit|enter feed|
|cathet|urinari cathet|
|compress stock|compress garment|compress|
|wound dress|dress|
|kinesio tape|kinesiolog tape|tape|athlet tape|ankl tape|
|shock wave therapi|extracorpor shock wave therapi|
|electr stimul|neuromuscular electr stimul|electr muscl stimul|nmes|
|bed rest|rest|
|immobil|bedridden|
|altitud train|hypox train|
|intensifi train|high intens train|
|carbohydr load|carb load|
|blood flow restrict|blood flow restrict train|
|water erob|aquat exerc|hydrotherapi|aquat therapi|
|palliat care|hospic|end life care|
|nurs home|long term care|
|dialect behavior therapi|dbt|
|posit think|optim|
|journal|express write|write therapi|
|twelv step program|alcohol anonym|
|guidelin|clinic guidelin|
|male|man|male sex|
|femal|woman|femal sex|
|matern age|advanc matern age|
|delay treatment|late diagnosi|
|vaccin coverag|vaccin uptak|vaccin rate|vaccin accept|
|child growth|linear growth|catch up growth|
|infant cri|cri|fussi|fussi babi|infant irrit|excess cri|
|mother child transmiss|vertic transmiss|
|product|work perform|work abil|job perform|
|dental eros|enamel eros|acid eros|
|bone heal|fractur heal|
|surgic recoveri|postop recoveri|recoveri after surgeri|recoveri surgeri|
|opioid use|opioid consumpt|
|postprandi glucos|postprandi blood glucos|glycem respons|glucos spike|postprandi glucos respons|glucos respons|blood sugar respons|
|lipoprotein|lp|
|coronari calcium|coronari arteri calcium|coronari arteri calcif|cac score|vascular calcif|calcium arteri|calcium score|
|eject fraction|left ventricular function|left ventricular eject fraction|lvef|systol function|
|jet lag|jetlag|jet lag symptom|
|hair grey|gray hair|prematur grey|
|skin tone|skin color|
|colorect adenoma|adenoma|
|genet disord|genet diseas|hereditari diseas|genet condit|inherit disord|
|neurodegener|neurodegen diseas|
|circulatori system|cardiovascular system|
|swell brain|cerebr edema|
|ketoacidosi|dka|
|lipopolysaccharid|endotoxin|
|trimethylamin n oxid|tmao|
|sodium excret|urinari sodium excret|24 hour sodium excret|
|prenat vitamin|prenat multivitamin|
|antibiot overus|overus antibiot|
|secondhand vapor|second hand vapor|exhal vapor|breath out vapor|passiv vape|secondhand erosol|exhal erosol|
|night light|light night|
|bedroom temperatur|cool room|cool bedroom|
|educ program|health educ|patient educ|
|laparoscop surgeri|laparoscopi|
|enhanc recoveri program|enhanc recoveri after surgeri|era|
|antibiot prophylaxi|prophylact antibiot|
|plasma exchang|plasmapheresi|
|chelat therapi|chelat|
|ceramid|wheat ceramid|
|akkermansia|akkermansia muciniphila|
|lactobacillus rhamnosus|l rhamnosus|lactobacillus rhamnosus gg|l rhamnosus gg|lactobacillus gg|lgg|
|lactobacillus reuteri|l reuteri|lactobacillus reuteri dsm 17938|l reuteri dsm 17938|
|hospit infect|hospit acquir infect|
|tooth abscess|gum abscess|
|monkeypox|mpox|
|postur orthostat tachycardia syndrom|pot|
|health inequ|inequ|
|teenag|adolesc|
|older peopl|elder peopl|older adult|
|hispan peopl|hispan|
|white peopl|white|
|fossil fuel|burn fossil fuel|
|balanc diet|well balanc diet|
|therapist|counsellor|counselor|
|hormon medicin|hormon treatment|hormon replac|hormon pill|
|immun suppressor|immun system suppressor|
|mercaptopurin|6 mercaptopurin|
|radon reduct|radon mitig|
|plasmodium falciparum|p falciparum|
|connect tissu|fascia|
|air flow|airflow|flow air|
|harm health|risk health|health risk|health hazard|health threat|damag health|danger health|bad health|ill effect|
|safeti|harmless|
|benefit|health benefit|
|sever|diseas sever|sever diseas|
|lethargi|letharg|
|urinari retent|urin retent|
|swollen gland|swollen lymph node|swollen lymph gland|lymphadenopathi|enlarg gland|
|thirst|excess thirst|polydipsia|thirsti|
|bad tast|tast disturb|dysgeusia|alter tast|problem tast|
|flush|facial flush|skin flush|
|malaiz|feel unwel|general malaiz|feel ill|feel poor|unwel|feel off|
|burn sensat|burn feel|
|swell face|facial swell|
|swollen leg|leg swell|swollen ankl|ankl swell|leg edema|swollen foot|
|pallor|pale skin|pale|sallow skin|
|cyanosi|blue lip|
|cough up blood|hemoptysi|
|difficulti swallow|troubl swallow|
|earach|ear pain|otalgia|
|block ear|ear full|
|mouth sore|sore mouth|stomat|mouth inflamm|
|belch|burp|
|vomit blood|hematemesi|
|black stool|tarri stool|melena|
|steatorrhea|fatti stool|
|frequent urin|urinari frequenc|polyuria|pass urin often|urin often|
|nocturia|night time urin|urin night|
|pain urin|dysuria|burn urin|pain when urin|
|dark urin|dark color urin|
|difficulti urin|troubl urin|urinari hesit|weak urin stream|weak stream|
|pain sex|dyspareunia|pain dure sex|
|vagin bleed|abnorm vagin bleed|
|spot|bleed between period|
|breast tender|sore breast|breast sore|
|nippl pain|sore nippl|crack nippl|nippl damag|
|flank pain|kidney pain|
|muscl ach|ach muscl|bodi ach|ach pain|achi|general ach|ach joint|
|muscl tension|tens muscl|tight muscl|muscl tight|
|joint swell|swollen joint|
|joint stiff|stiff joint|
|unsteadi|unsteadi gait|poor balanc|loss balanc|
|poor coordin|ataxia|loss coordin|
|floater|eye floater|
|red eye|eye red|bloodshot eye|
|wateri eye|water eye|
|itchi eye|eye itch|
|sensit light|light sensit|photophobia|
|sensit noiz|noiz sensit|
|mood swing|emot labil|
|flashback|intrus memori|
|intrus thought|obsess thought|obsess|
|delus|fals belief|
|inattent|poor concentr|difficulti concentr|troubl concentr|lack concentr|attent problem|attent deficit|lack focus|poor focus|distract|
|forget|absent mind|
|difficulti feed|poor feed|
|slow heal|impair wound heal|poor wound heal|delay heal|delay wound heal|
|dri lip|chap lip|crack lip|
|skin peel|peel skin|
|skin red|red|erythema|red skin|
|skin lesion|skin sore|
|skin thicken|thicken skin|
|crack skin|crack heel|
|cold hand|cold hand foot|cold foot|
|chest tight|tight chest|
|fast heartbeat|rapid heartbeat|race heart|rapid heart rate|pound heart|heart flutter|rapid puls|
|slow heartbeat|slow heart rate|
|sleep disrupt|disrupt sleep|broken sleep|interrupt sleep|fragment sleep|sleep fragment|restless sleep|sleep interrupt|
|earli wake|earli morn wake|wake too earli|
|poor sleep qualiti|bad sleep|unrefresh sleep|non restor sleep|
|sleep inertia|groggi|
|exerc intoler|poor exerc toler|
|post exert malaiz|crash after exert|post exert crash|
|loss libido|low libido|low sex drive|reduc libido|loss sex drive|
|plasma osmol|blood osmol|serum osmol|
|windpip|trachea|
|bronchi|bronchial tube|
|alveoli|air sac|airspac|
|nose|nasal passag|nasal caviti|
|throat|pharynx|
|vocal cord|larynx|voic box|
|mouth|oral caviti|mouth tissu|
|gum|gum tissu|gingiva|
|esophagus|food pipe|gullet|
|stomach line|gastric mucosa|
|digest enzym|pancreat enzym|lipas|amylas|
|kidney tubul|nephron|glomeruli|
|urinari tract|urinari system|
|testicl|test|
|endometrium|line uterus|uterin line|
|breast tissu|breast|
|sebum|sebum product|oil gland|sebac gland|
|pore|skin pore|
|tear film|tear product|
|inner ear|cochlea|
|pituitari gland|pituitari|
|sympathet nervous system|sympathet activ|sympathet nerv activ|
|parasympathet nervous system|parasympathet activ|
|spine|backbon|vertebra|
|intervertebr disc|spinal disc|
|peptid yy|pyy|
|vasopressin|antidiuret hormon|
|hormon chang|hormon fluctuat|
|immunoglobulin e|ige|
|interleukin10|il10|
|thromboxan|thromboxan a2|
|endothelium|endotheli cell|
|lipolyz|fat breakdown|
|vldl|veri low densiti lipoprotein|
|ldl particl|small dens ldl|
|ggt|gamma glutamyl transferas|
|bnp|nt probnp|
|psa|prostat specif antigen|
|cd4 count|cd4 cell|
|germ cell|egg cell|
|vasodil|widen blood vessel|
|vasoconstrict|narrow blood vessel|
|thermoregul|temperatur regul|
|fluid balanc|bodi fluid|bodi water|
|blood flow brain|cerebr blood flow|
|blood flow muscl|muscl blood flow|
|menarch|first period|age menarch|
|jump height|jump abil|
|muscl endur|muscular endur|
|sleep wake cycl|sleep cycl|sleep schedul|
|sleep stage|sleep architectur|sleep structur|
|light sleep|stage 2 sleep|
|gastrointestin cancer|digest tract cancer|cancer digest tract|
|laryng cancer|cancer larynx|
|acoust neuroma|vestibular schwannoma|
|acut myeloid leukemia|aml|
|chronic lymphocyt leukemia|cll|
|neuroendocrin tumor|carcinoid|
|benign tumor|benign growth|
|precancer lesion|precancer chang|precanc|
|intrepitheli neoplasia|cervic dysplasia|dysplasia|cervic intrepitheli neoplasia|abnorm cervic cell|
|avian flu|bird flu|h5n1|
|swine flu|h1n1|h1n1 influenza|
|sar|mer|
|drug resist tuberculosi|multidrug resist tuberculosi|
|swimmer ear|otiti externa|
|bedbug|bed bug|
|sleep sick|human african trypanosomiasi|african trypanosomiasi|
|river blind|onchocerciasi|
|lymphat filariasi|elephantiasi|
|viral replic|virus replic|
|prion diseas|creutzfeldt jakob diseas|mad cow diseas|cjd|
|gallbladd inflamm|cholecyst|
|interstiti cystiti|pain bladder syndrom|bladder pain|
|hypogonad|low testosteron|testosteron defici|low|
|earli menopaus|prematur menopaus|
|hirsut|excess hair growth|
|long sighted|hyperopia|farsighted|
|earwax build up|earwax|
|tartar|dental calculus|
|tooth discolor|stain tooth|tooth stain|yellow tooth|
|nut allergi|tree nut allergi|
|bodi dysmorph disord|bodi imag disturb|
|cannabi use disord|cannabi depend|marijuana addict|
|nicotin depend|nicotin addict|tobacco depend|tobacco use disord|
|gambl disord|problem gambl|
|juvenil arthriti|juvenil idiopath arthriti|
|patellofemor pain|runner knee|
|kyphosi|hunch back|
|hypocalcemia|low calcium|
|electrolyt imbal|electrolyt abnorm|electrolyt disturb|
|immun defici|immunodefici|primari immunodefici|
|enlarg heart|cardiomegali|
|vascular damag|deterior arteri wall|dysfunct blood vessel|damag blood vessel|
|metabol diseas|metabol disord|
|multimorbid|comorbid|
|road traffic accid|motor vehicl crash|crash|car crash|traffic injuri|
|overus injuri|repetit stress injuri|train injuri|run relat injuri|
|bite|dog bite|snake bite|snakebit|
|postop nausea|postop nausea vomit|
|cachexia|muscl wast cancer|
|perin tear|perin trauma|vagin tear|sever perin trauma|
|prolong labor|long labor|
|multipl pregnanc|twin pregnanc|twin|
|unplan pregnanc|unintend pregnanc|unwant pregnanc|
|reflux infant|infant reflux|spit up|posset|
|temper tantrum|tantrum|
|bulli victim|cyberbulli|
|school absenc|absenc school|school absente|
|infant sleep|babi sleep|
|matern diet|diet pregnanc|diet dure pregnanc|
|matern smoke|smoke pregnanc|smoke dure pregnanc|
|alcohol pregnanc|drink pregnanc|prenat alcohol exposur|drink dure pregnanc|alcohol dure pregnanc|
|birth space|birth interv|
|complementari feed|wean|solid food|introduct solid|
|earli allergen introduct|earli introduct peanut|
|toilet train|potti train|
|school start time|later school start time|
|corpor punish|spank|
|mental clariti|clear think|
|mental flexibl|cognit flexibl|
|run economi|exerc economi|
|function capac|function status|
|vascular health|blood vessel health|
|symptom relief|relief symptom|symptom improv|
|erad rate|bacteri erad|
|qualiti care|qualiti healthcar|
|life year|year life|
|healthspan|healthi life expect|healthi age|age well|success age|
|debt|financi stress|financi hardship|
|cardiovascular risk|cardiovascular risk factor|heart risk|
|wast|food wast|
|treatment resist|insulin treatment failur|
|drug interact|interact medicin|
|medic side effect|side effect medicin|
|nonadher|non adher|poor adher|
|whole food|unprocess food|whole food diet|minim process food|natur food|real food|
|healthi food|nutriti food|
|fatti food|greasi food|oili food|food high fat|
|spici food|hot spice|
|salti food|salti snack|savouri snack|
|acid food|acid drink|
|smoke food|smoke meat|smoke fish|
|pickl food|pickl|pickl veget|gherkin|
|muesli|granola|
|courgett|zucchini|
|goat meat|mutton|
|venison|game meat|
|prawn|shrimp|
|sparkl water|carbon water|
|unfilt coffe|boil coffe|
|alcohol free beer|non alcohol beer|
|high salt diet|high sodium diet|
|crash diet|fad diet|extrem diet|
|restrict diet|restrict eat|
|skip meal|meal skip|miss meal|
|small frequent meal|frequent meal|
|larg meal|heavi meal|
|eat out|restaur food|restaur meal|takeout|
|dietari advic|dietari counsel|nutrit counsel|
|valacyclovir|valaciclovir|valtrex|
|indomethacin|indometacin|
|capsaicin cream|capsaicin patch|
|hydrocodon|vicodin|
|oral steroid|system steroid|
|laba|long act beta agonist|
|fexofenadin|allegra|
|diphenhydramin|benadryl|
|promethazin|phenergan|
|cromolyn|sodium cromogl|
|epinephrin auto injector|epipen|
|etanercept|enbrel|
|ustekinumab|stelara|
|natalizumab|tysabri|
|ocrelizumab|ocrevus|
|hydroxyurea|hydroxycarbamid|
|sacubitril valsartan|sacubitril|entresto|
|dabigatran|pradaxa|
|doac|direct oral anticoagul|
|enoxaparin|lovenox|
|alteplas|tissu plasminogen activ|
|glibenclamid|glyburid|
|sitagliptin|januvia|
|canagliflozin|invokana|
|dulaglutid|trulic|
|exenatid|byetta|
|naltrexon bupropion|contrav|
|lansoprazol|prevacid|
|esomeprazol|nexium|
|pantoprazol|protonix|
|bisacodyl|dulcolax|
|linaclotid|linzess|
|mao inhibitor|monoamin oxidas inhibitor|
|desvenlafaxin|pristiq|
|alprazolam|xanax|
|clonazepam|klonopin|
|zopiclon|eszopiclon|
|lisdexamfetamin|vyvans|elvans|
|atomoxetin|strattera|
|levetiracetam|keppra|
|phenytoin|dilantin|
|cyclobenzaprin|flexeril|
|lecanemab|leqembi|
|aducanumab|aduhelm|
|erenumab|aimovig|
|methimazol|carbimazol|
|radioiodin|radioact iodin|
|fezolinet|veozah|
|combin pill|combin oral contracept|
|progestogen onli pill|mini pill|
|androgen depriv therapi|hormon depriv|
|vardenafil|levitra|
|risedron|actonel|
|ibandron|boniva|
|teriparatid|forteo|
|romosozumab|even|
|adapalen|differin|
|ranibizumab|lucenti|
|filgrastim|g csf|
|proton therapi|proton beam therapi|
|local anesthet|local anesthesia|
|nitrous oxid|laugh gas|
|gene edit|crispr|
|generic drug|generic medicin|
|over counter drug|over counter medicin|over counter medic|otc drug|
|anti inflammatori drug|anti inflamm medicin|
|antiarrhythm|antiarrhythm drug|
|booster dose|booster vaccin|
|lumpectomi|breast conserv surgeri|
|prostatectomi|radic prostatectomi|
|heart surgeri|cardiac surgeri|
|cosmet surgeri|plastic surgeri|
|stoma|colostomi|
|bloodlet|phlebotomi|
|balneotherapi|spa therapi|
|ice pack|ice|ice applic|
|exerc therapi|therapeut exerc|
|wrist brace|wrist splint|
|mouthguard|mouth guard|
|mandibular advanc devic|oral applianc|
|guid imageri|imageri|visual|
|psychodynam therapi|psychoanalyz|psychoanalyt therapi|
|onlin therapi|teletherapi|
|health coach|coach|
|dietari intervent|dietari chang|diet chang|nutrit intervent|chang diet|dietari modif|diet modif|improv diet|dietari improv|
|multidisciplinari care|multidisciplinari treatment|multidisciplinari team|
|follow up care|follow up|
|watch wait|activ surveil|
|standard treatment|usual care|standard care|medic treatment|convent treatment|convent medic treatment|treatment usual|current treatment|medic manag|
|medic review|deprescrib|
|infect control|infect prevent|
|water treatment|water chlorin|
|cardiopulmonari resuscit|cpr|
|wound care|wound clean|
|prosthesi|artifici limb|
|scale polish|tooth clean|dental clean|
|dental check up|dental visit|
|interdent brush|interdent clean|
|electr toothbrush|power toothbrush|
|tongu scrape|tongu clean|
|dermal filler|filler|
|bodybuild supplement|sport supplement|
|l lysin|lysin|
|aspart acid|d aspart acid|
|turkey tail|tramet versicolor|coriolus versicolor|
|skullcap|scutellaria baicalensi|baicalin|chines skullcap|
|pelargonium|pelargonium sidoid|umckaloabo|
|andrographi|andrographi paniculata|
|gymnema|gymnema sylvestr|
|white mulberri|morus alba|
|horni goat weed|epimedium|icariin|
|tongkat ali|eurycoma longifolia|
|mucuna|mucuna prurien|
|digest enzym supplement|enzym supplement|
|stair climb|take stair|
|dive|scuba dive|
|bodyweight exerc|push up|
|core exerc|core stabil train|core train|
|eccentr exerc|eccentr train|
|marathon run|marathon|ultramarathon|
|moder exerc|moder intens exerc|moder physic activ|
|low intens exerc|light exerc|light physic activ|
|high intens exerc|intens exerc|strenuous exerc|
|excess exerc|too much exerc|over exerc|
|breath muscl train|inspiratori muscl train|
|exerc volum|train volum|
|housework|household chore|
|manual labor|physic work|physic demand work|
|activ commut|cycl work|
|pcbs|polychlorin biphenyl|
|perfum|fragranc|
|clean product|household chemic|
|wood smoke|biomass smoke|
|chromium 6|hexaval chromium|
|comput use|comput|
|artifici light night|light pollut|
|damp hous|damp|damp home|
|crowd|overcrowd|
|heat|air condit|
|season chang|season|
|farm exposur|grow up farm|farm anim|
|sleep back|supin sleep|
|sleep environ|bedroom environ|dark room|
|irregular sleep|irregular sleep schedul|irregular bedtim|
|alarm clock|snooz button|
|cannabi smoke|marijuana smoke|
|drink drive|drunk drive|drive under influenc|
|abstin alcohol|alcohol abstin|sobrieti|cut down alcohol|drink less|reduc alcohol|reduc alcohol intak|stop drink|quit alcohol|give up alcohol|dri januari|alcohol reduct|
|light drink|light drinker|
|alcohol polici|alcohol tax|
|smoke ban|smoke free law|
|caregiv|care other|
|remot work|work home|
|leisur|hobbi|
|holiday|vacat|
|time pressur|busi lifestyl|
|low educ|low educ level|
|previous infect|prior infect|
|previous pregnanc|pariti|
|tumor suppressor gene|tumor suppressor|
|brca gene|brca mutat|
|kras|kras mutat|
|apo gene|apo|
|mthfr gene|mthfr|
|huntingtin|mutant huntingtin|
|neurofibromatosi type 1|nf1|
|neurofibromatosi type 2|nf2|
|cannabinoid receptor|endocannabinoid system|
|monoamin oxidas|mao|
|mtor|mtor signal|
|sirtuin|sirt1|
|helper cell|th2 cell|th1 cell|
|immun toler|oral toler|
|oxid ldl|ldl oxid|
|brown fat|brown adipos tissu|
|adipos tissu|fat tissu|fat cell|adipocyt|
|osteoclast|osteoclast activ|
|calcium balanc|calcium metabol|
|iron store|iron metabol|
|gut motil|intestin motil|bowel transit|
|pseudomona eruginosa|pseudomona|
|vagin microbiom|vagin flora|
|oral microbiom|oral bacteria|
|virus entri|viral entri|
|protein oxid|protein carbonyl|
|neuron death|nerv cell death|loss neuron|neuron loss|
|reward system|brain reward|
|fight flight respons|stress respons|
|heart muscl contract|contractil|
|airway narrow|narrow airway|bronchoconstrict|airway obstruct|
|skin moistur|natur moistur|
|pain threshold|pain toler|
|treatment toler|toler|
|random trial|clinic trial|
|healthi growth|growth develop|normal growth|healthi develop|
|healthi weight|healthi bodi weight|normal weight|ideal weight|
|healthi blood pressur|normal blood pressur|
|healthi blood sugar|stabl blood sugar|normal blood sugar|good blood sugar control|
|healthi immun system|strong immun system|stronger immun|
|strong tooth|healthi tooth|
|walk distanc|six minut walk distanc|6 minut walk test|6mwt|6 minut walk distanc|6mwd|
|daili function|everyday function|day day function|
|muscl gain|build muscl|muscl build|
|enjoy|pleasur|fun|
|sens control|feel control|
|calm|feel calm|peac mind|tranquil|calm down|
|poor health|ill health|poor general health|wors health|
|lung infect|pulmonari infect|
|heart complic|cardiovascular complic|
|respiratori complic|breath complic|
|mental declin|loss mental abil|
|nerv compress|pinch nerv|trap nerv|nerv entrap|nerv root compress|radiculopathi|cervic radiculopathi|
|gum recess|reced gum|
|bladder problem|bladder weak|
|gut inflamm|intestin inflamm|
|excess bodi fat|excess fat|
|fat accumul|fat storag|fat gain|
|lack energi|low energi|loss energi|energi loss|
|estrogen defici|low estrogen|
|achondroplasia|dwarfism|
|urinari reflux|backflow urin|
|inject site reaction|inject site pain|
|vaccin side effect|vaccin reaction|
|alcohol liver diseas|alcohol relat liver diseas|
|homicid|murder|
|child death|death child|
|sea level rise|rise sea level|
|storm|hurrican|
|wildfir|forest fire|
|water shortag|water scarciti|
|soil degrad|soil eros|
|speci loss|loss biodivers|extinct|
|crop failur|crop loss|
|econom loss|financi loss|
|mental harm|psycholog harm|
|wrong arrest|arrest|
|dropout|drop out|
|insulin requir|insulin need|
|energi need|energi requir|
|calcium requir|demand calcium|
|protein requir|protein need|
|heart pump|pump heart|
|breath muscl|respiratori muscl|
|stool consist|stool form|
|urin flow|flow urin|
|hormon releas|hormon secret|
|sexual develop|sex characterist|
|cell signal|cell communic|
|popul growth|human popul|
|healthcar use|healthcar util|health care use|use health servic|
|doctor visit|visit doctor|
|prescript|prescrib|
|multipl sexual partner|number sexual partner|
|health seek behavior|seek care|
|social behavior|prosoci behavior|
|attitud|belief|cultur belief|
|fair skin|light skin|pale complexion|
|larg famili|number child|
|institution care|care home|live institut|institution|
|ashkenazi jewish ancestri|ashkenazi jew|
|young|young age|younger age|
|tall|tall statur|
|short|short statur|
|avoid trigger|trigger avoid|
|avoid allergen|allergen avoid|
|avoid alcohol|not drink alcohol|alcohol avoid|
|avoid sugar|sugar reduct|reduc sugar|sugar restrict|cut sugar|cut out sugar|low sugar intak|quit sugar|
|reduc fat intak|fat reduct|
|reduc stress|manag stress|
|keep activ|stay activ|
|stop medic|stop treatment|
|treat high blood pressur|blood pressur control|blood pressur lower|lower blood pressur|
|cholesterol lower|lower cholesterol|
|glucos control|blood glucos control|glycem manag|tight glucos control|
|salt substitut|low sodium salt|potassium enrich salt|
|support care|support treatment|
|safe dispos wast|wast dispos|wast manag|
|canning|home canning|
|food storag|refriger|
|renew energi|solar energi|wind energi|
|electr generat|power generat|generat electr|
|land use|land use chang|
|health worker|health profession|
|dietitian|nutritionist|regist dietitian|
|physician advic|doctor advic|medic advic|
|immun suppress drug|drug suppress immun system|
|fiber laxat|bulk form laxat|
|chemo radiotherapi|chemoradiotherapi|chemoradi|
|mainten treatment|mainten therapi|
|prevent treatment|prevent medic|
|prevent measur|prevent care|
|inflam tissu|inflam skin|
|fluid around heart|pericardi effus|
|fluid build up|fluid buildup|
|airway blockag|block airway|
|mucus build up|mucus buildup|thick mucus|
|block blood vessel|blockag blood vessel|arteri blockag|coronari arteri narrow|
|weaken heart muscl|weak heart muscl|
|enlarg liver|hepatomegali|
|enlarg spleen|splenomegali|
|abnorm cell|abnorm cell growth|
|long term complic|serious complic|sever complic|
|life threaten complic|life threaten condit|life threaten ill|
|worsen symptom|wors symptom|symptom worsen|symptom flare|flare up|flare|
|worsen diseas|diseas worsen|
|sever ill|serious ill|critic ill|
|recurr infect|repeat infect|frequent infect|
|tumor recurr|cancer come back|recurr cancer|
|blood sugar spike|blood sugar rise|
|low blood count|cytopenia|
|low bodi weight|low weight|
|low birth weight babi|small babi|
|low self esteem|poor self esteem|
|low muscl mass|loss muscl mass|loss muscl|
|loss strength|loss muscl strength|reduc strength|
|loss bone|loss bone mass|loss bone densiti|bone densiti loss|bone miner loss|
|loss function|loss movement|impair mobil|
|loss feel|loss sensat|sensori loss|loss feel foot|
|loss nutrient|nutrient loss|
|impair judgment|poor judgment|
|impair immun|impair immun function|reduc immun|lower immun|
|impair kidney function|reduc kidney function|declin kidney function|kidney function declin|ckd progress|progress kidney diseas|loss kidney function|
|impair lung function|reduc lung function|lung function declin|
|impair liver function|liver dysfunct|
|impair fertil|reduc fertil|
|impair cognit|impair think|reduc cognit function|
|poor circul|reduc blood flow|poor blood flow|decreas blood flow|
|poor hygien|lack hygien|
|poor qualiti life|reduc qualiti life|lower qualiti life|
|poor mental health|wors mental health|
|poor prognosi|wors prognosi|
|unhealthi weight|unhealthi weight gain|
|unhealthi diet|unhealthi eat|unhealthi eat habit|poor eat habit|bad diet|
|childhood ill|childhood diseas|
|birth injuri|birth trauma|traumat birth|
|brain hemorrhag|brain bleed|bleed brain|intracrani bleed|intracrani hemorrhag|
|skin color chang|skin chang|skin darken|
|skin dryness|dryness skin|dri itchi skin|
|feel better|get better|do better|improv health|better quicker|
|stay healthi|healthi|
|sleep well|fall asleep easili|rest sleep|sound sleep|good night sleep|
|breath easier|easier breath|breath easili|breath capabl|
|concentr better|abil concentr|abil focus|mental focus|better focus|improv concentr|
|rememb thing|abil rememb|
|learn better|abil learn|
|relax effect|feel relax|
|feel energet|energet|
|feel rest|refresh|
|recov faster|faster recoveri|quicker recoveri|speedi recoveri|
|heal faster|faster heal|
|build bone|bone build|new bone|
|fight diseas|diseas resist|resist diseas|
|blood clot abil|abil clot|clot format|
|insulin effici|insulin action|
|wast remov|remov toxin|detoxif|
|bodi repair|repair tissu|repair bodi tissu|
|cell repair|cell renew|
|better outcom|improv outcom|good outcom|
|diseas prevent|prevent diseas|
|cardiovascular protect|heart protect|cardioprotect|vasoprotect|
|kidney protect|renal protect|renoprotect|nephroprotect|
|liver protect|hepatoprotect|
|stomach protect|gastroprotect|
|cartilag protect|chondroprotect|
|academ success|success school|school success|
|sedat medicin|sedat drug|
|heart medicin|heart medic|
|asthma medicin|asthma medic|asthma inhal|
|allergi medicin|allergi medic|
|cold medicin|cold remedi|
|cancer treatment|cancer therapi|
|seizur medicin|anti seizur medicin|
|blood product|platelet transfus|
|receptor blocker|receptor antagonist|receptor blockad|
|second generat antipsychot|atyp antipsychot|
|neuromuscular blocker|neuromuscular block agent|
|drug combin|combin drug|
|drug monitor|therapeut drug monitor|
|blood glucos monitor|blood sugar monitor|glucos monitor|
|regular check up|regular checkup|check up|health screen|
|eye exam|eye test|vision screen|
|surgeri remov tumor|remov tumor|tumor remov|
|eye surgeri|refract surgeri|
|dental treatment|dental work|
|hear protect|ear protect|
|eye protect|safeti glass|
|contact anim|anim contact|
|contact infect peopl|close contact|contact infect person|
|unprotect sex|sex without condom|
|share cup|share cutleri|share towel|share utensil|
|live citi|citi life|
|lack insur|uninsur|
|lack treatment|no treatment|untreat diseas|go untreat|leav untreat|
|untreat diabet|uncontrol diabet|poor control diabet|
|untreat high blood pressur|uncontrol high blood pressur|uncontrol hypertens|
|untreat sleep apnoea|untreat sleep apnea|
|physic trauma|physic injuri|
|physic exert|overexert|
|social determin health|social determin|social factor|
|workplac exposur|occup exposur|
|earli menarch|earli first period|
|have no child|nullipar|
|first pregnanc after 30|late first pregnanc|
|breast densiti|dens breast|
|inherit mutat|faulti gene|abnorm gene|defect gene|
|health promot|health program|
|anim food|anim product|anim base food|
|nightshad veget|nightshad|
|raw sprout|sprout|
|energi dens food|high calori food|calori dens food|
|food varieti|varieti food|
|lipid metabol|fat metabol|
|toxic drug|drug toxic|
|bone marrow suppress|myelosuppress|
|constip opioid|opioid induc constip|
|toler drug|drug toler|
|occup diseas|work relat ill|
|work relat injuri|workplac injuri|
|heat relat death|heat death|
|waterborn diseas|water born diseas|
|zoonot diseas|zoonos|zoonosi|
|nutrit relat diseas|diet relat diseas|
|stenosi|narrow vessel|
|perfor|bowel perfor|
|suffoc|asphyxia|
|vitamin b12 defici anemia|megaloblast anemia|
|intestin barrier|gut line|gut barrier function|gut integr|gut wall|gut barrier|intestin cell|
|nephrotox|renal toxic|
|healthcar associ infect|nosocomi infect|
|oversleep|sleep too much|too much sleep|long sleep|
|sleep debt|sleep too littl|
|tooth pain|dental pain|
|full fat dairi|full fat milk|
|dynam stretch|dynam warm up|
|steadi state cardio|long slow distanc|
|tempo run|threshold train|
|train plan|workout plan|workout routin|workout|exerc routin|
|heavi weight|lift heavi weight|
|free weight|dumbbel|barbel|kettlebel|kettlebel train|
|resist band|resist band train|
|pull up|chin up|
|plank|plank exerc|
|abdomin exerc|sit up|crunch|
|skip rope|jump rope|
|treadmil|treadmil run|
|stationari bike|spin class|
|erob class|erob|
|exerc snack|short burst exerc|short bout exerc|
|deload week|deload|recoveri week|
|train frequenc|workout frequenc|
|rest between set|rest period|
|set rep|repetit|number set|
|avoid exerc|not exerc|skip exerc|
|pelvic tilt|anterior pelvic tilt|pelvic posit|
|glute|gluteal muscl|
|quadricep|quad|
|calf muscl|calv|
|core muscl|abdomin muscl|ab|
|band|iliotibi band|
|spinal curv|spinal align|curv lower back|
|spine stabil|spinal stabil|core stabil|
|joint lubric|synovi fluid product|
|ground reaction forc|impact forc|
|motor unit recruit|muscl activ|muscl recruit|
|fast twitch fiber|fast twitch muscl fiber|type 2 fiber|
|phosphocreatin|phosphocreatin store|creatin phosphat|muscl creatin phosphat|
|anerob capac|anerob power|anerob perform|
|erob system|erob metabol|
|maximum heart rate|maxim heart rate|
|post exerc oxygen consumpt|afterburn effect|
|run mileag|mileag|week mileag|
|run form|run techniqu|run gait|
|cadenc|stride rate|
|heel strike|foot strike|
|overpron|pronat|
|arch support|foot orthos|shoe insert|orthot insol|
|electrolyt tablet|electrolyt powder|
|protein intak after exerc|post workout protein|post workout meal|
|pre workout meal|eat befor exerc|
|overhydr|drink too much water|water intox|
|caffein time|time caffein|
|afternoon coffe|coffe afternoon|late coffe|
|caffein sensit|sensit caffein|
|social jetlag|social jet lag|
|sleep regular|regular sleep|consist sleep schedul|regular sleep schedul|
|sleep tracker|sleep track|
|dark bedroom|blackout curtain|
|ambient light|bedroom light|dim light|
|bright screen|screen befor bed|phone befor bed|phone bed|
|morn light|morn sunlight|
|sleep pressur|sleep drive|
|nrem sleep|non rem sleep|
|hot shower|warm shower|
|blue light glass|blue light block glass|amber glass|
|notif|phone notif|
|goal set|set goal|
|self talk|posit self talk|
|nootrop|smart drug|
|bulletproof coffe|butter coffe|
|blend fruit|blend|
|whole grain bread|brown bread|
|healthi fat|good fat|
|unhealthi fat|bad fat|
|good carb|complex carbohydr|complex carb|slow carb|low glycem food|low gi food|
|sugar drink|sweet drink|sugari beverag|soft drink sugar|sugari soft drink|sweeten beverag|sugar contain drink|
|carbon acid|carbon|
|macro|macronutri ratio|
|cut carb|low carb eat|
|omad|one meal day|
|metabol adapt|starvat mode|adapt thermogenesi|
|viscer fat loss|belli fat loss|
|fat loss|lose fat|burn fat|
|satieti hormon|full hormon|
|dopamin pathway|reward pathway|
|happi hormon|feel good hormon|feel good chemic|
|cardiovascular perform|cardiovascular endur|
|injuri prevent|prevent injuri|
|black market good|illeg tobacco|
|unhealthi behavior|unhealthi habit|bad habit|
|healthi choic|healthi habit|good habit|
|stress event|stress situat|
|emot difficulti|difficulti manag emot|
|poor sleeper|sleep poor|sleep bad|sleep less|less sleep|
|poorest peopl|disadvantag peopl|
|religi tradit|cultur tradit|tradit|
|time indoor|indoor|stay indoor|
|higher latitud|latitud|live high latitud|
|skin care routin|skincar routin|skincar product|skin product|
|cleanser|face wash|facial cleanser|
|sunbath|tan|
|hair wash|wash hair|
|hair oil|coconut oil hair|
|heat style|hair straighten|
|hair bleach|bleach hair|
|hard toothbrush|brush too hard|
|cotton bud|ear clean|cotton swab|
|crack knuckl|knuckl crack|
|slouch|hunch|
|text neck|look down phone|
|wet hair|go out wet hair|
|runner injuri|run injuri|
|lower back problem|lower back injuri|
|dark circl|dark circl under eye|
|blackhead|clog pore|whitehead|blackhead whitehead|comedon|block pore|
|screen fatigu|zoom fatigu|video call fatigu|
|sugar crave|carb crave|sweet crave|crave sweet|crave sugar|
|energi crash|afternoon slump|energi slump|afternoon dip|energi dip|midday slump|
|jealousi|envi|
|hypercapnia|high carbon dioxid|
|breath paus|paus breath|
|unnecessari treatment|unnecessari test|
|sensat seek|thril seek|
|difficulti social interact|social difficulti|social problem|
|communic difficulti|communic problem|
|elast blood vessel|arteri elast|
|wast clearanc|clearanc metabol wast|
|convers abil|convers skill|
|breath hold abil|hold breath|
|shower|bath|
|middl age|midlif|
|natur sound|natur record|birdsong|
|oxygen rich air|breath oxygen|
|blood pressur fluctuat|fluctuat blood pressur|blood pressur variabl|
|convent farm|convent crop|convent agricultur|
|road transport|road traffic|
|nitrogen oxid|nitrogen oxid pollut|
|get up late|get up later|late rise|
|earli rise|get up earli|wake up earli|
|cefalexin|cephalexin|keflex|
|ceftriaxon|rocephin|
|clarithromycin|biaxin|
|moxifloxacin|avelox|
|co amoxiclav|amoxicillin clavulan acid|augmentin|amoxicillin clavulan|
|piperacillin tazobactam|zosyn|
|benzathin penicillin|penicillin g|benzylpenicillin|
|penicillin v|phenoxymethylpenicillin|
|beta lactam|beta lactam antibiot|
|sulfonamid|sulfa drug|
|co trimoxazol|bactrim|trimethoprim sulfamethoxazol|
|methenamin|methenamin hippur|
|intraven antibiot|iv antibiot|
|baloxavir|baloxavir marboxil|xofluza|
|zanamivir|relenza|
|cabotegravir|long act cabotegravir|
|azol|azol antifung|
|atovaquon proguanil|malaron|
|artemeth lumefantrin|coartem|
|pyrantel|pyrantel pamoat|
|topic diclofenac|diclofenac gel|
|rofecoxib|vioxx|
|co codamol|codein paracetamol|
|pethidin|meperidin|
|prescript opioid|opioid painkil|opioid analges|narcot painkil|
|lidocain patch|lidocain plaster|
|caudal block|fascia iliaca block|brachial plexus block|tap block|transversus abdomini plane block|
|antenat corticosteroid|antenat steroid|
|intranas corticosteroid|intranas steroid|
|combin inhal|advair|symbicort|
|rescu inhal|reliev inhal|blue inhal|
|leukotrien receptor antagonist|leukotrien antagonist|leukotrien modifi|
|ivacaftor|kalydeco|
|elexacaftor|trikafta|
|guaifenesin|mucinex|
|levocetirizin|xyzal|
|subcutan immunotherapi|allergi shot|
|torsemid|torasemid|
|mineralocorticoid receptor antagonist|aldosteron antagonist|
|isosorbid mononitr|isosorbid dinitr|
|cholestyramin|colestyramin|
|low molecular weight heparin|lmwh|
|dual antiplatelet therapi|dapt|
|thrombolyz|clot bust drug|thrombolyt therapi|thrombolyt|
|thrombectomi|mechan thrombectomi|clot remov|
|factor viii|clot factor concentr|
|rosiglitazon|avandia|
|insulin lispro|insulin aspart|rapid act insulin|mealtim insulin|
|nph insulin|intermedi act insulin|
|premix insulin|biphas insulin|
|hybrid close loop system|artifici pancrea|close loop insulin deliveri|
|glucagon inject|glucagon kit|
|acid suppress drug|acid suppress|acid blocker|
|glycerin suppositori|glycerol suppositori|
|hyoscin butylbromid|buscopan|
|dicyclomin|dicycloverin|
|lactas enzym|lactas drop|lactas|
|glatiram|glatiram acet|
|uric acid lower drug|urat lower therapi|
|antidepress withdraw|antidepress discontinu|
|sleep aid|over counter sleep aid|
|dextroamphetamin|dexamfetamin|
|adderal|mix amphetamin salt|
|donanemab|kisunla|
|dalfampridin|fampridin|
|thyroid extract|desicc thyroid|
|conjug estrogen|conjug equin estrogen|
|estradiol patch|transderm estrogen|
|medroxyprogesteron|medroxyprogesteron acet|
|norethisteron|norethindron|
|micron progesteron|vagin progesteron|
|levonorgestrel iud|hormon iud|hormon coil|mirena|
|copper iud|copper coil|
|diaphragm contracept|cervic cap|
|fertil awar|natur famili plan|rhythm method|
|long act revers contracept|larc|
|leuprolid|leuprorelin|
|gnrh analog|gnrh agonist|
|gonadotrophin|gonadotropin|
|testosteron inject|testosteron undecano|testosteron enanth|
|sarm|select androgen receptor modul|
|patirom|potassium binder|
|erythropoiesi stimul agent|esa|
|cyanocobalamin inject|vitamin b12 inject|b12 shot|
|leucovorin|folin acid|
|aflibercept|eylea|
|lutetium|radioligand therapi|
|bacillus calmett guerin instil|bcg instil|
|hypertherm chemotherapi|hipec|
|target therapi|target drug|
|endocrin therapi|hormon therapi cancer|
|anti vegf inject|anti vegf|
|calcipotriol|vitamind analog|
|petroleum jelli|vaselin|
|podophyllotoxin|podophyllin|
|glycopyrrol|glycopyrronium|
|isofluran|desfluran|volatil anesthet|inhal anesthet|
|conscious sedat|procedur sedat|
|cytisin|cytisiniclin|
|opioid substitut therapi|opioid agonist treatment|medic assist treatment|opioid mainten treatment|
|full blood count|complet blood count|blood count|
|lipid test|cholesterol test|
|metabol panel|comprehens metabol panel|
|liver function test|liver blood test|liver panel|
|thyroid function test|thyroid blood test|thyroid panel|
|glucos toler test|oral glucos toler test|ogtt|
|coagul test|clot test|intern normal ratio|prothrombin time|partial thromboplastin time|aptt|
|allergi test|skin prick test|patch test|
|antigen test|rapid antigen test|later flow test|
|pcr test|polymeras chain reaction|
|rapid diagnost test|point care test|
|throat swab|nasal swab|
|sputum test|sputum cultur|
|breath test|hydrogen breath test|urea breath test|
|lumbar punctur|spinal tap|
|echocardiogram|echocardiographi|heart ultrasound|
|electrocardiogram|ecg|ekg|electrocardiographi|
|exerc stress test|treadmil test|
|holter monitor|ambulatori ecg|
|cardiac ct|ct angiographi|
|pet scan|positron emiss tomographi|
|electroencephalogram|electroencephalographi|
|electromyographi|nerv conduct studi|
|polysomnographi|sleep studi|sleep test|
|spirometri|lung function test|
|puls oximetri|puls oximet|
|gastroscopi|upper endoscopi|
|sigmoidoscopi|flexibl sigmoidoscopi|
|ct colonographi|virtual colonoscopi|
|fine needl aspir|needl biopsi|core biopsi|
|non invas prenat test|cell free dna test|
|whole genom sequenc|genom sequenc|exom sequenc|
|hear test|audiometri|hear screen|
|cervic screen|cervic cancer screen|
|breast screen|breast cancer screen|
|bowel screen|bowel cancer screen|colorect cancer screen|
|function mri|fmri|
|medic imag|imag test|
|fluoroscopi|barium swallow|barium enema|
|contrast agent|contrast dye|gadolinium|
|cognit test|memori test|
|autopsi|post mortem|
|self report|self report measur|
|2 hour glucos|two hour glucos|2 h plasma glucos|
|fructosamin|glycat albumin|
|glycem variabl|glucos variabl|
|glycem control|blood sugar control|diabet control|
|hematocrit|pack cell volum|
|mean corpuscular volum|mcv|
|reticulocyt|reticulocyt count|
|transferrin|transferrin satur|total iron bind capac|
|erythrocyt sediment rate|esr|
|il17|interleukin17|
|il4|interleukin4|
|il13|interleukin13|
|il12|interleukin12|
|il18|interleukin18|
|il33|interleukin33|
|interferon gamma|ifngamma|
|tgfbeta|transform growth factor beta|
|mcp1|monocyt chemoattract protein 1|ccl2|
|vegf|vascular endotheli growth factor|
|calprotectin|fecal calprotectin|
|8 isoprostan|f2 isoprostan|isoprostan|
|prealbumin|transthyretin|
|alkalin phosphatas|alp|
|lactat dehydrogenas|ldh|
|urinari oxal|oxal excret|hyperoxaluria|
|urin specif graviti|urin osmol|
|urinari magnesium|magnesium excret|urinari magnesium excret|
|urinari iodin|urinari iodin concentr|
|acth|adrenocorticotrop hormon|corticotropin|
|corticotropin releas hormon|crh|
|thyroid antibodi|tpo antibodi|anti thyroid antibodi|thyroid peroxidas antibodi|
|igfbp3|igf bind protein|insulin like growth factor bind protein|
|gip|glucos depend insulinotrop polypeptid|
|fgf21|fibroblast growth factor 21|
|bone miner densiti hip|hip bone densiti|femor neck bmd|
|lumbar spine bmd|lumbar spine bone densiti|
|subcutan fat|subcutan adipos tissu|
|intramuscular fat|muscl fat|
|waist hip ratio|waist height ratio|
|mid upper arm circumfer|muac|arm circumfer|
|weight height|weight length z score|
|height age|height age z score|
|offic blood pressur|clinic blood pressur|
|flow mediat vasodil|brachial arteri flow mediat dilat|
|qt interv|qtc interv|qtc|
|plaqu volum|coronari plaqu|
|apolipoprotein a1|apoa1|
|total cholesterol hdl ratio|ldl hdl ratio|cholesterol ratio|
|time up go|tug test|time up go test|
|chair stand test|sit stand test|chair rise time|
|short physic perform batteri|sppb|
|one repetit maximum|1rm|one rep max|
|upper bodi strength|bench press strength|
|peak torqu|isokinet strength|isometr strength|
|fvc|forc vital capac|
|peak expiratori flow|peak flow|pef|
|dlco|diffus capac|
|feno|exhal nitric oxid|fraction exhal nitric oxid|
|apnoea hypopnoea index|ahi|apnea hypopnea index|
|number awaken|nighttim awaken|night time awaken|
|pittsburgh sleep qualiti index|psqi|
|hamilton depress rate scale|ham d|hamd|hdrs|
|phq9|patient health questionnair|
|montgomeri asberg depress rate scale|madr|
|edinburgh postnat depress scale|epd|
|hamilton anxieti rate scale|ham|
|state trait anxieti inventori|stai|trait anxieti|
|hospit anxieti depress scale|had|
|depress anxieti stress scale|dass21|
|profil mood state|pom|
|posit negat syndrom scale|panss|
|yale brown obsess compuls scale|y boc|
|mini mental state examin|mmse|montreal cognit assess|moca|
|verbal learn|word recal|list learn|
|academ grade|gpa|school grade|
|bayley scale|development quotient|
|conner rate scale|adhd rate scale|
|unifi parkinson diseas rate scale|updr|
|expand disabl status scale|edss|
|pain relat disabl|pain interfer|
|womac|womac pain|womac score|
|dermatolog life qualiti index|dlqi|
|acn lesion|acn lesion count|
|transepiderm water loss|tewl|
|intern prostat symptom score|ipss|
|intern index erectil function|iief|
|sexual function|femal sexual function index|fsfi|
|asthma control test|asthma control|
|probe depth|pocket depth|
|clinic attach loss|clinic attach level|
|dmft|dmft index|cari increment|
|macular pigment|macular pigment optic densiti|
|tear break up time|schirmer test|
|durat mechan ventil|ventil time|
|framingham risk score|10 year cardiovascular risk|ten year risk|
|complet respons|partial respons|patholog complet respons|
|absolut risk|relat risk|risk ratio|
|qali|qualiti adjust life year|
|heart scar|cardiac fibrosi|myocardi fibrosi|
|supraventricular tachycardia|svt|
|prematur ventricular contract|pvcs|ectop beat|skip heartbeat|
|mitral regurgit|mitral valv regurgit|leaki heart valv|
|atrial septal defect|hole heart|
|patent foramen oval|pfo|
|takotsubo cardiomyopathi|broken heart syndrom|stress cardiomyopathi|
|heart failur preserv eject fraction|hfpef|
|heart failur reduc eject fraction|hfref|
|stemi|st elev myocardi infarct|
|microvascular angina|coronari microvascular diseas|
|recurr heart attack|second heart attack|reinfarct|
|restenosi|stent restenosi|
|plaqu ruptur|unstabl plaqu|
|vertebr arteri dissect|cervic arteri dissect|
|silent stroke|silent brain infarct|
|recurr stroke|second stroke|
|arterioven malform|avm|
|cerebr small vessel diseas|small vessel diseas|
|brain diseas|encephalopathi|brain disord|
|resist hypertens|treatment resist hypertens|
|malign hypertens|hypertens crisi|hypertens emerg|
|prehypertens|high normal blood pressur|
|essenti hypertens|primari hypertens|
|blood pressur spike|blood pressur surg|
|superfici thrombophleb|thrombophleb|
|venous ulcer|venous leg ulcer|
|thrombophilia|hypercoagul|
|immun thrombocytopenia|itp|immun thrombocytopen purpura|
|thrombocytosi|thrombocythemia|essenti thrombocythemia|
|myeloprolif neoplasm|myeloprolif disord|chronic myeloprolif neoplasm|
|eosinophilia|hypereosinophilia|
|lymphopenia|lymphocytopenia|
|monoclon gammopathi|mgus|
|langerhan cell histiocytosi|histiocytosi|
|hemoglobinopathi|hemoglobin disord|
|sickl cell crisi|vaso occlus crisi|pain crisi|
|anemia chronic diseas|anemia inflamm|
|amyloidosi|al amyloidosi|transthyretin amyloidosi|
|pleurisi|pleuriti|
|pneumoconiosi|dust diseas|
|chronic beryllium diseas|berylliosi|
|hospit acquir pneumonia|nosocomi pneumonia|
|mycoplasma pneumonia|walk pneumonia|
|legionnair diseas|legionellosi|legionella|
|pneumocysti pneumonia|pneumocystosi|
|copd exacerb|copd flare up|
|vape associ lung injuri|evali|
|obstruct lung diseas|obstruct airway diseas|
|nontubercul mycobacteri lung diseas|mycobacterium avium complex|mac infect|
|childhood asthma|asthma child|
|exerc induc asthma|exerc induc bronchoconstrict|exerc induc bronchospasm|
|aspirin sensit asthma|aspirin exacerb respiratori diseas|
|non allerg rhiniti|vasomotor rhiniti|
|pollen allergi|grass pollen allergi|birch pollen allergi|
|pet allergi|cat allergi|dog allergi|
|alpha gal syndrom|red meat allergi|
|food protein induc enterocol|fpi|
|central sleep apnoea|central sleep apnea|
|rapid breath|fast breath|tachypnoea|tachypnea|
|labor breath|gasp air|gasp|
|noisi breath|stridor|
|apnoea|apnea|
|product cough|wet cough|cough up mucus|
|chest congest|congest chest|
|sinus pain|sinus pressur|
|enlarg adenoid|adenoid|
|peritonsillar abscess|quinsi|
|vocal cord nodul|vocal nodul|
|laryngopharyng reflux|silent reflux|
|globus sensat|lump throat|
|nasal dryness|dri nose|
|absenc seizur|petit mal|
|tonic clonic seizur|grand mal seizur|general seizur|
|focal seizur|partial seizur|
|infantil spasm|west syndrom|
|drug resist epilepsi|refractori epilepsi|intract epilepsi|
|psychogen seizur|nonepilept seizur|
|cervic dystonia|torticolli|
|period limb movement disord|period limb movement|
|bradykinesia|slow movement|
|function neurolog disord|convers disord|
|ms relaps|multipl sclerosi relaps|ms flare up|
|earli onset alzheim diseas|earli onset alzheim|
|behavior symptom dementia|neuropsychiatr symptom dementia|agit dementia|
|wernick korsakoff syndrom|wernick encephalopathi|korsakoff syndrom|
|postop cognit dysfunct|postop cognit declin|
|ocular migrain|retin migrain|
|ice cream headach|brain freez|
|post dural punctur headach|spinal headach|
|idiopath intracrani hypertens|pseudotumor cerebri|
|anox brain injuri|hypox brain injuri|lack oxygen brain|
|ulnar nerv entrap|cubit tunnel syndrom|
|chronic inflammatori demyelin polyneuropathi|cidp|
|hypersensit touch|allodynia|
|leukodystrophi|adrenoleukodystrophi|
|hypotonia|floppi muscl|low muscl tone|floppi babi|
|hypertonia|high muscl tone|
|aphasia|troubl find word|
|agnosia|prosopagnosia|face blind|
|hemiparesi|hemiplegia|one side weak|weak one side|
|quadriplegia|tetraplegia|
|facial paralyz|facial droop|
|drool|sialorrhea|
|spatial neglect|hemispati neglect|
|age relat hear loss|presbycusi|
|sudden hear loss|sudden deaf|sudden sensorineur hear loss|
|hyperacusi|sound sensit|
|ruptur eardrum|perfor eardrum|hole eardrum|
|ear barotrauma|airplan ear|
|benign paroxysm posit vertigo|bppv|
|ear diseas|ear problem|
|esophag varic|varic|
|hypochlorhydria|low stomach acid|achlorhydria|
|bile acid diarrhea|bile acid malabsorpt|
|bowel urgenc|fecal urgenc|
|slow transit|slow digest|
|megacolon|toxic megacolon|
|diverticulosi|diverticula|
|anal itch|itchi bottom|pruritus ani|
|anal abscess|perian abscess|
|anal fistula|perian fistula|
|anal pain|rectal pain|
|pilonid cyst|pilonid sinus|
|pelvic floor dysfunct|dyssynergia|
|fructos malabsorpt|fructos intoler|
|celiac crisi|refractori celiac diseas|
|ibd flare|ibd flare up|crohn flare|flare coliti|
|diarrhea predomin ib|ib d|
|constip predomin ib|ib c|
|function abdomin pain|recurr abdomin pain|
|infantil colic|colicki babi|
|obstetr cholestasi|intrahepat cholestasi pregnanc|
|gallbladd diseas|gallbladd problem|
|bile duct stone|choledocholithiasi|
|block bile duct|bile duct obstruct|
|pancreat insuffici|exocrin pancreat insuffici|
|pancreat cyst|pancreat pseudocyst|
|contrast induc nephropathi|contrast nephropathi|
|kidney stone recurr|recurr kidney stone|stone recurr|
|struvit stone|infect stone|
|kidney scar|scar kidney|
|recurr uti|recurr urinari tract infect|
|asymptomat bacteriuria|bacteriuria|
|cathet associ uti|cathet associ urinari tract infect|
|stress incontin|stress urinari incontin|
|urg incontin|urg urinari incontin|
|cystocel|drop bladder|prolaps bladder|
|prostat problem|prostat diseas|
|low sperm count|oligospermia|
|blood semen|hematospermia|
|andropaus|male menopaus|late onset hypogonad|
|testicular atrophi|shrink testicl|
|lada|latent autoimmun diabet|
|modi|monogen diabet|
|secondari diabet|steroid induc diabet|
|diabet insipidus|arginin vasopressin defici|
|postpartum thyroid|subacut thyroid|
|thyroid eye diseas|grave ophthalmopathi|
|myxoedema|myxedema|
|toxic nodular goitr|toxic nodul|toxic nodular goiter|
|thyroid autoimmun|autoimmun thyroid|
|hyperaldosteron|primari aldosteron|conn syndrom|
|ambigu genitalia|intersex|
|high androgen|androgen excess|hyperandrogen|
|low hdl|low hdl cholesterol|
|obes relat diseas|obes relat condit|
|middl age spread|love handl|beer belli|muffin top|
|pseudogout|calcium pyrophosph deposit|
|tophi|tophus|
|organ acidemia|methylmalon acidemia|
|fatti acid oxid disord|mcad defici|
|mucopolysaccharidosi|hurler syndrom|hunter syndrom|
|streptococc diseas|strep infect|
|pneumococc diseas|pneumococc infect|
|meningococc diseas|meningococc infect|
|hemophilus influenza type b|hib diseas|
|group b strep|group b streptococcus|
|vancomycin resist enterococci|vre|
|carbapenem resist bacteria|cre|carbapenem resist enterobacteriacea|
|multidrug resist bacteria|superbug|drug resist infect|antibiot resist infect|
|cat scratch diseas|bartonellosi|
|typhus|scrub typhus|
|viral hemorrhag fever|hemorrhag fever|
|human lymphotrop virus|htlv|
|congenit cmv|congenit cytomegalovirus|
|e coli o157|e coli o157 h7|shiga toxin produc e coli|
|vibrio infect|vibriosi|vibrio vulnificus|
|yersiniosi|yersinia|
|cyclosporiasi|cyclospora|
|trichuriasi|whipworm|
|cysticercosi|neurocysticercosi|
|echinococcosi|hydatid diseas|
|guinea worm diseas|dracunculiasi|
|baylisascariasi|raccoon roundworm|
|angiostrongyliasi|rat lungworm|
|viscer leishmaniasi|kala azar|
|negleria fowleri|brain eat amoeba|
|malaria pregnanc|placent malaria|
|vivax malaria|plasmodium vivax|
|coccidioidomycosi|valley fever|
|mucormycosi|black fungus|
|invas candidiasi|candidemia|
|tinea versicolor|pityriasi versicolor|
|tinea capiti|scalp ringworm|
|pulmonari tuberculosi|activ tuberculosi|tb diseas|
|hiv relat ill|aid defin ill|
|post covid symptom|post acut sequela covid19|long haul covid|
|mis c|multisystem inflammatori syndrom child|
|line infect|central line infect|cathet infect|
|postop infect|infect after surgeri|
|spinal infect|disciti|
|ear infect child|recurr ear infect|
|nail infect|paronychia|
|puerper sepsi|puerper fever|postpartum infect|
|breast infect|breast abscess|
|vagin|vagin infect|erob vagin|
|viral infect airway|viral respiratori infect|
|emerg infecti diseas|emerg infect|
|irrit dermat|irrit contact dermat|
|hand eczema|hand dermat|
|dyshidrot eczema|pompholyx|
|stasi dermat|varicos eczema|
|neurodermat|lichen simplex|
|eczema flare|eczema flare up|
|psoriasi flare|psoriasi flare up|
|adult acn|hormon acn|
|seborrho keratosi|seborrh keratos|seborrh keratosi|
|epidermoid cyst|sebac cyst|
|hemangioma|strawberri mark|
|keratosi pilari|chicken skin|
|poison ivi|poison ivi rash|
|plant rash|phytophotodermat|
|polymorph light erupt|sun allergi|sun rash|
|intertrigo|skin fold rash|
|flaki skin|flake skin|dri flaki skin|
|flaki scalp|dri scalp|
|hyperpigment|dark spot|brown spot|dark patch|sun damag spot|
|hypopigment|white patch|loss skin color|
|telangiectasia|broken capillari|
|skin atrophi|thin skin|
|sensit skin|skin sensit|
|loos skin|sag skin|skin laxiti|
|photoag|sun damag skin|
|minor cut|cut scrape|graze|abras|
|surgic wound|incis|
|hypertroph scar|raiz scar|
|trichotillomania|hair pull|
|damag hair|brittl hair|
|greasi hair|oili hair|
|excess hair|excess facial hair|unwant hair|
|ridg nail|nail ridg|
|wet macular degener|neovascular macular degener|
|dri macular degener|geograph atrophi|
|ocular hypertens|high eye pressur|raiz eye pressur|
|blephar|inflam eyelid|
|chalazion|eyelid cyst|
|pterygium|surfer eye|
|corneal abras|scratch cornea|
|corneal dystrophi|fuch dystrophi|
|subconjunctiv hemorrhag|burst blood vessel eye|
|droop eyelid|droopi eyelid|ptosi|
|eyelid twitch|eye twitch|
|eye troubl|sight problem|
|tunnel vision|peripher vision loss|
|ocular melanoma|eye cancer|uveal melanoma|
|sore eye|tire eye|gritti eye|sting eye|
|digit eye strain|comput vision syndrom|
|swollen eyelid|eyelid swell|
|tear product problem|lack tear|
|troubl see night|poor night vision|
|snow blind|photokerat|
|earli childhood cari|babi bottl tooth decay|
|enamel hypoplasia|molar hypominer|
|crack tooth|chip tooth|broken tooth|
|knock out tooth|dental trauma|
|wisdom tooth problem|wisdom tooth pain|pericoron|
|swollen gum|inflam gum|sore gum|
|bone loss jaw|alveolar bone loss|
|peri implant|implant failur|
|overbit|underbit|crossbit|
|lockjaw|trismus|
|leukoplakia|white patch mouth|
|coat tongu|white tongu|
|sore tongu|glossiti|
|angular cheiliti|crack corner mouth|
|gingiv overgrowth|gum overgrowth|
|tooth clench|clench|jaw clench|
|persist depress disord|dysthymia|
|late life depress|depress older adult|geriatr depress|
|adolesc depress|teenag depress|
|depress relaps|recurr depress|
|feel low|blue|feel blue|
|hopeless|feel hopeless|despair|
|worthless|feel worthless|
|emot numb|numb feel|
|cri spell|tear|
|acut stress disord|acut stress reaction|
|climat anxieti|eco anxieti|
|jitter|feel jitteri|
|feel overwhelm|overwhelm|
|hypochondria|ill anxieti|
|hoard|hoard disord|
|skin pick|excori disord|
|first episod psychosi|earli psychosi|psychot episod|
|antisoci person disord|psychopathi|
|narciss|narcissist person disord|
|dissoci disord|dissoci ident disord|
|deperson|dereal|
|asperg syndrom|asperg|
|sensori process disord|sensori issu|sensori sensit|
|repetit behavior|stereotyp behavior|stim|
|arfid|avoid restrict food intak disord|
|purg|self induc vomit|
|muscl dysmorphia|bigorexia|
|sexual addict|compuls sexual behavior|
|shop addict|compuls buy|
|work addict|workahol|
|exerc addict|compuls exerc|
|cocain addict|cocain use disord|
|prescript drug misus|prescript drug abus|
|caffein depend|caffein addict|
|relaps drink|alcohol relaps|return drink|
|nicotin crave|cigarett crave|
|overdos death|drug death|fatal overdos|
|mental health symptom|psychiatr symptom|
|mental health crisi|nervous breakdown|
|psychiatr hospit|psychiatr admiss|
|emot exhaust|mental exhaust|compass fatigu|
|low self worth|poor self imag|low confid|
|bodi imag concern|poor bodi imag|bodi imag issu|
|fear childbirth|tokophobia|
|mood disord|affect disord|
|emot instabl|emot dysregul|
|mental slow|slow think|
|chemo brain|chemotherapi relat cognit impair|
|difficulti fall asleep|sleep onset insomnia|
|troubl stay asleep|sleep mainten insomnia|
|night terror|sleep terror|
|rem sleep behavior disord|act out dream|
|bad dream|nightmar disord|
|shift work disord|shift work sleep disord|
|delay sleep phase|delay sleep phase syndrom|
|circadian disrupt|circadian misalign|disrupt circadian rhythm|disrupt bodi clock|bodi clock disrupt|
|catathrenia|sleep groan|
|hypnic jerk|sleep start|
|bedtim resist|bedtim struggl|
|night wake infant|infant sleep problem|
|breech present|breech birth|breech babi|
|cord prolaps|umbil cord prolaps|
|prematur ruptur membran|preterm prematur ruptur membran|pprom|water break earli|
|veri preterm birth|extrem prematur|
|post term pregnanc|overdu pregnanc|prolong pregnanc|
|cervic insuffici|incompet cervix|short cervix|
|instrument deliveri|forcep deliveri|vacuum deliveri|assist deliveri|oper vagin deliveri|
|fetal death|intrauterin death|
|molar pregnanc|hydatidiform mole|
|rh incompat|rh diseas|hemolyt diseas newborn|
|nausea vomit pregnanc|pregnanc sick|
|perinat mortal|perinat death|
|postpartum pain|afterpain|
|obstetr complic|complic childbirth|deliveri complic|
|meconium aspir|meconium|
|low milk suppli|insuffici milk|not enough milk|
|block milk duct|block duct|
|breastfeed difficulti|latch problem|
|earli wean|stop breastfeed earli|breastfeed cessat|
|neonat encephalopathi|hypox ischem encephalopathi|
|intraventricular hemorrhag|ivh|
|apnoea prematur|apnea prematur|
|neonat abstin|neonat opioid withdraw|
|trisomi 18|edward syndrom|
|trisomi 13|patau syndrom|
|chromosom abnorm|aneuploidi|chromosom disord|
|digeorg syndrom|22q11 delet syndrom|
|fetal alcohol spectrum disord|fasd|
|flat head syndrom|flat head|
|nappi rash babi|diaper rash babi|
|picki eat|fussi eat|food refus|select eat|food fussi|food neophobia|
|childhood overweight|overweight child|obes child|
|acut malnutrit|sever acut malnutrit|moder acut malnutrit|
|blood cancer|hematolog malign|
|cutan cell lymphoma|mycosi fungoid|
|ductal carcinoma situ|dcis|intraduct carcinoma|
|lobular carcinoma|lobular breast cancer|invas lobular carcinoma|
|estrogen receptor posit breast cancer|hormon receptor posit breast cancer|er posit breast cancer|
|metastat breast cancer|advanc breast cancer|
|advanc prostat cancer|metastat prostat cancer|
|aggress prostat cancer|high grade prostat cancer|lethal prostat cancer|
|transit cell carcinoma|urotheli carcinoma|
|nasal cancer|sinus cancer|
|spinal cord tumor|spinal tumor|
|advanc cancer|metastat cancer|stage 4 cancer|late stage cancer|
|earli stage cancer|earli cancer|
|hormon relat cancer|hormon depend cancer|
|hereditari cancer|inherit cancer|famili cancer|hereditari cancer syndrom|
|smoke relat cancer|tobacco relat cancer|
|cancer diagnosi|diagnos cancer|
|digest function|healthi digest|good digest|
|bladder function|bladder health|bladder control|
|urinari health|urinari tract health|
|adren health|adren function|
|pelvic health|pelvic floor health|pelvic floor function|pelvic floor strength|
|matern wellb|matern well|matern mental health|
|infant health|newborn health|babi health|
|scalp health|healthi scalp|
|healthi joint|joint integr|joint stabil|
|spinal health|spine health|back health|healthi spine|
|nerv health|nerv repair|
|cell health|cellular health|cell function health|
|mitochondri health|mitochondri biogenesi|mitochondri effici|
|circulatori health|healthi circul|good circul|
|arteri health|healthi arteri|healthi blood vessel|
|self rate health|perceiv health|
|energi product|cellular energi|
|harm bacteria|bad bacteria|pathogen bacteria|
|femal fertil|ovulatori function|
|egg matur|egg develop|
|regular period|regular cycl|cycl regular|menstrual regular|
|cervic ripen|cervic dilat|
|limit rang motion|restrict movement|
|limit mobil|reduc mobil|loss mobil|mobil problem|mobil limit|poor mobil|
|back strength|back extensor strength|
|shoulder strength|rotat cuff strength|
|maxim strength|maximum strength|
|propriocept|joint posit sens|
|gait stabil|gait perform|
|postur stabil|postur control|stand balanc|dynam balanc|
|strength perform|lift perform|
|function fit|function strength|function mobil|
|cardio fit|cardiovascular fit|heart fit|
|post exerc recoveri|recoveri after exerc|athlet recoveri|workout recoveri|recoveri between session|
|injuri recoveri|recoveri injuri|
|return sport|return play|
|deterior health|declin health|
|worsen condit|deterior|clinic deterior|
|age relat diseas|diseas age|
|nurs home admiss|admiss care home|
|prematur death|earli death|die earli|die young|
|alcohol relat death|alcohol death|death alcohol|
|smoke death|tobacco death|
|respiratori mortal|respiratori death|
|hospit mortal|28day mortal|30day mortal|
|fatal injuri|injuri death|
|gun death|firearm death|shoot|
|hand swell|swollen hand|swollen finger|
|swollen vein|bulg vein|
|swollen testicl|testicular swell|
|lymph swell arm|arm swell|
|clammi skin|cold sweat|
|feverish|feel feverish|feel hot|run temperatur|
|shaki|feel shaki|
|hand tremor|shaki hand|trembl|
|heavi leg|leg heavi|tire leg|ach leg|
|muscl twitch|twitch|fascicul|
|pull muscl|muscl pull|
|stiff neck|neck stiff|
|back stiff|stiff back|
|joint damag|joint wear tear|joint degener|joint destruct|joint eros|
|cartilag breakdown|cartilag degener|
|bone spur|osteophyt|
|disc degener|degen disc diseas|
|sacroiliac joint pain|si joint pain|sacroiliac joint dysfunct|si joint dysfunct|
|tailbon pain|coccydynia|
|upper back pain|mid back pain|
|hand osteoarthr|thumb arthriti|hand arthriti|
|spinal osteoarthr|facet joint arthriti|
|mix connect tissu diseas|undifferenti connect tissu diseas|
|granulomatosi polyangi|wegen granulomatosi|
|henoch schonlein purpura|iga vascul|
|autoimmun diseas flare|autoimmun flare|
|osteonecrosi|avascular necrosi|hip osteonecrosi|bone death|
|osteochondr dissecan|osteochondr|
|perth diseas|legg calv perth diseas|
|slip capit femor epiphysi|slip upper femor epiphysi|scfe|
|nonunion|delay bone heal|fractur nonunion|
|rib fractur|broken rib|
|hammerto|hammer toe|claw toe|
|high arch|cavus foot|
|metatarsalgia|ball foot pain|
|trigger finger|trigger thumb|
|dupuytren contractur|dupuytren diseas|
|golfer elbow|medial epicondyl|
|bicep tendin|bicep tendinopathi|
|rotat cuff tear|torn rotat cuff|rotat cuff injuri|
|shoulder imping|subacromi imping|shoulder imping syndrom|subacromi pain syndrom|
|shoulder disloc|shoulder instabl|disloc shoulder|
|shoulder labral tear|slap tear|
|hip imping|femoroacetabular imping|
|greater trochanter pain syndrom|hip bursiti|trochanter bursiti|gluteal tendinopathi|
|band syndrom|iliotibi band syndrom|
|jumper knee|patellar tendinopathi|patellar tendin|patellar tendon|
|knee instabl|unstabl knee|
|calf strain|pull calf|
|achil ruptur|achil tendon ruptur|torn achil|
|tendon ruptur|tendon tear|
|ligament injuri|ligament tear|torn ligament|
|myofasci pain|myofasci pain syndrom|
|muscl trigger point|trigger point|
|muscl contractur|contractur|joint contractur|
|pain flare|pain flare up|flare up pain|
|procedur pain|inject pain|needl pain|vaccin pain|
|post surgic pain|chronic postsurg pain|surgic pain|
|vulvodynia|vulvar pain|vulval pain|
|sore foot|ach foot|tire foot|
|food coma|sleepi after eat|post lunch dip|
|foggi think|mental fog|fuzzi think|mental foggi|fuzzi head|brain fatigu|
|hunger pang|feel hungri|
|loss appetit|poor appetit|reduc appetit|decreas appetit|lack appetit|anorexia age|
|over night|late night snack|
|earli satieti|feel full quick|
|low calcium intak|inadequ calcium|
|low protein intak|inadequ protein|
|low fiber intak|lack fiber|fiber defici|
|cartilag repair|cartilag regener|
|bok choy|pak choi|
|chines cabbag|napa cabbag|
|collard green|collard|
|swiss chard|chard|
|endiv|chicori leav|
|jerusalem artichok|sunchok|
|sweetcorn|sweet corn|
|squash veget|butternut squash|
|spring onion|scallion|
|tomato sauc|tomato past|cook tomato|
|orang veget|yellow veget|color veget|
|mix veget|varieti veget|
|button mushroom|white mushroom|
|medicin mushroom|mushroom extract|mushroom powder|
|amla|indian gooseberri|emblica officinali|
|prick pear|cactus|
|concord grape|red grape|
|citrus bergamot|bergamot|
|cherri juic|cherri extract|
|unrip banana|green banana|
|broad bean|fava bean|
|black eye pea|cowpea|
|hummus|houmous|
|ferment soybean past|gochujang|doenjang|
|flaxse oil|linse oil|
|wholegrain cereal|whole grain cereal|
|flatbread|pita|naan|
|doughnut|donut|
|pancak|waffl|
|overnight oat|roll oat|steel cut oat|
|polenta|grit|
|mash potato|boil potato|
|plain cracker|saltin|
|minc meat|ground beef|ground meat|
|jerki|beef jerki|
|luncheon meat|cold cut|
|barbecu meat|char meat|well done meat|grill meat|
|meat free diet|meatless diet|avoid meat|cut out meat|
|beef tallow|tallow|
|bacon fat|duck fat|
|caviar|roe|
|squid|calamari|octopus|
|tin fish|can fish|
|farm salmon|farm fish|
|alga oil|algal oil|
|skim milk powder|powder milk|milk powder|
|probiot yogurt|live yogurt|
|skyr|quark|
|whey protein isol|whey isol|
|casein protein|micellar casein|
|lactalbumin|alpha lactalbumin|
|avoid dairi|cut out dairi|dairi avoid|
|dairi altern|plant base milk|
|sugari food|sugari snack|sweet food|food high sugar|
|high fiber food|fiber rich food|
|protein rich food|high protein food|
|high glycem food|high gi food|fast carb|
|trigger food|problem food|problemat food|
|allergen food|common allergen|
|gassi food|gas produc food|
|babi food|pure|
|readi meal|frozen meal|microwav meal|
|mouldi food|moldi food|
|expir food|spoil food|
|undercook food|undercook chicken|raw undercook meat|
|unwash fruit|unwash veget|unwash produc|
|ice lolli|popsicl|
|larg even meal|heavi dinner|heavi meal befor bed|
|eat befor bed|eat close bedtim|
|dinner|even meal|
|meal frequenc|number meal|
|regular meal|eat regular|regular mealtim|
|balanc meal|healthi meal|
|eat front tv|eat while watch televis|
|chew food well|chew thorough|
|dietari varieti|vari diet|divers diet|
|food qualiti|diet qualiti index|
|food portion|serv size|
|carbohydr restrict diet|veri low carbohydr diet|veri low carb diet|lchf|low carb high fat diet|
|candida diet|anti candida diet|
|element diet|exclus enter nutrit|
|low residu diet|low fiber diet|
|heart healthi diet|cardioprotect diet|cholesterol lower diet|
|okinawan diet|japanes diet|tradit japanes diet|
|american diet|standard american diet|
|ketogen diet epilepsi|modifi atkin diet|medic ketogen diet|
|protein spare fast|veri low energi diet|total diet replac|liquid meal replac|shake diet|
|healthier choic|healthi food choic|healthier food|
|eat well|eat healthili|good nutrit|proper nutrit|
|medic nutrit therapi|nutrit therapi|diet therapi|
|dietari guidelin|dietari recommend|nutrit guidelin|
|dietari restrict|restrict food|
|caffein restrict|avoid caffein|cut out caffein|caffein avoid|quit caffein|
|cut calori|eat less|eat fewer calori|calori reduct|reduc calori|reduc calori intak|
|eat more|eat too much|overfeed child|
|earli dinner|eat earli|earli time restrict eat|
|extend fast|multi day fast|
|still water|plain water|
|cold drink ice|ice water|cold beverag|
|warm drink|hot beverag|
|pu erh tea|ferment tea|
|raspberri leaf tea|raspberri leaf|
|turmer latt|golden milk|
|cappuccino|latt|
|guarana|paullinia cupana|
|ginger ale|ginger beer|
|sweet tea|ice tea|
|zero calori drink|zero sugar drink|diet cola|
|100 fruit juic|pure fruit juic|appl cider|
|seltzer|fizzi water|
|champagn|sparkl wine|
|home brew alcohol|moonshin|
|breast milk substitut|toddler milk|follow formula|soy formula|hydrolyz formula|hypoallergen formula|
|drink moder|low alcohol intak|
|regular drink|daili drink|drink everi day|
|alcohol night|drink befor bed|nightcap|
|mix alcohol medicin|alcohol medic|
|alcohol unit|standard drink|
|teenag drink|underag drink|adolesc drink|youth drink|
|essenti nutrient|key nutrient|vital nutrient|specif nutrient|
|phytonutri|phytochem|plant compound|bioactiv compound|
|methylfol|5 mthf|l methylfol|
|niacin flush free|inositol hexanicotin|
|pyridox phosphat|p5p|
|retinyl ester|preform vitamina|
|vitamine oil|mix tocopherol|gamma tocopherol|
|mk7|menaquinon 7|
|trace miner|ultra trace element|
|magnesium oil|transderm magnesium|
|colloid miner|humic acid|fulvic acid|
|sea salt|himalayan salt|pink salt|
|sulfur compound|organosulfur compound|
|protein befor bed|pre sleep protein|
|serin|d serin|
|exogen keton|keton ester|keton salt|
|beta hydroxybutyr|bhb|
|creatin hydrochlorid|creatin hcl|creatin ethyl ester|
|undenatur collagen|type 2 collagen|uc2|marin collagen|bovin collagen|hydrolyz collagen powder|
|glandular|desicc liver|
|nicotinamid adenin dinucleotid infus|nad infus|
|calcium alpha ketoglutar|alpha ketoglutar|
|senolyt|dasatinib quercetin|
|sermorelin|growth hormon secretagogu|ipamorelin|tesamorelin|
|ecdysteron|turkesteron|
|eye vitamin|are|areds2|are supplement|
|sleep supplement|sleep gummi|
|immun supplement|immun booster|immun boost supplement|
|brain supplement|memori supplement|
|nitric oxid booster|pump supplement|
|mass gainer|weight gainer|
|energi supplement|energi pill|
|diet pill|slim pill|
|carb blocker|starch blocker|white kidney bean extract|
|forskolin|coleus forskohlii|
|capsinoid|capsaicinoid|
|grain parad|aframomum melegueta|
|african mango|irvingia|
|synephrin|bitter orang|
|dmaa|dmha|higenamin|
|natur remedi|natur treatment|natur supplement|natur product|home remedi|folk remedi|
|unregul supplement|contamin supplement|adulter supplement|
|safflow oil|high oleic oil|high oleic sunflow oil|
|mct powder|c8 oil|capryl acid|capric acid|
|hydrogen oil|partial hydrogen oil|industri tran fat|
|cook oil|fri oil|reus cook oil|heat oil|
|omega6 omega3 ratio|omega ratio|
|omega7|palmitol acid|
|docosapenteno acid|dpa|
|pentadecano acid|odd chain fatti acid|c15 0|
|special pro resolv mediat|resolvin|
|milk fat globul membran|mfgm|
|fat qualiti|type fat|
|low fat food|reduc fat food|fat free food|
|solubl corn fiber|acacia fiber|acacia gum|gum arab|
|wheat dextrin|dextrin|resist dextrin|
|partial hydrolyz guar gum|phgg|
|konjac|konjac noodl|konjac fiber|
|cereal fiber|grain fiber|
|ferment fiber|ferment carbohydr|
|digest carbohydr|net carb|
|rice syrup|glucos syrup|corn syrup|
|neotam|advantam|
|mistleto|mistleto extract|european mistleto|
|artemisia|wormwood|artemisia annua|sweet wormwood|
|rosehip|rose hip|
|kudzu|pueraria lobata|
|lemon verbena|verbena|
|magnolia bark|honokiol|
|marshmallow root|althea officinali|
|oliv leaf|olea europea|
|sceletium|kanna|sceletium tortuosum|
|siberian ginseng|eleuthero|eleutherococcus|
|uva ursi|bearberri|
|ashwagandha extract|withanolid|
|boswellia serrata|boswel acid|
|hibiscus tea|sour tea|rosel|
|hop extract|xanthohumol|
|oliv polyphenol|hydroxytyrosol|oleuropein|oleocanth|
|soursop|graviola|
|tongkat ali extract|eurycoma|
|zizyphus|jujub|ziziphus jujuba|
|bitter herb|bitter|digest bitter|
|carmin|carmin herb|
|laxat tea|detox tea|slim tea|
|cannabi edibl|cannabi oil|
|cannabigerol|cannabinol|
|betel nut|areca nut|betel quid|paan|
|kava extract|kavalacton|
|kratom extract|mitragynin|
|mescalin|peyot|
|aristoloch acid|aristolochia|
|naturopathi|naturopath medicin|naturopath care|naturopath treatment|naturopath|
|function medicin|integr medicin|holist medicin|
|iv therapi|iv vitamin therapi|intraven vitamin therapi|iv nutrient therapi|intraven nutrient therapi|myer cocktail|vitamin drip|iv drip|
|hyperbar oxygen|hyperbar oxygen therapi|
|kinesiolog test|appli kinesiolog|
|rolf|structur integr|
|myofasci releas|fascia releas|
|lymphat drainag|manual lymphat drainag|lymphat massag|
|infant massag|babi massag|
|spinal manipul|spinal manipul therapi|
|chiropract care|chiropract adjust|
|auricular acupunctur|ear acupunctur|ear seed|
|moxibust|moxa|
|microcurr therapi|microcurr|frequenc specif microcurr|
|puls electromagnet field therapi|pemf|
|infrar sauna|far infrar|infrar therapi|
|photobiomodul|low level laser therapi|
|contrast therapi|hot cold therapi|warm cold therapi|
|colon irrig|colon cleans|colon hydrotherapi|
|liver cleans|liver detox|gallbladd flush|liver detoxif|
|foot detox|detox foot pad|
|faith heal|spiritu heal|
|sound bath|sound heal|sing bowl|
|anim assist therapi|therapi dog|pet therapi|
|emot freedom techniqu|tap|
|medit app|mind app|
|hot yoga|bikram yoga|
|prenat yoga|pregnanc yoga|
|gratitud journal|gratitud practic|
|color book|adult color|
|clay therapi|potteri|
|cold water swim|winter swim|
|heat acclimat|heat acclim|
|back brace|lumbar support|back support|lift belt|
|cervic collar|neck brace|
|walk boot|cast immobil|
|minimalist shoe|barefoot shoe|
|proper footwear|support shoe|
|invers tabl|spinal decompress|
|whole bodi vibrat|vibrat plate|
|sacral nerv stimul|sacral neuromodul|
|spinal cord stimul|neuromodul|
|vagal nerv stimul devic|auricular vagus nerv stimul|
|radiofrequ ablat|radiofrequ treatment|
|epidur steroid inject|epidur inject|
|dextros inject|dextros prolotherapi|
|extern radiat therapi|extern beam radiotherapi|extern beam radiat|intens modul radiotherapi|
|whole brain radiotherapi|cranial irradi|cranial radiat|
|moh surgeri|moh micrograph surgeri|
|cryotherapi freez|freez wart|
|electrocauteri|electrosurgeri|cauter|
|activ treatment|aggress treatment|intens treatment|
|earli diagnosi treatment|prompt treatment|time treatment|quick treatment|immedi treatment|
|treatment option|treatment program|
|non drug treatment|nonpharmacolog treatment|drug free treatment|
|nonsurg treatment|conserv manag|conserv care|
|home treatment|home base treatment|self treatment|
|long term treatment|prolong treatment|lifelong treatment|short term treatment|
|repeat treatment|retreat|treatment session|
|rehabilit|rehabilit program|inpati rehabilit|physic rehabilit|rehabilit exerc|
|symptomat treatment|symptomat relief|
|addict treatment|drug treatment program|residenti treatment|rehab center|
|coupl counsel|marriag counsel|relationship counsel|
|mental health treatment|mental health care|
|cognit stimul|cognit stimul therapi|mental stimul|cognit activ|mental stimul activ|
|social skill train|social skill group|
|parent train|parent program|parent manag train|parent class|
|earli behavior intervent|earli intens behavior intervent|
|sensori integr therapi|sensori room|sensori therapi|
|swallow therapi|swallow exerc|
|gait train|treadmil train|robot assist therapi|robot therapi|
|light box|morn bright light|bright light therapi|
|sleep therapi|sleep coach|
|helplin|crisi line|suicid hotlin|
|digit health intervent|digit intervent|ehealth|
|gastric bypass|roux en y gastric bypass|
|sleev gastrectomi|gastric sleev|
|gastric band|lap band|
|turp|transurethr resect prostat|
|orchidectomi|orchiectomi|testicl remov|
|sleep apnoea surgeri|sleep apnea surgeri|
|coronari arteri bypass graft|cabg|
|transcathet aortic valv replac|tavi|tavr|
|ventricular assist devic|lvad|
|implant cardiovert defibril|implant defibril|
|ecmo|extracorpor membran oxygen|
|dilat curettag|d c|
|icsi|intracytoplasm sperm inject|
|intrauterin insemin|iui|
|rotat cuff repair|rotat cuff surgeri|
|acl reconstruct|acl surgeri|
|prk|photorefract keratectomi|
|tummi tuck|abdominoplasti|
|facelift|face lift|
|reoper|revis surgeri|
|central line|central venous cathet|
|gastrostomi|peg tube|feed tube stomach|
|nasogastr tube|ng tube|
|low impact exerc|low impact activ|
|weight bear exerc|weight bear activ|
|combin train|erob resist train|
|period|train period|period train|
|train failur|lift failur|
|drop set|superset|
|full bodi workout|train split|
|compound exerc|compound lift|
|overhead press|shoulder press|
|barbel row|seat row|
|nordic hamstr exerc|nordic curl|
|calf raiz|heel raiz|heel drop|
|suspens train|trx|
|farmer walk|load carri|
|handgrip train|grip train|
|e bike|electr bike|
|backward walk|retro walk|
|earli special|sport special|
|activ play|playground activ|activ game|
|prenat exerc|exerc dure pregnanc|
|outdoor exerc|exerc outdoor|
|exerc night|late even exerc|
|knee strengthen|quadricep strengthen|quad exerc|
|back exerc|back extens exerc|
|train experi|train status|
|tv bedroom|televis bed|
|comfort bed|comfort mattress|bed|
|onlin communiti|onlin forum|
|intraven vitaminc|iv vitaminc|
|low dose aspirin|babi aspirin|
|laxat abus|laxat misus|
|temporomandibular joint|jaw joint|
|specialist|medic specialist|
|anesthetist|anesthesiologist|
|physiotherapist|physic therapist|
|speech therapist|speech languag pathologist|
|midwif|midwiv|
|emerg depart|emerg room|e|
|respit care|respit|
|home health care|home visit nurs|
|school nurs|school health servic|
|univers health care|univers health coverag|
|wait list|wait time treatment|
|referr|referr specialist|
|staff shortag|nurs staf|
|medic record|health record|
|doctor patient relationship|doctor patient communic|patient provid communic|
|public health measur|public health intervent|public health program|
|medic train|train doctor|
|miss medic|skip dose|forget medic|
|telephon support|phone call|
|group visit|group educ|
|communiti program|communiti base program|
|plain packag|tobacco packag|
|smoke free polici|smoke free place|
|clean air law|emiss limit|low emiss zone|
|salt iodiz|iodiz salt program|
|blood cell|blood cell product|
|spongi bone|trabecular bone|
|kneecap|patella|
|thigh|upper thigh|
|pelvic floor|pelvic floor muscl|
|lower back|lumbar spine|
|upper back|thorac spine|
|jaw muscl|jawbon|
|stomach muscl|stomach wall|
|endocrin system|hormon gland|gland|
|bodi cell|healthi cell|
|hair shaft|hair root|
|sensori organ|sens|
|sex organ|genit|
|air passag|airway line|airway muscl|
|poultri contact|backyard chicken|
|plant|housepl|indoor plant|
|peopl disabl|disabl peopl|
|student|colleg student|
|angiographi|angiogram|
|sweet flag|acorus calamus|
|akarkara|anacyclus pyrethrum|
|apocynum venetum|luo bu ma|
|shatavari|asparagus racemosus|
|kokilaksha|asteracantha longifolia|
|bakuchi|psoralea corylifolia|
|bhringaraj|eclipta alba|
|punarnava|boerhaavia diffusa|
|butcher broom|ruscus aculeatus|
|california poppi|eschscholzia californica|
|cat whisker|orthosiphon stamineus|java tea|
|china rose|hibiscus rosa sinensi|
|butterfli pea|clitoria ternatea|
|codonopsi|codonopsi pilosula|dang shen|
|convolvulus pluricauli|shankhpushpi|
|danshen|salvia miltiorrhiza|
|wild yam root|dioscorea villosa|
|eucommia|eucommia ulmoid|
|evodia|evodia rutecarpa|
|gou teng|uncaria rhynchophylla|
|guduchi|tinospora cordifolia|giloy|
|jiaogulan|gynostemma pentaphyllum|
|hovenia dulci|japanes raisin tree|dihydromyricetin|
|kempferia parviflora|black ginger|
|kutki|picrorhiza kurroa|
|ku shen|sophora flavescen|
|longan|dimocarpus longan|
|loquat|eriobotrya japonica|
|magnolia|magnolia officinali|
|spikenard|nardostachi jatamansi|
|lotus|sacr lotus|nelumbo nucifera|
|perilla|perilla frutescen|
|phellodendron|phellodendron amurens|
|rubus coreanus|korean raspberri|
|chines sweet leaf|rubus suavissimus|
|clari sage|salvia sclarea|
|stephania tetrandra|fang ji|
|arjuna|terminalia arjuna|
|haritaki|terminalia chebula|
|thunder god vine|tripterygium wilfordii|
|asafoetida|ferula asafoetida|
|goat rue|galega|
|ivi leaf|ivi leaf extract|
|mastic gum|mastic|
|santalum|sandalwood|
|bay leaf|bay leav|
|curri leav|curri leaf|
|curri powder|curri|
|hica|leucic acid|
|mitoquinon|mitoq|
|mycoprotein|quorn|
|postbiot|paraprobiot|
|pinitol|d pinitol|
|serrapeptas|serratiopeptidas|
|tauroursodeoxychol acid|tudca|
|yeast beta glucan|yeast mannan|
|2 4 dinitrophenol|dnp|
|coffe fruit extract|coffeeberri|
|lactobacillus acidophilus|l acidophilus|
|lactobacillus casei|lacticaseibacillus paracasei|l casei|
|lactobacillus plantarum|l plantarum|
|lactobacillus gasseri|l gasseri|
|bifidobacterium longum|b longum|
|bifidobacterium infanti|b infanti|
|bifidobacterium lacti|b lacti|
|soil base probiot|spore probiot|
|vegan protein powder|plant base protein powder|
|caffein theanin|l theanin caffein|
|child vitamin|gummi vitamin|
|magnesium spray|magnesium cream|
|autoimmun protocol diet|aip diet|aip|
|menstrual cup|tampon|sanitari pad|period pant|
|cell metabol|cellular metabol|
|cell senesc|cellular senesc|senesc cell|
|cell viabil|cell surviv rate|
|cancer cell line|cancer cell cultur|
|epitheli cell|epithelium|
|muscl cell|myocyt|
|liver cell|hepatocyt|
|kidney cell|podocyt|
|nerv stem cell|neural progenitor|
|hematopoiet stem cell|blood stem cell|
|dopamin neuron|dopaminerg neuron|
|photoreceptor|rod cone|
|cytoskeleton|actin|microtubul|
|dna repair mechan|dna repair complex|
|splice|altern splice|
|promot|enhanc gene|
|noncod rna|long noncod rna|
|small rnas|sirna|rna interfer|
|transfer rna|ribosom rna|
|transposon|jump gene|
|gene amplif|gene duplic|
|singl nucleotid polymorph|snps|
|genom instabl|chromosom instabl|
|protein interact|protein protein interact|
|chaperon|heat shock protein|
|g protein coupl receptor|gpcrs|
|mapk pathway|erk|map kinas|
|pi3k|akt|pi3k akt pathway|
|cyclic amp|camp|
|calcium signal|intracellular calcium|
|antibodi bind|neutral antibodi|
|immun recognit|pathogen recognit|
|orexin|hypocretin|orexin level|
|enkephalin|dynorphin|
|endocannabinoid|anandamid|
|cyclooxygenas|cox2|cox1|
|nitric oxid synthas|eno|
|catecholamin|adrenalin level|
|viral protein|spike protein|
|parasit egg|worm egg|oocyst|
|groceri shop|shop list|
|cook skill|learn cook|
|decis aid|decis support|
|patient activ|patient engag|patient empower|
|starvat|starv|
|emot pain|emot suffer|
|decondit|loss fit|detrain effect|
|weight stigma|fat shame|bodi shame|
|child labor|forc labor|
|sex traffick|labor traffick|
|victim|sexual exploit|
|health misinform|fake news|
|poor access food|limit access healthi food|
|wage gap|pay gap|
|patient fall|fall hospit|
|delay recoveri|slow recoveri|poor recoveri|
|incomplet recoveri|residu symptom|
|futur attack|recurr attack|futur episod|
|lifelong disabl|perman disabl|
|test stress|exam stress|
|academ stress|academ pressur|school stress|
|work conflict|conflict work|
|noiz annoy|annoy|
|tech addict|technolog addict|
|digit overload|inform overload|
|sleep procrastin|bedtim procrastin|
|full recoveri|complet recoveri|
|independ daili life|independ live|live independ|
|sens safeti|feel safe|
|sens self|self ident|
|emot intellig|emot awar|emot control|
|mental strength|mental tough|
|imagin|creativ think|
|financi secur|econom secur|
|hair thick|hair volum|hair densiti|
|hormon balanc woman|balanc hormon|balanc hormon level|
|vagin lubric|natur lubric|
|languag skill|speech skill|communic abil|
|infant growth|growth babi|
|dyspraxia|development coordin disord|
|vestibular neuriti|vestibular neuron|
|spondylolyz|par defect|
|polyarter nodosa|periarter nodosa|
|recurr miscarriag|recurr pregnanc loss|
|refin carbohydr|refin carb|simpl carb|simpl carbohydr|
|illicit drug|recreat drug|illeg drug|street drug|
|ketosi|nutrit ketosi|
|nad precursor|nad booster|nad|
|sleep pill|sleep tablet|hypnot|sleep medic|
|adhd medic|adhd medicin|adhd drug|
|parkinson medicin|parkinson medic|parkinson drug|antiparkinson drug|
|dementia drug|dementia medic|alzheim drug|alzheim medic|
|migrain medic|migrain medicin|migrain drug|
|osteoporosi drug|bone strengthen drug|osteoporosi medicin|osteoporosi medic|bone build drug|
|stop smoke medicin|stop smoke medic|smoke cessat medic|smoke cessat medicin|smoke cessat drug|quit smoke medic|
|drug resist|resist treatment|
|artemisinin resist|resist artemisinin|
|bright light|bright light exposur|
|artifici light|electr light|
|childhood trauma|advers childhood experi|childhood advers|earli life advers|earli life stress|
|socioeconom status|socioeconom posit|socio econom status|
|tobacco|tobacco use|tobacco product|
|heat tobacco|heat tobacco product|heat not burn|
|ergonom|ergonom chair|ergonom keyboard|ergonom workstat|workstat adjust|
|cosmet|make up|makeup|
|blood thin|thin blood|
|stool soften|docus|
|night sweat|sweat night|
|mocktail|non alcohol drink|
|tuberculosi medicin|tb drug|tuberculosi drug|anti tuberculosi drug|tb medicin|
|malaria prophylaxi|malaria chemoprophylaxi|malaria tablet|
|multipl sclerosi medicin|ms drug|multipl sclerosi drug|ms medicin|
|s1p receptor modul|s1p modul|
|anti amyloid antibodi|anti amyloid drug|amyloid target antibodi|
|serm|select estrogen receptor modul|
|her2 target therapi|her2 target drug|antiher2 therapi|
|antiandrogen|anti androgen|androgen receptor blocker|
|glaucoma medicin|glaucoma drop|glaucoma eye drop|glaucoma medic|
|back surgeri|spine surgeri|
|compress therapi|compress bandag|
|trunk strength|abdomin strength|
|night owl|even type|
|transit time|gut transit time|bowel transit time|
|microbi composit|bacteri composit|
|riski sexual behavior|riski sex|
|fair hair|blond hair|
|fluid overload|hypervolemia|
|foreign travel|travel abroad|
|self massag|massag ball|
|massag gun|percuss therapi|
|tight hip flexor|shorten hip flexor|
|antifibrot|antifibrot drug|antifibrot medicin|
|mucolyt|mucolyt drug|expector|
|nitrat medicin|organ nitrat|nitrat drug|
|prostacyclin|prostacyclin analog|
|pulmonari hypertens medicin|pulmonari hypertens drug|
|potassium competit acid blocker|p cab|
|magnesium hydroxid|milk magnesia|
|scopolamin|hyoscin|
|antidiarrh|antidiarrh drug|antidiarrh medicin|anti diarrhea medicin|
|il23 inhibitor|interleukin23 inhibitor|
|il17 inhibitor|interleukin17 inhibitor|
|antisens therapi|antisens oligonucleotid|
|hcg|human chorion gonadotropin|human chorion gonadotrophin|
|overact bladder medicin|overact bladder drug|
|anti thymocyt globulin|antithymocyt globulin|
|intravitr inject|eye inject|
|skin lighten cream|skin bleach|skin lighten|
|rheumatoid factor test|rheumatoid factor|
|fecal occult blood test|fobt|
|dxa scan|dexa scan|bone densitometri|
|hypocitraturia|low urinari citrat|
|qt prolong|prolong qt interv|prolong qt|
|cdai|crohn diseas activ index|
|raiz intracrani pressur|increas intracrani pressur|intracrani hypertens|
|popcorn lung|bronchiol obliteran|
|autonom dysfunct|dysautonomia|
|burn foot|burn sensat foot|
|cannabinoid hyperemesi|cannabinoid hyperemesi syndrom|
|environment enteropathi|environment enter dysfunct|
|male reproduct disord|male genit disord|
|hypertriglyceridemia|high triglycerid|
|abnorm growth|tissu growth|abnorm tissu growth|
|oxymetazolin|afrin|
|vitreous detach|posterior vitreous detach|
|optic neuropathi|optic nerv damag|
|fear height|acrophobia|
|fear spider|arachnophobia|
|alcohol crave|crave alcohol|
|pelvic girdl pain|pelvic pain pregnanc|
|diffus larg b cell lymphoma|dlbcl|
|postur sway|bodi sway|
|swollen throat|throat swell|airway swell|
|leg weak|weak leg|muscl weak leg|weak limb|arm weak|
|pelvic fractur|broken pelvi|
|collarbon fractur|clavicl fractur|broken collarbon|
|arm fractur|forearm fractur|broken arm|
|leg fractur|broken leg|
|ankl fractur|broken ankl|
|nonvertebr fractur|non vertebr fractur|
|bicep tear|torn bicep|
|raw seafood|raw shellfish|raw oyster|
|larg portion|larger portion|
|smaller portion|small portion|
|epsom salt|epsom salt bath|
|refin sugar|white sugar|cane sugar|
|cyclam|sodium cyclam|
|memori foam|memori foam mattress|
|focus ultrasound|high intens focus ultrasound|hifu|
|chemoembol|tace|
|person medicin|precis medicin|individu treatment|person treatment|tailor treatment|
|behavior therapi|behavior modif|
|sleep train|control cri|cri out|
|humanist therapi|person centr therapi|existenti therapi|gestalt therapi|person center therapi|
|activ recoveri|activ rest|
|daylight save time|daylight save|clock chang|
|cardiomyocyt|heart muscl cell|
|pluripot stem cell|induc pluripot stem cell|
|glial cell|glia|
|er stress|endoplasm reticulum stress|
|school complet|graduat rate|
|groin strain|adductor strain|pull groin|
|sharp pain|stab pain|shoot pain|
|low energi avail|energi defici|relat energi defici sport|femal athlet triad|
"""
