"""Written by `python tools/vocabulary.py`."""

NAMES = """
|micronutri|vitamin miner|micronutri intak|
|dietari supplement|food supplement|nutrit supplement|
|multivitamin|multivitamin supplement|multivitamin miner supplement|multivitamin miner|
|magnesium|mg|magnesium supplement|
|calcium|ca|calcium supplement|
|zinc|zinc supplement|
|iron|dietari iron|iron supplement|iron tablet|ferrous sulfat|
|haem iron|heme iron|
|selenium|selenium supplement|
|iodin|iodid|iodiz salt|
|potassium|potassium intak|dietari potassium|
|sodium|sodium intak|dietari sodium|
|salt|tabl salt|salt intak|dietari salt|sodium chlorid|
|phosphorus|phosphat|dietari phosphat|
|fluorid water|water fluorid|
|silicon|silica|orthosilic acid|
|lithium|lithium carbon|
|nitrat|dietari nitrat|inorgan nitrat|glyceryl trinitr|
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
|folat|folic acid|vitamin b9|folic acid supplement|
|vitamin b12|b12|cobalamin|cyanocobalamin|methylcobalamin|
|vitaminc|ascorb acid|ascorb|
|vitamind|vitamin d3|cholecalciferol|25 hydroxyvitamin d|25ohd|calcifediol|vitamind supplement|
|calcitriol|activ vitamind|1 25 dihydroxyvitamin d|
|vitamin d2|ergocalciferol|
|vitamine|tocopherol|alpha tocopherol|
|vitamin k2|menaquinon|
|vitamin k1|phylloquinon|
|inositol|myo inositol|
|dietari protein|protein intak|
|protein supplement|protein powder|protein shake|
|whey|whey protein|
|amino acid|essenti amino acid|
|branch chain amino acid|bcaa|
|arginin|l arginin|
|citrullin|l citrullin|
|carnitin|l carnitin|
|theanin|l theanin|
|tryptophan|l tryptophan|
|5htp|5 hydroxytryptophan|
|tyrosin|l tyrosin|
|glutamin|l glutamin|
|n acetylcystein|n acetyl cystein|acetylcystein|
|same|adenosylmethionin|
|creatin|creatin monohydr|
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
|omega3|omega3 fatti acid|omega3s|omega3 pufa|marin omega3|
|dha|docosahexeno acid|
|alpha linolen acid|linolen acid|
|fish oil|fish oil supplement|fish oil capsul|
|omega6|omega6 fatti acid|linol acid|
|conjug linol acid|cla|
|medium chain triglycerid|mct|mct oil|
|oliv oil|extra virgin oliv oil|
|seed oil|veget oil|
|rapese oil|canola oil|
|plant sterol|phytosterol|plant stanol|sterol stanol|
|carbohydr|carb|carbohydr intak|
|ad sugar|free sugar|sugar intak|sucros|tabl sugar|
|starch|starchi food|
|fiber|dietari fiber|high fiber diet|
|whole grain|wholegrain|
|oat|oatmeal|porridg|
|whole wheat|wholem|
|refin grain|refin carbohydr|simpl carb|simpl carbohydr|refin carb|
|grain|cereal|
|glycem index|low gi diet|
|artifici sweeten|sweeten|non sugar sweeten|low calori sweeten|
|leafi green|green leafi veget|
|fruit veget|fruit veg|
|cranberri|cranberri juic|cranberri product|
|citrus|citrus fruit|
|appl|appl juic|
|tart cherri|tart cherri juic|
|pomegran|pomegran juic|
|kiwi|kiwifruit|
|beetroot|beet|beetroot juic|beet juic|
|garlic|garlic supplement|age garlic extract|
|soy|soya|soybean|soy food|
|isoflavon|soy isoflavon|
|nut|tree nut|
|peanut|peanut butter|
|flaxse|linse|
|meat|meat consumpt|meat intak|
|red meat|unprocess red meat|
|poultri|white meat|
|fish|fish consumpt|fish intak|
|oili fish|fatti fish|
|egg|egg consumpt|
|dairi|dairi product|dairi food|dairi intak|
|milk|cow milk|whole milk|skim milk|
|chocol|dark chocol|cocoa|cocoa flavanol|cacao|
|honey|manuka honey|
|chilli|chili|
|turmer|curcumin|curcuminoid|
|vinegar|appl cider vinegar|
|ultra process food|upf|high process food|process food|junk food|packag food|conveni food|unhealthi food|
|fast food|takeaway|takeaway food|
|breakfast|eat breakfast|
|seawe|kelp|alga|
|infant formula|formula milk|formula feed|bottl feed|
|breast feed|breastfeed|breast milk|human milk|nurs|exclus breastfeed|
|food color|food dye|
|pesticid|herbicid|insecticid|
|organ food|organ produc|
|drink water|water intak|fluid intak|
|coffe|coffe consumpt|coffe intak|
|tea|black tea|tea consumpt|
|green tea|green tea extract|
|egcg|catechin|green tea catechin|epicatechin|
|caffein|caffein intak|caffein drink|
|soft drink|sugari drink|sugar sweeten beverag|sugar sweeten drink|soda|fizzi drink|sweeten drink|ssbs|carbon drink|cola|
|diet drink|diet soda|artifici sweeten beverag|artifici sweeten drink|low calori drink|no calori drink|sugar free drink|
|sport drink|electrolyt drink|
|oral rehydr solut|oral rehydr|
|alcohol|alcohol consumpt|alcohol intak|alcohol drink|ethanol|drink alcohol|
|wine|red wine|
|dietari pattern|eat pattern|healthi diet|
|meal time|late eat|eat late|eat night|late dinner|
|mediterranean diet|mediterranean style diet|
|dash diet|dietari approach stop hypertens|
|vegetarian diet|vegetarian|
|vegan diet|vegan|
|plant base diet|plant base food|
|western diet|western dietari pattern|
|low carbohydr diet|low carb diet|low carb|carbohydr restrict|carbohydr reduct|
|ketogen diet|keto diet|keto|ketosi|
|paleo diet|paleolith diet|
|elimin diet|exclus diet|
|calori restrict|calor restrict|energi restrict|low calori diet|calori deficit|reduc calori diet|hypocalor diet|calor deficit|energi deficit|
|fast|intermitt fast|
|time restrict eat|time restrict feed|
|energi intak|calori intak|calori|calor intak|food intak|amount food eaten|
|over|overconsumpt|
|detox|detox diet|cleans|juic cleans|juic fast|
|low salt diet|low sodium diet|salt reduct|sodium reduct|sodium restrict|salt restrict|reduc salt|cut salt|
|antioxid|antioxid supplement|
|flavonoid|flavanol|flavonol|flavan3ols|
|coenzym q10|coq10|ubiquinon|ubiquinol|
|alpha lipoic acid|lipoic acid|
|melatonin|melatonin supplement|
|lactobacillus|lactobacilli|
|prebiot|oligosaccharid|
|glucosamin|glucosamin sulfat|
|chondroitin|chondroitin sulfat|
|hyaluron acid|hyaluron|
|nmn|nicotinamid mononucleotid|nad|nad precursor|
|dhea|dehydroepiandrosteron|
|red yeast rice|monacolin k|
|hmb|betahydroxybeta methylbutyr|
|pre workout|pre workout supplement|
|herbal medicin|herbal remedi|herbal supplement|botan|herbal product|
|ginkgo|ginkgo biloba|
|ginseng|panax ginseng|american ginseng|
|st john wort|hypericum|
|valerian|valerian root|
|kava|kava kava|
|ashwagandha|withania somnifera|
|rhodiola|rhodiola rosea|
|milk thistl|silymarin|
|even primros oil|even primros|
|chamomil|camomil|
|lavend|lavend oil|
|peppermint|peppermint oil|
|alo vera|alo|
|elderberri|elderberri extract|
|tribulus|tribulus terrestri|
|yohimbin|yohimb|
|ephedra|ma huang|
|garcinia cambogia|hydroxycitr acid|
|cannabi|marijuana|medic cannabi|cannabinoid|tetrahydrocannabinol|
|cbd|cannabidiol|cbd oil|
|essenti oil|aromatherapi|
|homeopathi|homeopath remedi|
|complementari medicin|altern medicin|complementari altern medicin|tradit medicin|
|tradit chines medicin|chines herbal medicin|tcm|
|ayurveda|ayurved medicin|
|chiropract|spinal manipul|manual therapi|spinal manipul therapi|manipul therapi|
|massag|massag therapi|
|hypnosi|hypnotherapi|
|reiki|energi heal|
|placebo|placebo effect|sham treatment|
|self care|self manag|
|bariatr surgeri|gastric bypass|sleev gastrectomi|weight loss surgeri|
|transplant|organ transplant|
|joint replac|arthroplasti|
|cesarean section|c section|cesarean|cesarean deliveri|
|radiotherapi|radiat therapi|radiat treatment|
|physiotherapi|physic therapi|rehabilit|physic rehabilit|rehab|
|pelvic floor muscl train|pelvic floor exerc|kegel exerc|
|speech therapi|speech languag therapi|
|psycholog therapi|psycholog treatment|psychotherapi|talk therapi|counsel|psycholog intervent|
|cognit behavior therapi|cbt|cognit therapi|
|cbt1|cognit behavior therapi insomnia|
|emdr|eye movement desensit reprocess|
|mind|mind base stress reduct|mind train|mind base intervent|mbsr|
|medit|transcendent medit|
|mind bodi practic|mind bodi therapi|
|tai chi|qigong|
|breath exerc|deep breath|slow breath|breath techniqu|diaphragmat breath|
|relax|relax techniqu|relax train|
|biofeedback|neurofeedback|
|music therapi|listen music|
|light therapi|bright light therapi|phototherapi|
|electroconvuls therapi|ect|
|transcrani magnet stimul|rtms|
|ten|transcutan electr nerv stimul|
|cpap|continu posit airway pressur|
|oxygen therapi|supplement oxygen|hyperbar oxygen|
|dialyz|hemodialyz|
|blood transfus|transfus|
|fecal microbiota transplant|fecal transplant|fmt|
|heat therapi|warm compress|
|sauna|sauna bath|
|cold therapi|cold exposur|
|cold water immers|ice bath|
|cancer screen|screen test|
|mammographi|mammogram|breast screen|
|colonoscopi|colorect screen|bowel screen|
|psa test|psa screen|
|pap test|pap smear|cervic screen|hpv test|
|ct scan|comput tomographi|
|mri|magnet reson imag|
|drug treatment|prescript drug|pharmacotherapi|
|antivir|antivir drug|
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
|paracetamol|acetaminophen|
|nsaid|non steroid anti inflammatori drug|nonsteroid anti inflammatori drug|
|aspirin|low dose aspirin|acetylsalicyl acid|
|corticosteroid|glucocorticoid|
|prednison|prednisolon|
|steroid inject|cortison inject|corticosteroid inject|
|inhal corticosteroid|inhal steroid|
|salbutamol|albuterol|
|adrenalin|epinephrin|adrenalin auto injector|
|allergen immunotherapi|desensit|allergi shot|
|immunosuppress|immunosuppress drug|
|cholesterol lower drug|lipid lower drug|cholesterol medicin|cholesterol drug|
|fibrat|fenofibr|
|antihypertens|blood pressur medic|blood pressur drug|blood pressur medicin|blood pressur pill|
|angiotensin receptor blocker|arb|
|diuret|water pill|
|anticoagul|blood thinner|
|insulin therapi|insulin inject|insulin shot|take insulin|
|diabet drug|diabet medic|glucos lower drug|antidiabet drug|
|glp1|glp1 receptor agonist|
|semaglutid|ozemp|wegovi|
|weight loss drug|weight loss medic|anti obes drug|
|proton pump inhibitor|ppi|ppis|acid reduc|
|laxat|stool soften|docus|
|polyethylen glycol|macrogol|
|antidepress|antidepress medic|
|ssri|ssris|select serotonin reuptak inhibitor|
|snris|snri|
|psychiatr medic|psychotrop drug|
|benzodiazepin|sedat|sleep pill|hypnot|sleep medic|sleep aid|
|zolpidem|z drug|
|stimul|adhd medic|
|anticonvuls|antiepilept drug|anti seizur medic|
|levodopa|l dopa|
|botulinum toxin|botox|
|hormon replac therapi|hrt|menopaus hormon therapi|hormon therapi|estrogen therapi|mht|
|contracept|birth control|hormon contracept|
|oral contracept|birth control pill|contracept pill|
|iud|intrauterin devic|
|testosteron therapi|testosteron replac|testosteron treatment|
|anabol steroid|anabol androgen steroid|
|perform enhanc drug|dope|
|growth hormon therapi|growth hormon treatment|hgh|
|levothyroxin|thyroxin treatment|thyroid hormon replac|
|bisphosphon|osteoporosi drug|
|tamoxifen|hormon blocker|endocrin therapi|
|cancer drug|target therapi|anticanc drug|anticanc|multitarget anticanc agent|
|chemotherapi|cytotox drug|anticanc agent|cancer chemotherapi|
|finasterid|5 alpha reductas inhibitor|
|sildenafil|viagra|
|sunscreen|sun protect|sun cream|
|emolli|moistur|
|anesthesia|anesthet|
|fertil treatment|assist reproduct|
|ivf|vitro fertil|
|nicotin replac therapi|nicotin replac|nrt|
|cough medicin|cough syrup|
|polypharmaci|multipl medic|
|medic adher|take medicin prescrib|treatment adher|non adher|
|antibiot resist|antimicrobi resist|drug resist|resist antibiot|artemisinin resist|resist bacteria|resist artemisinin|resist treatment|
|lifestyl chang|healthi lifestyl|lifestyl intervent|lifestyl modif|
|exerc|exerc train|physic exerc|work out|exerc program|
|physic activ|activ|daili activ|physic fit program|
|erob exerc|cardio|endur train|erob train|endur exerc|
|run|jog|
|walk|brisk walk|step count|daili step|
|strength train|resist train|weight train|weightlift|resist exerc|lift weight|muscl strengthen|
|high intens interv train|hiit|interv train|tabata|
|balanc train|balanc exerc|fall prevent exerc|
|footbal|soccer|
|sedentari behavior|sedentari lifestyl|physic inact|sedentari time|prolong sit|inact|bedridden|
|screen time|televis|tv view|watch tv|electron devic|devic befor bed|tv watch|
|smartphon use|mobil phone use|smartphon|
|social media|social media use|
|blue light|light night|artifici light|bright light|
|sleep durat|hour sleep|short sleep|long sleep|sleep length|total sleep time|sleep time|
|sleep depriv|lack sleep|sleep loss|poor sleep|insuffici sleep|sleep restrict|too littl sleep|
|sleep hygien|regular bedtim|bedtim routin|even routin|
|nap|daytim nap|
|shift work|night shift|night work|jet lag|work night|
|stress|psycholog stress|chronic stress|perceiv stress|stressor|
|stress relief|stress reduct|
|childhood trauma|advers childhood experi|
|maltreat|child abus|
|loneli|social isol|lone|
|social support|social connect|friendship|social contact|famili support|social tie|social support system|social connected|belong|friend|social interact|meaning contact|
|educ level|health educ|patient educ|
|poverti|low incom|socioeconom status|depriv|socio econom depriv|socioeconom posit|socio econom status|
|unemploy|job loss|
|work stress|job strain|
|green space|forest bath|time outdoor|outdoor time|play outsid|outdoor activ|park|
|anim assist therapi|own pet|
|smoke|cigarett smoke|tobacco|tobacco use|tobacco smoke|cigarett|smoker|
|second hand smoke|secondhand smoke|passiv smoke|environment tobacco smoke|
|smoke cessat|quit smoke|stop smoke|give up smoke|
|vape|e cigarett|electron cigarett|heat tobacco|e cig|
|drug use|drug abus|illicit drug|recreat drug|substanc use|substanc abus|
|sunlight|sun exposur|uv radiat|ultraviolet radiat|ultraviolet light|uv light|uv ray|ultraviolet ray|uv exposur|sunlamp|
|tan bed|sunb|indoor tan|
|air pollut|indoor air pollut|smog|pollut|
|particul matter|pm2.5|fine particl|
|noiz exposur|traffic noiz|loud noiz|loud music|
|toxic substanc|environment chemic|
|endocrin disruptor|endocrin disrupt chemic|
|bpa|bisphenol|
|pfas|forev chemic|perfluoroalkyl substanc|
|heavi metal|toxic metal|
|lead exposur|lead poison|blood lead|
|mercuri|methylmercuri|mercuri exposur|
|arsenic|arsenic exposur|
|radon|radon gas|
|ioniz radiat|radiat exposur|x ray exposur|
|mobil phone|cell phone|cellphon radiat|electromagnet field|radiofrequ radiat|power line|
|dust mite|hous dust mite|
|pollen|allergen|
|heatwav|heat wave|extrem heat|hot weather|
|altitud|high altitud|
|hand wash|handwash|hand hygien|wash hand|hand sanit|cleanli|
|face mask|mask wear|respir|
|condom|safe sex|
|toothbrush|brush tooth|oral hygien|
|floss|dental floss|
|seat belt|car seat|
|sexual activ|sexual intercours|
|circumcis|male circumcis|
|talc|talcum powder|cosmet|
|deodor|antiperspir|
|safe sleep|back sleep|
|skin skin contact|kangaroo care|
|age|older age|old age|grow older|
|genet|genet factor|inherit condit|genet chang|
|gene variant|genet mutat|genet variant|
|apoe4|apo epsilon4|
|famili histori|hered|
|general health|overal health|physic health|wellb|well|
|qualiti life|health relat qualiti life|qol|daili life|well qualiti life|
|life satisfact|happi|joy|
|mortal|all caus mortal|earli death|prematur death|die|death rate|risk death|mortal rate|demiz|risk die|
|longev|life expect|lifespan|life span|live longer|longer life|long life|healthi age|surviv rate|age well|success age|
|telomer length|telomer|
|cellular age|senesc|
|hospit|hospit admiss|hospit stay|
|disabl|function declin|
|frailti|frail|
|side effect|advers effect|advers event|advers reaction|adr|advers drug reaction|unwant effect|
|symptom sever|diseas sever|sever diseas|
|recoveri time|function recoveri|recuper|
|chronic diseas|diseas risk|noncommunic diseas|non communic diseas|ncds|
|metabol rate|rest metabol rate|energi expenditur|calori burn|thermogenesi|
|fat oxid|fat burn|
|metabol health|cardiometabol health|
|metabol risk factor|cardiometabol risk|
|obes|overweight|excess weight|adipos|obes peopl|
|bodi weight|bodyweight|weight chang|
|weight gain|gain weight|weight regain|
|bmi|bodi mass index|
|weight loss|lose weight|weight reduct|slim|weight manag|weight control|bodi weight loss|
|malnutrit|undernutrit|undernourish|
|bodi fat|fat mass|fat percentag|
|viscer fat|belli fat|abdomin fat|central obes|
|crave|food crave|
|satieti|feel full|
|diabet|type 2 diabet|type 2 diabet mellitus|t2d|diabet mellitus|t2dm|
|type 1 diabet|t1d|juvenil diabet|
|gestat diabet|gdm|diabet pregnanc|
|prediabet|impair glucos toler|borderlin diabet|
|blood sugar|blood glucos|glycem control|hyperglycemia|high blood sugar|blood sugar level|glucos level|glucos homeostasi|glucos regul|
|hba1c|a1c|glycat hemoglobin|
|fast glucos|fast blood glucos|
|hypoglycemia|low blood sugar|
|insulin|insulin level|insulin secret|fast insulin|
|insulin resist|homa ir|
|insulin sensit|glucos metabol|
|diabet foot|foot ulcer|diabet foot ulcer|
|gout|gout attack|gout flare|
|uric acid|urat|hyperuricemia|serum urat|
|cardiovascular diseas|cvd|heart diseas|cardiovascular event|cardiac event|major advers cardiovascular event|mace|
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
|systol blood pressur|sbp|
|diastol blood pressur|dbp|
|hypotens|low blood pressur|
|faint|syncop|blackout|pass out|unconsci|
|heart rate|rest heart rate|heart beat|heartbeat|
|heart rate variabl|hrv|
|heart health|cardiovascular health|heart function|cardiac function|healthi heart|
|endotheli function|vascular function|blood flow|flow mediat dilat|
|arteri stiff|puls wave veloc|
|blood clot|thrombosi|blood clot problem|
|deep vein thrombosi|dvt|
|venous thromboembol|vte|
|cholesterol|total cholesterol|high cholesterol|blood cholesterol|cholesterol level|blood lipid|lipid level|dyslipidemia|
|ldl|ldl cholesterol|ldl c|bad cholesterol|low densiti lipoprotein|low densiti lipid|
|apolipoprotein b|apob|
|hdl|hdl cholesterol|hdl c|good cholesterol|high densiti lipoprotein|high densiti lipid|
|triglycerid|triglycerid level|serum triglycerid|
|homocystein|homocystein level|
|red blood cell|red blood cell count|
|sickl cell diseas|sickl cell anemia|
|thin blood|blood thin|hemorrhag|bleed risk|
|inflamm|inflammatori marker|system inflamm|chronic inflamm|inflammatori respons|inflammatori mediat|
|anti inflammatori effect|anti inflammatori activ|anti inflammatori properti|
|crp|c reactiv protein|hs crp|
|il6|interleukin6|
|tnfalpha|tumor necrosi factor|tnf|
|oxid stress|free radic|oxid damag|reactiv oxygen speci|
|antioxid effect|anti oxid effect|antioxid activ|antioxid properti|
|immun function|immun system|immun respons|immun health|immun defens|boost immun|immun system function|
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
|infecti diseas|bacteri infect|viral infect|risk infect|
|common cold|upper respiratori tract infect|upper respiratori infect|urti|
|durat cold|cold durat|durat common cold|
|respiratori infect|respiratori tract infect|chest infect|airway infect|
|influenza|flu|
|covid19|covid|sarscov2|coronavirus|sarscov2 infect|coronavirus diseas|
|long covid|post covid condit|post covid syndrom|
|tuberculosi|latent tuberculosi|
|whoop cough|pertussi|
|rubella|german measl|
|chickenpox|varicella|
|shingl|herp zoster|
|herp|herp simplex|
|cold sore|herp labiali|
|genit herp|hsv|
|hiv|aid|hiv aid|hiv infect|hiv transmiss|hiv1|
|hepat|viral hepat|
|human papillomavirus|hpv infect|
|wart|genit wart|
|sexual transmit infect|stis|stds|sexual transmit diseas|sti|
|dengu|dengu fever|dengu transmiss|
|zika|zika virus|
|sepsi|bloodstream infect|septic shock|blood poison|septicemia|
|urinari tract infect|uti|cystiti|bladder infect|
|yeast infect|thrush|candidiasi|vagin yeast infect|candida infect|
|gastroenter|stomach flu|stomach bug|
|salmonella|salmonellosi|
|food poison|foodborn ill|food born diseas|
|clostridium difficil|c difficil|clostridioid difficil|c diff infect|
|helicobact pylori|h pylori|
|worm|intestin worm|
|head lice|lice|
|parasit|parasit infect|
|ear infect|otiti media|glue ear|
|sinus|sinus infect|
|sore throat|pharyng|throat pain|
|strep throat|streptococc infect|group streptococcus|
|fungal infect|mycosi|
|athlet foot|tinea pedi|
|ringworm|tinea|
|nail fungus|fungal nail infect|onychomycosi|
|wound infect|surgic site infect|hospit acquir infect|
|fever|high temperatur|pyrexia|febril|raiz temperatur|
|bodi temperatur|core temperatur|
|spread virus|infect rate|exposur virus|spread infect|spread diseas|
|cancer|tumor|malign|cancer incid|tumor growth|cancer cell|cancer cell growth|carcinogenesi|carcinogen process|carcinogen|
|breast cancer|breast tumor|
|lung cancer|nsclc|
|colorect cancer|bowel cancer|colon cancer|rectal cancer|
|stomach cancer|gastric cancer|
|liver cancer|hepatocellular carcinoma|
|kidney cancer|renal cell carcinoma|
|endometri cancer|uterin cancer|womb cancer|
|skin cancer|non melanoma skin cancer|
|basal cell carcinoma|basal cell skin cancer|
|squamous cell carcinoma|squamous cell skin cancer|
|multipl myeloma|myeloma|
|hodgkin lymphoma|hodgkin diseas|
|brain tumor|brain cancer|
|glioma|glioblastoma|
|oral cancer|mouth cancer|
|throat cancer|oropharyng cancer|pharyng cancer|
|head neck cancer|head neck squamous cell carcinoma|
|metastasi|cancer spread|spread cancer|tumor spread|metastat diseas|
|cardiovascular mortal|cardiovascular death|cardiac death|cardiac mortal|vascular death|coronari death|heart diseas death|
|cancer mortal|cancer death|death cancer|
|copd|chronic obstruct pulmonari diseas|exacerb|
|lung diseas|respiratori diseas|respiratori problem|lung problem|
|pulmonari fibrosi|lung fibrosi|
|lung function|pulmonari function|lung capac|vital capac|respiratori function|
|breathless|short breath|breath problem|dyspnoea|dyspnea|respiratori difficulti|difficulti breath|troubl breath|
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
|cognit declin|cognit impair|mild cognit impair|memori loss|mci|memori problem|cognit dysfunct|cognit problem|memori impair|impair memori|cognit deficit|
|alzheim diseas|alzheim|
|amyloid|amyloid plaqu|beta amyloid|
|parkinson diseas|parkinson|
|al|amyotroph later sclerosi|motor neuron diseas|
|neurolog diseas|neurolog disord|neurolog symptom|
|seizur|seizur frequenc|convuls|
|neuropathi|peripher neuropathi|nerv damag|
|brain injuri|traumat brain injuri|head injuri|
|concuss|mild traumat brain injuri|
|brain volum|brain size|
|gray matter|cerebr cortex|
|bdnf|brain deriv neurotroph factor|
|neurotransmitt|brain chemic|
|gaba|gamma aminobutyr acid|
|noradrenalin|norepinephrin|
|tinnitus|ring ear|
|hear loss|hear impair|loss hear|deaf|
|dizzi|balanc problem|light headed|lightheaded|giddi|
|vertigo|spin sensat|
|motion sick|travel sick|seasick|car sick|
|restless leg syndrom|restless leg|rls|
|tremor|trembl|
|tic|involuntari movement|twitch|fascicul|
|spastic|muscl rigid|
|mental health|mental wellb|psycholog wellb|psycholog well|mental well|emot wellb|psycholog health|emot health|
|mental ill|mental disord|mental health problem|psychiatr disord|mental health condit|
|psycholog distress|distress|
|depress|depress symptom|major depress|major depress disord|depress mood|depress disord|feel depress|depress sever|phq9 score|depress score|
|postnat depress|postpartum depress|perinat depress|
|season affect disord|winter depress|
|mood|posit mood|
|self esteem|self worth|
|posit affect|posit emot|
|anxieti|anxieti symptom|anxieti disord|general anxieti disord|nervous|anxious|feel anxious|gad|
|rumin|worri|
|social anxieti|social phobia|
|panic disord|panic attack|panic|
|ptsd|post traumat stress disord|posttraumat stress disord|
|ocd|obsess compuls disord|
|bipolar disord|manic depress|
|mania|manic episod|
|psychosi|psychot symptom|
|hallucin|hear voic|
|adhd|attent deficit hyperact disord|
|hyperact|overact|
|autism|autism spectrum disord|asd|autist trait|
|eat disord|disord eat|
|anorexia|anorexia nervosa|loss appetit|poor appetit|reduc appetit|decreas appetit|appetit loss|not feel hungri|
|bulimia|bulimia nervosa|
|bing eat|bing eat disord|
|addict|substanc use disord|drug misus|substanc misus|
|alcohol use disord|alcohol depend|problem drink|
|opioid use disord|opioid addict|opioid depend|
|suicid|suicid thought|suicid behavior|suicid risk|suicid attempt|
|self harm|self injuri|
|irrit|cranki|
|hostil|rage|
|agit|restless|
|behavior problem|conduct problem|conduct disord|
|cortisol|cortisol level|stress hormon|
|delirium|acut confus|
|sleep|sleep qualiti|good sleep|sleep effici|better sleep|fall asleep|sleep better|nod off|drift off|shut eye|
|deep sleep|slow wave sleep|
|rem sleep|rem|
|sleep onset|sleep latenc|sleep onset latenc|time fall asleep|
|wake night|night wake|
|insomnia|sleep problem|sleep disturb|sleepless|troubl sleep|difficulti sleep|
|sleepi|daytim sleepi|drowsi|
|circadian rhythm|bodi clock|biolog clock|intern clock|
|fatigu|tired|exhaust|chronic fatigu|tire|feel tire|
|chronic fatigu syndrom|myalgic encephalomyel|me cfs|
|energi level|vital|vigor|
|pain|pain intens|chronic pain|pain sever|pain level|discomfort|ach|
|pain relief|analgesia|analges effect|pain reduct|pain control|
|back pain|low back pain|lower back pain|
|headach|head pain|
|migrain|migrain attack|migrain headach|
|menstrual pain|period pain|dysmenorrhea|menstrual cramp|pain period|
|muscl sore|dom|delay onset muscl sore|
|muscl pain|myalgia|muscl symptom|
|cramp|muscl cramp|leg cramp|muscl spasm|
|tenni elbow|later epicondyl|
|tendinopathi|tendin|tendon|
|postop pain|post oper pain|pain after surgeri|
|temporomandibular disord|tmd|jaw pain|
|tooth grind|bruxism|grind tooth|
|bone densiti|bone miner densiti|bmd|bone mass|
|bone health|bone strength|bone|stronger bone|healthi bone|bone growth|strong bone|
|bone loss|bone resorpt|bone turnov|
|osteoporosi|brittl bone|
|fractur|broken bone|bone fractur|fractur risk|
|vertebr fractur|spinal fractur|
|fall|risk fall|fall risk|
|arthriti|joint inflamm|
|ankylos spondyl|spondyloarthr|
|osteoarthr|degen arthriti|
|knee osteoarthr|knee arthriti|arthriti knee|knee oa|
|cartilag loss|joint damag|
|muscl mass|lean mass|lean bodi mass|muscl growth|muscl size|hypertrophi|fat free mass|skelet muscl|
|muscl strength|muscl function|muscular strength|stronger muscl|
|grip strength|handgrip strength|
|sarcopenia|muscl loss|muscl wast|muscl atrophi|
|myopathi|muscl diseas|
|fit|cardiorespiratori fit|physic fit|
|vo2max|vo2 max|erob capac|maxim oxygen uptak|erob fit|
|athlet perform|exerc perform|physic perform|sport perform|time trial perform|cycl perform|run perform|
|endur|endur perform|
|power output|peak power|
|sprint perform|sprint speed|
|exerc capac|exerc toler|work capac|
|physic function|function abil|walk abil|
|walk speed|gait speed|walk veloc|
|rang motion|joint mobil|
|exerc recoveri|recoveri exerc|muscl recoveri|
|road accid|car accid|traffic accid|accident injuri|injur|
|herniat disc|slip disc|disc degener|disc herniat|
|digest|digest health|gut health|gut function|bowel function|gastrointestin health|intestin health|bowel health|bowel habit|
|gut microbiom|gut microbiota|microbiom|gut bacteria|gut flora|microbiota|intestin bacteria|microbi divers|gut microb|microbiota colon|benefici bacteria|gut microflora|intestin flora|intestin microbiota|
|dysbiosi|gut dysbiosi|microbi imbal|
|gut permeabl|leaki gut|intestin permeabl|gut barrier|
|constip|hard stool|strain|
|bowel regular|regular bowel movement|stool frequenc|
|diarrhea|loos stool|
|irrit bowel syndrom|ib|ib symptom|
|inflammatori bowel diseas|ibd|
|ulcer coliti|coliti|
|gluten sensit|non celiac gluten sensit|gluten intoler|wheat sensit|
|reflux|acid reflux|heartburn|gerd|gord|gastro esophag reflux|gastroesophag reflux|acid indigest|
|indigest|dyspepsia|stomach upset|upset stomach|
|bloat|abdomin distens|
|abdomin pain|stomach pain|stomach ach|stomach cramp|abdomin cramp|tummi pain|abdomin discomfort|gut pain|
|colic|infant colic|
|nausea|nausea vomit|nauseous|feel sick|
|vomit|sick|emesi|throw up|
|morn sick|nausea pregnanc|
|peptic ulcer|ulcer|
|gastrointestin bleed|intestin bleed|stomach bleed|
|gastric ulcer|stomach ulcer|
|hemorrhoid|pile|
|diverticul|diverticular diseas|diverticulosi|
|gallston|gallbladd diseas|gallston diseas|
|liver diseas|liver problem|hepat diseas|
|liver damag|liver injuri|liver toxic|hepatotox|
|fatti liver|fatti liver diseas|nafld|non alcohol fatti liver diseas|nonalcohol fatti liver diseas|nash|masld|liver fat|
|liver function|liver health|
|liver enzym|transaminas|aminotransferas|
|nutrient absorpt|bioavail|
|swallow problem|dysphagia|
|kidney diseas|kidney damag|kidney problem|renal diseas|
|chronic kidney diseas|ckd|
|kidney failur|renal failur|end stage renal diseas|end stage kidney diseas|
|acut kidney injuri|kidney injuri|
|kidney function|renal function|gfr|renal health|kidney health|
|egfr|glomerular filtrat rate|kidney filtrat|
|kidney stone|nephrolithiasi|stone format|
|proteinuria|albuminuria|protein urin|microalbuminuria|
|incontin|bladder control problem|bladder leakag|urin leakag|
|bed wet|bedwet|enuresi|wet bed|
|fecal incontin|bowel incontin|bowel leakag|
|dehydr|fluid loss|
|hydrat status|electrolyt balanc|hydrat|
|edema|fluid retent|puffi|water retent|
|lymphoedema|lymphedema|
|hyponatremia|low sodium|
|hypokalemia|low potassium|
|hyperkalemia|high potassium|
|hypercalcemia|high calcium|
|hormon level|hormon balanc|
|testosteron|testosteron level|androgen|free testosteron|total testosteron|
|estrogen|estradiol|estrogen level|
|progestin|progestogen|
|igf1|insulin like growth factor 1|insulin like growth factor|
|thyroid function|thyroid|
|tsh|thyroid stimul hormon|
|thyroid hormon|thyroxin|
|hypothyroid|underact thyroid|
|hashimoto diseas|hashimoto thyroid|
|hyperthyroid|overact thyroid|
|goitr|goiter|
|parathyroid hormon|pth|
|puberti|earli puberti|age menarch|sexual matur|
|fertil|get pregnant|
|infertil|subfertil|
|sperm|sperm qualiti|semen qualiti|male fertil|
|pregnanc complic|advers pregnanc outcom|complic pregnanc|
|pre eclampsia|preeclampsia|
|preterm birth|prematur birth|preterm deliveri|prematur|prematur labor|preterm labor|
|miscarriag|pregnanc loss|spontan abort|
|birth weight|birthweight|fetal growth|
|low birth weight|low birthweight|small gestat age|fetal growth restrict|iugr|intrauterin growth restrict|
|birth defect|congenit anomali|malform|congenit abnorm|
|congenit heart defect|heart defect|congenit heart diseas|
|cleft lip|cleft palat|
|childbirth|birth|uterin contract|
|vagin birth|normal birth|
|induct labor|labor induct|
|infant mortal|child mortal|
|matern mortal|matern death|
|neonat mortal|neonat death|
|sid|sudden infant death syndrom|cot death|
|milk suppli|milk product|lactat|breastfeed durat|
|menopaus|menopaus symptom|perimenopaus|
|hot flush|hot flash|night sweat|vasomotor symptom|sweat night|
|pms|premenstru syndrom|premenstru symptom|
|pmdd|premenstru dysphor disord|
|menstruat|menstrual cycl|menstrual bleed|
|heavi period|heavi menstrual bleed|menorrhagia|
|irregular period|oligomenorrhea|
|amenorrhea|miss period|absent period|
|pcos|polycyst ovari syndrom|polycyst ovarian syndrom|
|fibroid|uterin fibroid|
|vagin dryness|vagin atrophi|vagin symptom|
|libido|sex drive|sexual desir|sexual function|sexual satisfact|
|erectil dysfunct|impot|erect problem|
|benign prostat hyperplasia|bph|enlarg prostat|
|lower urinari tract symptom|urinari symptom|lut|bladder symptom|
|teenag pregnanc|unintend pregnanc|unwant pregnanc|
|skin diseas|skin problem|skin condit|skin irrit|
|hive|urticaria|nettl rash|
|nappi rash|diaper rash|
|skin health|complexion|healthi skin|skin appear|
|skin age|wrinkl|photoag|fine line|
|sunburn|sun damag|uv damag|
|acn|pimpl|
|itch|pruritus|itchi|
|wound heal|heal wound|tissu repair|wound repair|
|pressur ulcer|bedsor|pressur sore|
|hair loss|bald|alopecia|hair thin|thin hair|
|hair growth|healthi hair|
|nail growth|nail health|fingernail|
|dandruff|seborrho dermat|seborrh dermat|
|excess sweat|hyperhidrosi|perspir|
|eyesight|visual acuiti|eye health|visual function|
|vision loss|visual impair|loss vision|loss sight|sight loss|poor vision|impair vision|
|macular degener|age relat macular degener|amd|
|intraocular pressur|eye pressur|
|myopia|short sighted|nearsighted|shortsighted|
|dri eye|dri eye diseas|
|eye strain|eyestrain|
|diabet retinopathi|retinopathi|
|conjunct|pink eye|eye infect|
|tooth decay|dental cari|cari|caviti|dental caviti|toothach|
|dental health|oral health|
|tooth enamel|enamel|
|gum diseas|periodont diseas|
|fluorosi|dental fluorosi|
|tooth whiten|tooth color|
|bad breath|halitosi|
|dri mouth|xerostomia|mouth dryness|
|mouth ulcer|canker sore|aphthous ulcer|
|loss smell|anosmia|smell loss|reduc sens smell|
|loss tast|tast chang|ageusia|
|poison|food contamin|
|heatstrok|heat stroke|heat exhaust|heat ill|
|drown|choke accid|
|nutrient defici|vitamin defici|nutrit defici|micronutri defici|
|vitamind defici|low vitamind|
|iron defici|low iron|
|vitamin b12 defici|b12 defici|
|magnesium defici|hypomagnesemia|
|pellagra|niacin defici|
|diet qualiti|nutrit status|nutrient intak|healthi eat|dietari divers|meal frequenc|healthi diet adher|nutrit qualiti|nourish|
|healthcar cost|health care cost|medic cost|
|caregiv burden|carer stress|caregiv stress|
|sick leav|absente|work absenc|sick absenc|product loss|
|acid|bodi ph|acid base balanc|
|dna methyl|epigenet chang|epigenet|
|mitochondri function|mitochondria|powerhous cell|
|cell growth|cell prolifer|
|vaccin respons|vaccin effect|herd immun|protect against infect|
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
|white blood cell|leukocyt|leucocyt|white cell count|
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
|oxygen|oxygen satur|oxygen deliveri|
|hypoxia|lack oxygen|low oxygen|hypoxemia|
|urin output|urin volum|
|urin ph|urinari ph|
|respiratori rate|breath rate|
|blood lactat|lactic acid|
|lactat threshold|anerob threshold|
|collagen synthesi|collagen product|
|protein breakdown|muscl protein breakdown|catabol|protein degrad|
|albumin|serum albumin|
|jaundic|yellow skin|
|neonat jaundic|newborn jaundic|
|creatinin|serum creatinin|
|antioxid capac|antioxid status|total antioxid capac|
|superoxid dismutas|sod|
|malondialdehyd|mda|tbar|
|interleukin1|il1|
|il8|interleukin8|
|nitric oxid|nitric oxid product|
|atp|adenosin triphosph|energi product|cellular energi|
|follicl stimul hormon|fsh|
|sex hormon bind globulin|shbg|
|dht|dihydrotestosteron|
|tast|sens tast|tast percept|
|smell|sens smell|
|reaction speed|psychomotor speed|psychomotor perform|
|motor function|motor skill|motor control|motor perform|
|gait|ambul|
|lower limb strength|leg strength|quadricep strength|
|perceiv exert|perceiv effort|rate perceiv exert|rpe|
|train adapt|adapt train|
|sad|hopeless|low mood|worthless|helpless|unhappi|feel down|despair|
|apathi|loss interest|lack motiv|
|paralyz|facial paralyz|
|numb|tingl|paresthesia|pin needl|
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
|speech problem|speech delay|slur speech|dysarthria|languag delay|
|development delay|delay develop|
|learn disabl|learn difficulti|learn problem|
|bleed gum|gum bleed|
|tooth sensit|sensit tooth|
|tooth loss|miss tooth|
|brittl nail|brittl hair|
|health problem|medic problem|medic condit|health condit|
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
|staphylococcus aureus|staph infect|
|cytomegalovirus|cmv|
|epstein barr virus|mononucleosi|glandular fever|
|respiratori syncyti virus|rsv|
|pinworm|pinworm infect|threadworm|
|roundworm|ascariasi|
|abscess|boil|
|bacteria|bacterium|microb|microorgan|pathogen|germ|
|bacteri growth|bacteri count|
|hemolyt anemia|hemolyz|
|thrombot thrombocytopen purpura|ttp|
|neutropenia|low white blood cell count|
|osteomyel|bone infect|
|anterior cruciat ligament injuri|acl injuri|
|amblyopia|lazi eye|
|strabismus|squint|
|oral thrush|oral candidiasi|
|undescend testicl|cryptorchid|
|gestat hypertens|high blood pressur pregnanc|
|hyperemesi gravidarum|pregnanc nausea|
|postpartum hemorrhag|postpartum bleed|
|larg babi|macrosomia|larg gestat age|
|neonat respiratori distress|respiratori distress syndrom|
|necrot enterocol|nec|
|failur thrive|growth failur|falter growth|poor weight gain|slow weight gain|slow growth|poor growth|growth retard|impair growth|
|drug allergi|penicillin allergi|
|insect sting allergi|bee sting|
|small intestin bacteri overgrowth|sibo|
|thyroid diseas|thyroid disord|
|lipoedema|lipedema|
|melasma|hyperpigment|skin pigment|
|tumor respons|object respons|
|progress free surviv|diseas free surviv|
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
|bereav|loss love one|grief|
|parent|parent support|parent style|
|famili meal|eat togeth|
|employ|job|
|hous|homeless|
|health literaci|health knowledg|nutrit knowledg|awar|
|support group|peer support|self help group|
|access care|access health care|health care access|access healthcar|healthcar access|
|telemedicin|telehealth|
|mobil health|mhealth|app|health app|
|wearabl|activ tracker|fit tracker|pedomet|
|school program|school base program|school base intervent|
|workplac well|workplac intervent|
|tax|sugar tax|
|food label|nutrit label|
|advert|food market|food advert|
|law|polici|regul|legisl|
|portion size|plate size|
|eat speed|eat quick|
|food prepar|cook|cook method|
|grill|barbecu meat|char meat|
|frozen food|frozen veget|
|can food|tin food|
|home cook|home cook meal|
|contamin food|food poison sourc|
|contamin water|pollut water|
|food fortif|fortifi food|fortif|
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
|keton|beta hydroxybutyr|keton bodi|
|human milk oligosaccharid|hmo|
|aubergin|eggplant|
|burger|hamburg|
|crisp|potato chip|
|cake|pastri|
|sweet|candi|confectioneri|
|soup|broth|
|spirit|liquor|
|basil|holi basil|tulsi|
|coriand|cilantro|
|black cumin|nigella sativa|black seed|
|liquoric|licoric|
|bacopa|bacopa monnieri|
|boswellia|frankincens|
|chasteberri|vitex|
|pycnogenol|pine bark extract|
|betain|trimethylglycin|
|citrat|potassium citrat|
|bicarbon|sodium bicarbon|bake soda|
|spermidin|polyamin|
|pqq|pyrroloquinolin quinon|
|fluorouracil|5fu|
|tricycl antidepress|tca|nortriptylin|
|suvorex|orexin antagonist|
|tranexam acid|txa|
|rifampicin|rifampin|
|trimethoprim|co trimoxazol|
|cephalosporin|ceftriaxon|cephalexin|
|macrolid|erythromycin|clarithromycin|
|bed net|bednet|insecticid treat net|mosquito net|
|deworm|antiparasit drug|anthelmint|
|artesun|artemeth|
|nirmatrelvir|paxlovid|
|chickenpox vaccin|varicella vaccin|
|immunoglobulin|intraven immunoglobulin|ivig|
|cell therapi|stem cell|stem cell therapi|
|platelet rich plasma|prp|
|iron infus|intraven iron|
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
|kinesio tape|kinesiolog tape|tape|
|shock wave therapi|extracorpor shock wave therapi|
|laser therapi|low level laser therapi|
|electr stimul|neuromuscular electr stimul|
|bed rest|rest|
|altitud train|hypox train|
|intensifi train|high intens train|
|carbohydr load|carb load|
|blood flow restrict|blood flow restrict train|
|water erob|aquat exerc|hydrotherapi|aquat therapi|
|palliat care|hospic|end life care|
|nurs home|long term care|
|dialect behavior therapi|dbt|
|posit think|optim|
|journal|express write|
|twelv step program|alcohol anonym|
|guidelin|clinic guidelin|
|male|man|male sex|
|femal|woman|femal sex|
|matern age|advanc matern age|
|delay treatment|late diagnosi|
|vaccin coverag|vaccin uptak|vaccin rate|vaccin accept|
|child growth|linear growth|catch up growth|
|infant cri|cri|fussi|
|mother child transmiss|vertic transmiss|
|product|work perform|work abil|job perform|
|dental eros|enamel eros|
|bone heal|fractur heal|
|surgic recoveri|postop recoveri|recoveri after surgeri|recoveri surgeri|
|opioid use|opioid consumpt|
|postprandi glucos|postprandi blood glucos|glycem respons|glucos spike|postprandi glucos respons|glucos respons|blood sugar respons|
|lipoprotein|lp|
|coronari calcium|coronari arteri calcium|
|eject fraction|left ventricular function|
|hair grey|gray hair|prematur grey|
|skin tone|skin color|
|colorect adenoma|adenoma|
|rare diseas|genet disord|inherit disord|metabol disord|
|neurodegener|neurodegen diseas|
|circulatori system|cardiovascular system|
|lipopolysaccharid|endotoxin|
|trimethylamin n oxid|tmao|
|antibiot misus|overus antibiot|
|bedroom temperatur|cool room|cool bedroom|
|laparoscop surgeri|laparoscopi|
|enhanc recoveri program|enhanc recoveri after surgeri|era|
|antibiot prophylaxi|prophylact antibiot|
|plasma exchang|plasmapheresi|
|chelat therapi|chelat|
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
|lethargi|letharg|
|urinari retent|urin retent|
|swollen gland|swollen lymph node|
|thirst|excess thirst|polydipsia|thirsti|
|bad tast|tast disturb|alter tast|metal tast|dysgeusia|
|flush|facial flush|skin flush|
|malaiz|feel unwel|general malaiz|feel ill|
|burn sensat|burn feel|
|swell face|facial swell|
|swollen leg|leg swell|swollen ankl|ankl swell|leg edema|
|pallor|pale skin|pale|
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
|difficulti urin|troubl urin|urinari hesit|weak urin stream|
|pain sex|dyspareunia|pain dure sex|
|vagin bleed|abnorm vagin bleed|
|spot|bleed between period|
|breast tender|sore breast|breast sore|
|nippl pain|sore nippl|
|flank pain|kidney pain|
|muscl ach|ach muscl|bodi ach|ach pain|
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
|inattent|poor concentr|difficulti concentr|troubl concentr|lack concentr|
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
|fast heartbeat|rapid heartbeat|race heart|rapid heart rate|
|slow heartbeat|slow heart rate|
|sleep disrupt|disrupt sleep|broken sleep|interrupt sleep|fragment sleep|sleep fragment|restless sleep|sleep interrupt|
|earli wake|earli morn wake|wake too earli|
|poor sleep qualiti|bad sleep|unrefresh sleep|non restor sleep|
|sleep inertia|groggi|
|exerc intoler|poor exerc toler|
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
|menarch|first period|
|jump height|jump abil|
|muscl endur|muscular endur|
|sleep wake cycl|sleep cycl|sleep schedul|
|sleep stage|sleep architectur|sleep structur|
|light sleep|stage 2 sleep|
|gastrointestin cancer|digest tract cancer|cancer digest tract|
|acoust neuroma|vestibular schwannoma|
|acut myeloid leukemia|aml|
|chronic lymphocyt leukemia|cll|
|neuroendocrin tumor|carcinoid|
|hormon sensit cancer|estrogen receptor posit breast cancer|
|benign tumor|benign growth|
|precancer lesion|precancer chang|precanc|
|intrepitheli neoplasia|cervic dysplasia|dysplasia|
|avian flu|bird flu|
|swine flu|h1n1|
|sar|mer|
|drug resist tuberculosi|multidrug resist tuberculosi|
|swimmer ear|otiti externa|
|bedbug|bed bug|
|sleep sick|human african trypanosomiasi|
|river blind|onchocerciasi|
|lymphat filariasi|elephantiasi|
|viral replic|virus replic|
|prion diseas|creutzfeldt jakob diseas|
|gallbladd inflamm|cholecyst|
|interstiti cystiti|pain bladder syndrom|
|hypogonad|low testosteron|testosteron defici|
|earli menopaus|prematur menopaus|
|hirsut|excess hair growth|
|long sighted|hyperopia|
|earwax build up|earwax|
|tartar|dental calculus|
|tooth discolor|stain tooth|tooth stain|
|nut allergi|tree nut allergi|
|bodi dysmorph disord|bodi imag concern|bodi imag disturb|
|cannabi use disord|cannabi depend|marijuana addict|
|nicotin depend|nicotin addict|
|gambl disord|problem gambl|
|juvenil arthriti|juvenil idiopath arthriti|
|patellofemor pain|runner knee|
|kyphosi|hunch back|
|hypocalcemia|low calcium|
|electrolyt imbal|electrolyt abnorm|electrolyt disturb|
|immun defici|immunodefici|primari immunodefici|
|long qt syndrom|qt prolong|
|enlarg heart|cardiomegali|
|vascular damag|deterior arteri wall|dysfunct blood vessel|damag blood vessel|
|genet diseas|hereditari diseas|genet condit|
|multimorbid|comorbid|
|road traffic accid|motor vehicl crash|crash|car crash|
|bite|dog bite|snake bite|snakebit|
|postop nausea|postop nausea vomit|
|cachexia|muscl wast cancer|
|perin tear|perin trauma|
|prolong labor|long labor|
|multipl pregnanc|twin pregnanc|twin|
|reflux infant|infant reflux|spit up|
|temper tantrum|tantrum|
|bulli victim|cyberbulli|
|school absenc|absenc school|school absente|
|infant sleep|babi sleep|
|matern diet|diet pregnanc|diet dure pregnanc|
|matern smoke|smoke pregnanc|smoke dure pregnanc|
|alcohol pregnanc|drink pregnanc|prenat alcohol exposur|
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
|healthspan|healthi life expect|
|debt|financi stress|financi hardship|
|cardiovascular risk|cardiovascular risk factor|heart risk|
|wast|food wast|
|treatment resist|insulin treatment failur|
|drug interact|interact medicin|
|medic side effect|side effect medicin|
|nonadher|poor adher|
|whole food|unprocess food|whole food diet|minim process food|
|healthi food|nutriti food|
|fatti food|greasi food|oili food|
|spici food|hot spice|
|salti food|salti snack|
|acid food|acid drink|
|smoke food|smoke meat|smoke fish|
|pickl food|pickl|pickl veget|
|muesli|granola|
|cracker|cooki|
|plant milk|almond milk|oat milk|
|courgett|zucchini|
|black pepper|piperin|
|goat meat|mutton|
|venison|game meat|
|prawn|shrimp|
|instant noodl|noodl|
|sparkl water|carbon water|
|unfilt coffe|boil coffe|
|alcohol free beer|non alcohol beer|
|high salt diet|high sodium diet|
|crash diet|fad diet|
|restrict diet|restrict eat|
|skip meal|meal skip|
|small frequent meal|frequent meal|
|larg meal|heavi meal|
|eat out|restaur food|
|dietari advic|dietari counsel|nutrit counsel|
|gentamicin|aminoglycosid|
|levofloxacin|moxifloxacin|
|valacyclovir|valaciclovir|
|season malaria chemoprevent|malaria prophylaxi|
|indomethacin|indometacin|
|capsaicin cream|capsaicin patch|
|oral steroid|system steroid|
|laba|long act beta agonist|
|cromolyn|sodium cromogl|
|epinephrin auto injector|epipen|
|evolocumab|alirocumab|
|bile acid sequestr|cholestyramin|colestyramin|
|sacubitril valsartan|sacubitril|
|doac|direct oral anticoagul|
|enoxaparin|low molecular weight heparin|
|alteplas|thrombolyz|tissu plasminogen activ|clot bust drug|
|glibenclamid|glyburid|
|antispasmod|hyoscin|
|mao inhibitor|monoamin oxidas inhibitor|
|zopiclon|eszopiclon|
|methimazol|carbimazol|
|radioiodin|radioact iodin|
|combin pill|combin oral contracept|
|progestogen onli pill|mini pill|
|androgen depriv therapi|hormon depriv|
|calcineurin inhibitor|pimecrolimus|
|ranibizumab|aflibercept|anti vegf inject|
|filgrastim|g csf|
|proton therapi|proton beam therapi|
|local anesthet|bupivacain|
|gene edit|crispr|
|generic drug|generic medicin|
|over counter drug|over counter medicin|over counter medic|otc drug|
|anti inflammatori drug|anti inflamm medicin|
|antiarrhythm|antiarrhythm drug|
|booster dose|booster vaccin|
|knee arthroscopi|arthroscop surgeri|
|spinal fusion|back surgeri|spine surgeri|
|lumpectomi|breast conserv surgeri|
|prostatectomi|radic prostatectomi|
|heart surgeri|cardiac surgeri|
|cosmet surgeri|plastic surgeri|
|stoma|colostomi|
|bloodlet|phlebotomi|
|balneotherapi|spa therapi|
|ice pack|ice|ice applic|
|mobil|earli mobil|
|exerc therapi|therapeut exerc|
|wrist brace|wrist splint|
|mouthguard|mouth guard|
|mandibular advanc devic|oral applianc|
|guid imageri|imageri|visual|
|psychodynam therapi|psychoanalyz|
|onlin therapi|teletherapi|
|health coach|coach|
|dietari intervent|dietari chang|diet chang|nutrit intervent|
|multidisciplinari care|multidisciplinari treatment|multidisciplinari team|
|follow up care|follow up|
|watch wait|activ surveil|
|standard treatment|usual care|standard care|
|medic review|deprescrib|
|infect control|infect prevent|
|water treatment|water chlorin|
|cardiopulmonari resuscit|cpr|
|wound care|wound clean|
|bandag|compress bandag|compress therapi|
|prosthesi|artifici limb|
|scale polish|tooth clean|dental clean|
|dental check up|dental visit|
|interdent brush|interdent clean|
|electr toothbrush|power toothbrush|
|tongu scrape|tongu clean|
|dermal filler|filler|
|bodybuild supplement|sport supplement|
|weight loss supplement|slim pill|
|l lysin|lysin|
|aspart acid|d aspart acid|
|digest enzym supplement|enzym supplement|
|stair climb|take stair|
|dive|scuba dive|
|bodyweight exerc|push up|
|core exerc|core stabil train|
|eccentr exerc|eccentr train|
|marathon run|marathon|ultramarathon|
|moder exerc|moder intens exerc|moder physic activ|
|low intens exerc|light exerc|light physic activ|
|high intens exerc|intens exerc|strenuous exerc|
|excess exerc|too much exerc|over exerc|
|breath muscl train|inspiratori muscl train|
|exerc volum|train volum|train load|
|housework|household chore|
|manual labor|physic work|physic demand work|
|activ commut|cycl work|
|pcbs|polychlorin biphenyl|
|perfum|fragranc|
|clean product|household chemic|
|wood smoke|biomass smoke|
|chromium 6|hexaval chromium|
|comput use|comput|
|headphon|loud sound|
|artifici light night|light pollut|
|damp hous|damp|damp home|
|crowd|overcrowd|
|heat|air condit|
|season chang|season|
|farm exposur|grow up farm|farm anim|
|antibacteri soap|soap|
|barefoot walk|barefoot run|
|sleep back|supin sleep|
|sleep environ|bedroom environ|dark room|
|bedtim|earli bedtim|late bedtim|
|irregular sleep|irregular sleep schedul|irregular bedtim|
|chronotyp|night owl|even type|
|alarm clock|snooz button|
|cannabi smoke|marijuana smoke|
|drink drive|drunk drive|drive under influenc|
|abstin alcohol|alcohol abstin|sobrieti|cut down alcohol|
|alcohol polici|alcohol tax|
|smoke ban|smoke free law|
|caregiv|care other|
|occup|occup exposur|
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
|gut motil|intestin motil|bowel transit|transit time|
|bacteri divers|microbi composit|
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
|pain threshold|pain toler|pain sensit|pain percept|
|treatment toler|toler|
|random trial|clinic trial|
|popul health|public health|
|healthi growth|growth develop|normal growth|healthi develop|
|healthi weight|healthi bodi weight|normal weight|ideal weight|
|healthi blood pressur|normal blood pressur|
|healthi blood sugar|stabl blood sugar|normal blood sugar|good blood sugar control|
|healthi immun system|strong immun system|stronger immun|
|strong muscl|muscl health|
|strong tooth|healthi tooth|healthi gum|
|walk distanc|six minut walk distanc|
|daili function|everyday function|day day function|
|muscl gain|build muscl|muscl build|
|enjoy|pleasur|fun|
|sens control|feel control|
|calm|feel calm|peac mind|tranquil|calm down|
|poor health|ill health|bad health|poor general health|wors health|
|health risk|health hazard|health threat|
|lung infect|pulmonari infect|
|heart complic|cardiovascular complic|
|respiratori complic|breath complic|
|mental declin|loss mental abil|
|nerv compress|pinch nerv|
|gum recess|reced gum|
|speech disord|stammer|
|gut inflamm|intestin inflamm|
|excess bodi fat|excess fat|
|fat accumul|fat storag|fat gain|
|lack energi|low energi|loss energi|energi loss|
|estrogen defici|low estrogen|
|achondroplasia|dwarfism|
|urinari reflux|backflow urin|
|extrapyramid symptom|dyskinesia|
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
|sexual behavior|riski sexual behavior|
|multipl sexual partner|number sexual partner|
|health seek behavior|seek care|
|social behavior|prosoci behavior|
|attitud|belief|cultur belief|
|red hair|fair hair|blond hair|
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
|avoid sugar|sugar reduct|reduc sugar|
|reduc fat intak|fat reduct|
|reduc stress|manag stress|
|keep activ|stay activ|
|stop medic|stop treatment|
|treat high blood pressur|blood pressur control|blood pressur lower|lower blood pressur|
|cholesterol lower|lower cholesterol|
|glucos control|blood glucos control|glycem manag|tight glucos control|
|salt substitut|potassium chlorid|
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
|fluid build up|fluid buildup|fluid overload|hypervolemia|
|airway blockag|block airway|
|mucus build up|mucus buildup|thick mucus|
|block blood vessel|blockag blood vessel|arteri blockag|coronari arteri narrow|
|weaken heart muscl|weak heart muscl|
|enlarg liver|hepatomegali|
|enlarg spleen|splenomegali|
|abnorm cell|abnorm cell growth|abnorm growth|
|damag nerv|nerv injuri|
|damag lung|damag airway|
|long term complic|serious complic|sever complic|
|life threaten complic|life threaten condit|life threaten ill|
|worsen symptom|wors symptom|symptom worsen|symptom flare|flare up|flare|
|worsen diseas|diseas worsen|
|sever ill|serious ill|critic ill|
|recurr infect|repeat infect|frequent infect|
|tumor recurr|cancer come back|recurr cancer|diseas recurr|
|treatment delay|delay diagnosi|
|blood sugar spike|blood sugar rise|
|low blood count|cytopenia|
|low bodi weight|low weight|
|low birth weight babi|small babi|
|low self esteem|poor self esteem|
|low muscl mass|loss muscl mass|loss muscl|
|loss strength|loss muscl strength|reduc strength|
|loss bone|loss bone mass|loss bone densiti|bone densiti loss|bone miner loss|
|loss function|loss movement|reduc mobil|limit mobil|impair mobil|
|loss feel|loss sensat|
|loss nutrient|nutrient loss|
|impair judgment|poor judgment|
|impair immun|impair immun function|reduc immun|lower immun|
|impair kidney function|reduc kidney function|declin kidney function|kidney function declin|
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
|unhealthi diet|unhealthi eat|unhealthi eat habit|
|childhood ill|childhood diseas|
|birth injuri|birth trauma|
|brain hemorrhag|brain bleed|bleed brain|
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
|cardiovascular protect|heart protect|cardioprotect|
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
|eye exam|eye test|
|surgeri remov tumor|remov tumor|tumor remov|
|eye surgeri|refract surgeri|
|dental treatment|dental work|
|hear protect|ear protect|
|eye protect|safeti glass|sunglass|
|mosquito bite|insect bite exposur|
|contact anim|anim contact|
|contact infect peopl|close contact|contact infect person|
|unprotect sex|sex without condom|
|share cup|share cutleri|share towel|share utensil|
|travel tropic area|foreign travel|travel abroad|
|live citi|citi life|
|lack insur|uninsur|
|lack treatment|no treatment|untreat diseas|go untreat|leav untreat|
|untreat diabet|uncontrol diabet|poor control diabet|
|untreat high blood pressur|uncontrol high blood pressur|uncontrol hypertens|
|physic trauma|physic injuri|
|physic exert|overexert|
|social determin health|social determin|social factor|
|workplac exposur|chemic work|
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
|zoonot diseas|zoonos|
|nutrit relat diseas|diet relat diseas|
|stenosi|narrow vessel|
|perfor|bowel perfor|
|suffoc|asphyxia|
|vitamin b12 defici anemia|megaloblast anemia|
|intestin barrier|gut line|gut barrier function|
|nephrotox|renal toxic|
|healthcar associ infect|nosocomi infect|
|oversleep|sleep too much|too much sleep|
|sleep debt|sleep too littl|
|tooth pain|dental pain|
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
|train heat|heat acclim|
|foam roller|self massag|massag ball|massag gun|
|deload week|deload|recoveri week|
|train frequenc|workout frequenc|
|rest between set|rest period|
|set rep|repetit|number set|
|avoid exerc|not exerc|skip exerc|
|pelvic tilt|anterior pelvic tilt|pelvic posit|
|hip flexor|tight hip flexor|shorten hip flexor|
|hamstr|tight hamstr|
|glute|gluteal muscl|weak glute|
|quadricep|quad|
|calf muscl|calv|
|core muscl|abdomin muscl|core strength|ab|
|band|iliotibi band|
|spinal curv|spinal align|curv lower back|
|spine stabil|spinal stabil|core stabil|
|joint lubric|synovi fluid product|
|ground reaction forc|impact forc|
|motor unit recruit|muscl activ|muscl recruit|
|fast twitch fiber|fast twitch muscl fiber|type 2 fiber|
|phosphocreatin|phosphocreatin store|creatin phosphat|muscl creatin phosphat|
|anerob capac|anerob power|
|erob system|erob metabol|
|maximum heart rate|maxim heart rate|
|post exerc oxygen consumpt|afterburn effect|
|run mileag|mileag|week mileag|
|run form|run techniqu|run gait|
|cadenc|stride rate|
|heel strike|foot strike|
|overpron|pronat|
|electrolyt tablet|electrolyt powder|
|protein intak after exerc|post workout protein|post workout meal|
|pre workout meal|eat befor exerc|
|overhydr|drink too much water|water intox|
|urin color|dark yellow urin|pale urin|
|caffein time|time caffein|
|afternoon coffe|coffe afternoon|late coffe|
|caffein sensit|sensit caffein|
|social jetlag|social jet lag|
|sleep regular|regular sleep|consist sleep schedul|regular sleep schedul|
|sleep tracker|sleep track|
|dark bedroom|blackout curtain|
|ambient light|bedroom light|dim light|
|bright screen|screen befor bed|phone befor bed|phone bed|
|pink noiz|background noiz|
|morn light|morn sunlight|
|sleep pressur|sleep drive|
|nrem sleep|non rem sleep|
|circadian function|circadian disrupt|circadian misalign|disrupt circadian rhythm|
|hot shower|warm bath|warm shower|
|blue light glass|blue light block glass|amber glass|
|notif|phone notif|
|break sit|break work|take break|
|goal set|set goal|
|self talk|posit self talk|
|nootrop|smart drug|
|bulletproof coffe|butter coffe|
|green juic|juic|
|blend fruit|blend|
|whole grain bread|brown bread|
|lean protein|lean meat|
|healthi fat|good fat|
|unhealthi fat|bad fat|
|good carb|complex carbohydr|complex carb|slow carb|
|sugar drink|sweet drink|sugari beverag|soft drink sugar|
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
|serum|vitaminc serum|
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
|muscl knot|trigger point|
|lower back problem|lower back injuri|
|dark circl|dark circl under eye|eye bag|
|blackhead|clog pore|whitehead|
|screen fatigu|zoom fatigu|
|sugar crave|carb crave|
|energi crash|afternoon slump|energi slump|
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
"""
