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
|folat|folic acid|vitamin b9|folic acid supplement|
|vitamin b12|b12|cobalamin|cyanocobalamin|methylcobalamin|
|vitaminc|ascorb acid|ascorb|
|vitamind|vitamin d3|cholecalciferol|25 hydroxyvitamin d|25ohd|calcifediol|vitamind supplement|
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
|fiber|dietari fiber|high fiber diet|
|whole grain|wholegrain|
|oat|oatmeal|
|whole wheat|wholem|
|refin grain|refin carbohydr|
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
|ultra process food|upf|high process food|process food|junk food|
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
|egcg|catechin|green tea catechin|
|caffein|caffein intak|caffein drink|
|soft drink|sugari drink|sugar sweeten beverag|sugar sweeten drink|soda|fizzi drink|
|diet drink|diet soda|artifici sweeten beverag|
|sport drink|electrolyt drink|
|oral rehydr solut|oral rehydr|
|alcohol|alcohol consumpt|alcohol intak|alcohol drink|ethanol|drink alcohol|
|wine|red wine|
|dietari pattern|eat pattern|healthi diet|
|meal time|late eat|
|mediterranean diet|mediterranean style diet|
|dash diet|dietari approach stop hypertens|
|vegetarian diet|vegetarian|
|vegan diet|vegan|
|plant base diet|plant base food|
|western diet|western dietari pattern|
|low carbohydr diet|low carb diet|low carb|carbohydr restrict|
|ketogen diet|keto diet|keto|ketosi|
|paleo diet|paleolith diet|
|elimin diet|exclus diet|
|calori restrict|calor restrict|energi restrict|low calori diet|calori deficit|
|fast|intermitt fast|
|time restrict eat|time restrict feed|
|energi intak|calori intak|calori|calor intak|food intak|
|over|overconsumpt|
|detox|detox diet|cleans|juic cleans|
|low salt diet|low sodium diet|salt reduct|sodium reduct|sodium restrict|salt restrict|
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
|herbal medicin|herbal remedi|herbal supplement|botan|
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
|cannabi|marijuana|medic cannabi|cannabinoid|
|cbd|cannabidiol|cbd oil|
|essenti oil|aromatherapi|
|homeopathi|homeopath remedi|
|complementari medicin|altern medicin|complementari altern medicin|tradit medicin|
|tradit chines medicin|chines herbal medicin|tcm|
|ayurveda|ayurved medicin|
|chiropract|spinal manipul|manual therapi|spinal manipul therapi|
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
|physiotherapi|physic therapi|rehabilit|physic rehabilit|
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
|breath exerc|deep breath|slow breath|
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
|drug treatment|prescript drug|
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
|painkil|pain reliev|analges|pain medicin|
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
|cholesterol lower drug|lipid lower drug|
|fibrat|fenofibr|
|antihypertens|blood pressur medic|blood pressur drug|blood pressur medicin|
|angiotensin receptor blocker|arb|
|diuret|water pill|
|anticoagul|blood thinner|
|insulin therapi|insulin inject|
|diabet drug|diabet medic|glucos lower drug|antidiabet drug|
|glp1|glp1 receptor agonist|
|semaglutid|ozemp|wegovi|
|weight loss drug|weight loss medic|anti obes drug|
|proton pump inhibitor|ppi|ppis|acid reduc|
|laxat|stool soften|
|polyethylen glycol|macrogol|
|antidepress|antidepress medic|
|ssri|ssris|select serotonin reuptak inhibitor|
|snris|snri|
|psychiatr medic|psychotrop drug|
|benzodiazepin|sedat|sleep pill|
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
|erob exerc|cardio|endur train|erob train|
|run|jog|
|walk|brisk walk|step count|daili step|
|strength train|resist train|weight train|weightlift|resist exerc|lift weight|muscl strengthen|
|high intens interv train|hiit|interv train|
|balanc train|balanc exerc|fall prevent exerc|
|footbal|soccer|
|sedentari behavior|sedentari lifestyl|physic inact|sedentari time|prolong sit|inact|bedridden|
|screen time|televis|tv view|watch tv|
|smartphon use|mobil phone use|smartphon|
|social media|social media use|
|blue light|light night|artifici light|bright light|
|sleep durat|hour sleep|short sleep|long sleep|sleep length|total sleep time|
|sleep depriv|lack sleep|sleep loss|poor sleep|insuffici sleep|sleep restrict|too littl sleep|
|sleep hygien|regular bedtim|bedtim routin|
|nap|daytim nap|
|shift work|night shift|night work|jet lag|
|stress|psycholog stress|chronic stress|perceiv stress|stressor|
|childhood trauma|advers childhood experi|
|maltreat|child abus|
|loneli|social isol|lone|
|social support|social connect|friendship|social contact|famili support|social tie|social support system|
|educ level|health educ|patient educ|
|poverti|low incom|socioeconom status|depriv|socio econom depriv|
|unemploy|job loss|
|work stress|job strain|
|green space|forest bath|time outdoor|outdoor time|
|anim assist therapi|own pet|
|smoke|cigarett smoke|tobacco|tobacco use|tobacco smoke|cigarett|smoker|
|second hand smoke|secondhand smoke|passiv smoke|environment tobacco smoke|
|smoke cessat|quit smoke|stop smoke|give up smoke|
|vape|e cigarett|electron cigarett|heat tobacco|
|drug use|drug abus|illicit drug|recreat drug|substanc use|substanc abus|
|sunlight|sun exposur|uv radiat|ultraviolet radiat|ultraviolet light|uv light|uv ray|ultraviolet ray|uv exposur|sunlamp|
|tan bed|sunb|indoor tan|
|air pollut|indoor air pollut|smog|
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
|ioniz radiat|radiat exposur|
|mobil phone|cell phone|cellphon radiat|electromagnet field|radiofrequ radiat|power line|
|dust mite|hous dust mite|
|pollen|allergen|
|heatwav|heat wave|extrem heat|hot weather|
|altitud|high altitud|
|hand wash|handwash|hand hygien|wash hand|hand sanit|
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
|sex differ|male sex|femal sex|
|genet|genet factor|inherit condit|genet chang|
|gene variant|genet mutat|
|apoe4|apo epsilon4|
|famili histori|hered|
|general health|overal health|physic health|wellb|well|
|qualiti life|health relat qualiti life|qol|daili life|well qualiti life|
|life satisfact|happi|
|mortal|all caus mortal|earli death|prematur death|die|death rate|risk death|mortal rate|demiz|risk die|
|longev|life expect|lifespan|life span|live longer|longer life|long life|healthi age|surviv rate|
|telomer length|telomer|
|cellular age|senesc|
|hospit|hospit admiss|hospit stay|
|disabl|function declin|
|frailti|frail|
|side effect|advers effect|advers event|advers reaction|adr|advers drug reaction|unwant effect|
|symptom sever|diseas sever|sever diseas|
|recoveri time|function recoveri|recuper|
|chronic diseas|diseas risk|noncommunic diseas|non communic diseas|
|metabol rate|rest metabol rate|energi expenditur|calori burn|thermogenesi|
|fat oxid|fat burn|
|metabol health|cardiometabol health|metabol risk factor|cardiometabol risk|
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
|blood sugar|blood glucos|glycem control|hyperglycemia|high blood sugar|blood sugar level|glucos level|
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
|arrhythmia|irregular heartbeat|heart rhythm problem|
|coronari spasm|coronari arteri spasm|coronari vasospasm|
|cardiac arrest|sudden cardiac death|
|stroke|brain attack|
|tia|mini stroke|transient ischem attack|
|atherosclerosi|harden arteri|clog arteri|block arteri|narrow arteri|fur arteri|arteri plaqu|plaqu build up|arteri calcif|
|aneurysm|aortic aneurysm|
|hypertens|high blood pressur|raiz blood pressur|elev blood pressur|
|systol blood pressur|sbp|
|diastol blood pressur|dbp|
|hypotens|low blood pressur|
|faint|syncop|
|heart rate|rest heart rate|heart beat|heartbeat|
|heart rate variabl|hrv|
|heart health|cardiovascular health|heart function|cardiac function|
|endotheli function|vascular function|blood flow|flow mediat dilat|
|arteri stiff|puls wave veloc|
|blood clot|thrombosi|blood clot problem|
|deep vein thrombosi|dvt|
|venous thromboembol|vte|
|cholesterol|total cholesterol|high cholesterol|blood cholesterol|cholesterol level|blood lipid|lipid level|dyslipidemia|
|ldl|ldl cholesterol|ldl c|bad cholesterol|
|apolipoprotein b|apob|
|hdl|hdl cholesterol|hdl c|good cholesterol|
|triglycerid|triglycerid level|serum triglycerid|
|homocystein|homocystein level|
|red blood cell|red blood cell count|
|sickl cell diseas|sickl cell anemia|
|bleed time|thin blood|blood thin|hemorrhag|bleed risk|
|inflamm|inflammatori marker|system inflamm|chronic inflamm|inflammatori respons|inflammatori mediat|anti inflammatori effect|
|crp|c reactiv protein|hs crp|
|il6|interleukin6|
|tnfalpha|tumor necrosi factor|tnf|
|oxid stress|free radic|oxid damag|reactiv oxygen speci|anti oxid effect|
|immun function|immun system|immun respons|immun health|immun defens|boost immun|immun system function|
|antibodi|antibodi respons|
|autoimmun diseas|autoimmun|autoimmun disord|
|allergi|allerg reaction|allerg diseas|hypersensit|sensit|
|milk allergi|cow milk allergi|
|hay fever|allerg rhiniti|season allergi|
|asthma|asthma attack|asthma symptom|asthma exacerb|
|eczema|atop dermat|
|dermat|contact dermat|
|lupus|system lupus erythematosus|sle|
|infecti diseas|bacteri infect|viral infect|risk infect|
|common cold|upper respiratori tract infect|upper respiratori infect|
|durat cold|cold durat|durat common cold|
|respiratori infect|respiratori tract infect|chest infect|
|influenza|flu|
|covid19|covid|sarscov2|coronavirus|sarscov2 infect|coronavirus diseas|
|long covid|post covid condit|
|tuberculosi|latent tuberculosi|
|whoop cough|pertussi|
|chickenpox|varicella|
|shingl|herp zoster|
|herp|herp simplex|
|hiv|aid|hiv aid|hiv infect|hiv transmiss|
|hepat|viral hepat|
|human papillomavirus|hpv infect|
|wart|genit wart|
|sexual transmit infect|stis|stds|sexual transmit diseas|
|dengu|dengu fever|dengu transmiss|
|zika|zika virus|
|sepsi|bloodstream infect|septic shock|
|urinari tract infect|uti|cystiti|bladder infect|
|yeast infect|thrush|candidiasi|vagin yeast infect|
|gastroenter|stomach flu|
|food poison|foodborn ill|
|clostridium difficil|c difficil|clostridioid difficil|
|helicobact pylori|h pylori|
|worm|intestin worm|
|parasit|parasit infect|
|ear infect|otiti media|glue ear|
|sinus|sinus infect|
|sore throat|pharyng|
|wound infect|surgic site infect|hospit acquir infect|
|fever|high temperatur|
|spread virus|infect rate|exposur virus|
|cancer|tumor|malign|cancer incid|tumor growth|cancer cell|cancer cell growth|carcinogenesi|carcinogen process|carcinogen|
|breast cancer|breast tumor|
|colorect cancer|bowel cancer|colon cancer|rectal cancer|
|stomach cancer|gastric cancer|
|liver cancer|hepatocellular carcinoma|
|kidney cancer|renal cell carcinoma|
|endometri cancer|uterin cancer|womb cancer|
|skin cancer|non melanoma skin cancer|
|brain tumor|brain cancer|
|glioma|glioblastoma|
|oral cancer|mouth cancer|
|metastasi|cancer spread|
|cardiovascular mortal|cardiovascular death|cardiac death|cardiac mortal|vascular death|coronari death|heart diseas death|
|cancer mortal|cancer death|death cancer|
|copd|chronic obstruct pulmonari diseas|exacerb|
|lung diseas|respiratori diseas|respiratori problem|lung problem|
|lung function|pulmonari function|lung capac|vital capac|respiratori function|
|breathless|short breath|breath problem|dyspnoea|dyspnea|respiratori difficulti|difficulti breath|
|cough|chronic cough|
|sleep apnoea|sleep apnea|obstruct sleep apnoea|obstruct sleep apnea|osa|
|altitud sick|acut mountain sick|
|cognit|cognit function|cognit perform|brain function|mental perform|cognit abil|brain health|cognit health|mental abil|
|memori|memori perform|
|alert|vigil|
|academ perform|school perform|academ achiev|
|intellig|cognit develop|
|brain develop|neurodevelop|
|cognit declin|cognit impair|mild cognit impair|memori loss|mci|memori problem|cognit dysfunct|cognit problem|
|alzheim diseas|alzheim|
|amyloid|amyloid plaqu|beta amyloid|
|parkinson diseas|parkinson|
|al|amyotroph later sclerosi|motor neuron diseas|
|neurolog diseas|neurolog disord|
|seizur|seizur frequenc|
|neuropathi|peripher neuropathi|nerv damag|
|brain injuri|traumat brain injuri|head injuri|
|brain volum|brain size|
|bdnf|brain deriv neurotroph factor|
|noradrenalin|norepinephrin|
|tinnitus|ring ear|
|hear loss|hear impair|loss hear|
|dizzi|balanc problem|light headed|lightheaded|
|restless leg syndrom|restless leg|rls|
|mental health|mental wellb|psycholog wellb|psycholog well|mental well|emot wellb|
|mental ill|mental disord|mental health problem|psychiatr disord|mental health condit|
|psycholog distress|distress|
|depress|depress symptom|major depress|major depress disord|depress mood|depress disord|feel depress|depress sever|phq9 score|depress score|
|postnat depress|postpartum depress|perinat depress|
|season affect disord|winter depress|
|mood|posit mood|
|anxieti|anxieti symptom|anxieti disord|general anxieti disord|nervous|anxious|feel anxious|gad|
|panic disord|panic attack|
|ptsd|post traumat stress disord|posttraumat stress disord|
|ocd|obsess compuls disord|
|mania|manic episod|
|psychosi|psychot symptom|
|adhd|attent deficit hyperact disord|
|autism|autism spectrum disord|asd|autist trait|
|eat disord|disord eat|
|anorexia|anorexia nervosa|
|bulimia|bulimia nervosa|
|bing eat|bing eat disord|
|addict|substanc use disord|
|alcohol use disord|alcohol depend|
|opioid use disord|opioid addict|
|suicid|suicid thought|suicid behavior|suicid risk|suicid attempt|
|behavior problem|conduct problem|
|cortisol|cortisol level|stress hormon|
|sleep|sleep qualiti|good sleep|sleep effici|better sleep|fall asleep|sleep better|nod off|get sleep|drift off|shut eye|
|deep sleep|slow wave sleep|
|sleep onset|sleep latenc|sleep onset latenc|time fall asleep|
|wake night|night wake|
|insomnia|sleep problem|sleep disturb|sleepless|troubl sleep|difficulti sleep|
|sleepi|daytim sleepi|drowsi|
|circadian rhythm|bodi clock|
|fatigu|tired|exhaust|chronic fatigu|tire|feel tire|
|chronic fatigu syndrom|myalgic encephalomyel|me cfs|
|energi level|vital|vigor|
|pain|pain intens|chronic pain|pain sever|pain level|discomfort|ach|
|back pain|low back pain|lower back pain|
|headach|head pain|
|migrain|migrain attack|
|menstrual pain|period pain|dysmenorrhea|menstrual cramp|pain period|
|muscl sore|dom|delay onset muscl sore|
|muscl pain|myalgia|
|cramp|muscl cramp|leg cramp|muscl spasm|
|tendinopathi|tendin|tendon|
|postop pain|post oper pain|pain after surgeri|
|temporomandibular disord|tmd|jaw pain|
|tooth grind|bruxism|
|bone densiti|bone miner densiti|bmd|bone mass|
|bone health|bone strength|bone|stronger bone|healthi bone|bone growth|strong bone|
|bone loss|bone resorpt|bone turnov|
|osteoporosi|brittl bone|
|fractur|broken bone|bone fractur|fractur risk|
|fall|risk fall|fall risk|
|arthriti|joint inflamm|
|cartilag loss|joint damag|
|muscl mass|lean mass|lean bodi mass|muscl growth|muscl size|hypertrophi|fat free mass|skelet muscl|
|muscl strength|muscl function|muscular strength|stronger muscl|
|grip strength|handgrip strength|
|sarcopenia|muscl loss|muscl wast|muscl atrophi|
|fit|cardiorespiratori fit|physic fit|
|vo2max|vo2 max|erob capac|maxim oxygen uptak|
|athlet perform|exerc perform|physic perform|sport perform|
|endur|endur perform|
|physic function|function abil|walk abil|
|walk speed|gait speed|walk veloc|
|exerc recoveri|recoveri exerc|muscl recoveri|
|road accid|car accid|traffic accid|
|herniat disc|slip disc|disc degener|
|digest|digest health|gut health|gut function|bowel function|gastrointestin health|
|gut microbiom|gut microbiota|microbiom|gut bacteria|gut flora|microbiota|intestin bacteria|microbi divers|gut microb|microbiota colon|benefici bacteria|gut microflora|intestin flora|intestin microbiota|
|gut permeabl|leaki gut|intestin permeabl|gut barrier|
|constip|hard stool|strain|
|diarrhea|loos stool|
|irrit bowel syndrom|ib|ib symptom|
|inflammatori bowel diseas|ibd|
|ulcer coliti|coliti|
|gluten sensit|non celiac gluten sensit|gluten intoler|wheat sensit|
|reflux|acid reflux|heartburn|gerd|gord|gastro esophag reflux|gastroesophag reflux|
|indigest|dyspepsia|stomach upset|upset stomach|
|bloat|abdomin distens|
|abdomin pain|stomach pain|stomach ach|stomach cramp|
|colic|infant colic|
|nausea|nausea vomit|nauseous|feel sick|
|peptic ulcer|ulcer|
|gastric ulcer|stomach ulcer|
|hemorrhoid|pile|
|diverticul|diverticular diseas|diverticulosi|
|gallston|gallbladd diseas|gallston diseas|
|liver diseas|liver problem|
|liver damag|liver injuri|liver toxic|
|fatti liver|fatti liver diseas|nafld|non alcohol fatti liver diseas|nonalcohol fatti liver diseas|nash|masld|liver fat|
|liver function|liver health|
|nutrient absorpt|bioavail|
|swallow problem|dysphagia|
|kidney diseas|kidney damag|kidney problem|
|chronic kidney diseas|ckd|
|kidney failur|renal failur|end stage renal diseas|
|kidney function|renal function|gfr|renal health|kidney health|
|egfr|glomerular filtrat rate|
|kidney stone|nephrolithiasi|stone format|
|proteinuria|albuminuria|
|incontin|bladder control problem|
|bed wet|bedwet|
|dehydr|fluid loss|
|hydrat status|electrolyt balanc|hydrat|
|edema|fluid retent|puffi|
|lymphoedema|lymphedema|
|hyponatremia|low sodium|
|hypercalcemia|high calcium|
|hormon level|hormon balanc|
|testosteron|testosteron level|androgen|free testosteron|total testosteron|
|estrogen|estradiol|estrogen level|
|progestin|progestogen|
|igf1|insulin like growth factor 1|insulin like growth factor|
|thyroid function|thyroid|
|tsh|thyroid stimul hormon|
|hypothyroid|underact thyroid|
|hashimoto diseas|hashimoto thyroid|
|hyperthyroid|overact thyroid|
|goitr|goiter|
|parathyroid hormon|pth|
|puberti|earli puberti|age menarch|
|fertil|get pregnant|
|infertil|subfertil|
|sperm|sperm qualiti|semen qualiti|male fertil|
|pregnanc complic|advers pregnanc outcom|
|pre eclampsia|preeclampsia|
|preterm birth|prematur birth|preterm deliveri|prematur|prematur labor|preterm labor|
|miscarriag|pregnanc loss|spontan abort|
|birth weight|birthweight|fetal growth|
|low birth weight|low birthweight|small gestat age|fetal growth restrict|iugr|intrauterin growth restrict|
|birth defect|congenit anomali|
|congenit heart defect|heart defect|congenit heart diseas|
|induct labor|labor induct|
|infant mortal|child mortal|
|matern mortal|matern death|
|neonat mortal|neonat death|
|sid|sudden infant death syndrom|cot death|
|milk suppli|milk product|lactat|breastfeed durat|
|menopaus|menopaus symptom|perimenopaus|
|hot flush|hot flash|night sweat|vasomotor symptom|
|pms|premenstru syndrom|premenstru symptom|
|pmdd|premenstru dysphor disord|
|menstruat|menstrual cycl|menstrual bleed|
|heavi period|heavi menstrual bleed|
|pcos|polycyst ovari syndrom|polycyst ovarian syndrom|
|fibroid|uterin fibroid|
|vagin dryness|vagin atrophi|vagin symptom|
|libido|sex drive|sexual desir|sexual function|sexual satisfact|
|erectil dysfunct|impot|erect problem|
|benign prostat hyperplasia|bph|enlarg prostat|
|lower urinari tract symptom|urinari symptom|
|teenag pregnanc|unintend pregnanc|unwant pregnanc|
|skin diseas|skin problem|skin condit|skin irrit|
|hive|urticaria|
|nappi rash|diaper rash|
|skin health|complexion|healthi skin|skin appear|
|skin age|wrinkl|photoag|
|sunburn|sun damag|uv damag|
|acn|pimpl|
|itch|pruritus|itchi|
|wound heal|heal wound|tissu repair|
|pressur ulcer|bedsor|
|hair loss|bald|alopecia|hair thin|
|hair growth|healthi hair|
|nail growth|nail health|
|dandruff|seborrho dermat|seborrh dermat|
|excess sweat|hyperhidrosi|
|eyesight|visual acuiti|eye health|
|vision loss|visual impair|
|macular degener|age relat macular degener|amd|
|intraocular pressur|eye pressur|
|myopia|short sighted|nearsighted|shortsighted|
|dri eye|dri eye diseas|
|diabet retinopathi|retinopathi|
|conjunct|pink eye|eye infect|
|tooth decay|dental cari|cari|caviti|dental caviti|toothach|
|dental health|oral health|
|tooth enamel|enamel|
|gum diseas|periodont diseas|
|fluorosi|dental fluorosi|
|tooth whiten|tooth color|
|bad breath|halitosi|
|mouth ulcer|canker sore|
|loss smell|anosmia|
|loss tast|tast chang|
|poison|food contamin|
|heatstrok|heat stroke|heat exhaust|heat ill|
|drown|choke accid|
|nutrient defici|vitamin defici|nutrit defici|micronutri defici|
|vitamind defici|low vitamind|
|iron defici|low iron|
|vitamin b12 defici|b12 defici|
|magnesium defici|hypomagnesemia|
|diet qualiti|nutrit status|nutrient intak|healthi eat|dietari divers|meal frequenc|
|healthcar cost|health care cost|medic cost|
|caregiv burden|carer stress|caregiv stress|
|sick leav|absente|work absenc|sick absenc|product loss|
|acid|bodi ph|acid base balanc|
|dna methyl|epigenet chang|
|mitochondri function|mitochondria|
|cell growth|cell prolifer|
|vaccin respons|vaccin effect|herd immun|protect against infect|
|earli detect|earli diagnosi|
|phenylketonuria|pku|
|nasal congest|stuffi nose|block nose|unblock nose|
|raynaud|raynaud phenomenon|
|pelvic organ prolaps|prolaps|
|heart muscl|cardiac muscl|myocardium|
|coagul|clot|
|platelet|thrombocyt|
|thrombocytopenia|low platelet count|
|white blood cell|leukocyt|leucocyt|white cell count|
|gastric acid|stomach acid|acid secret|gastric acid secret|
|bone format|bone miner|
|muscl glycogen|glycogen|glycogen store|glycogen synthesi|
|angiogenesi|blood vessel growth|vascular|
|gas exchang|oxygen uptak|
|oxygen|oxygen satur|oxygen deliveri|
|hypoxia|lack oxygen|low oxygen|hypoxemia|
|blood lactat|lactic acid|
|collagen synthesi|collagen product|
|protein breakdown|muscl protein breakdown|catabol|
|albumin|serum albumin|
|creatinin|serum creatinin|
|antioxid capac|antioxid status|total antioxid capac|
|superoxid dismutas|sod|
|malondialdehyd|mda|tbar|
|nitric oxid|nitric oxid product|
|adenosin|atp|
|follicl stimul hormon|fsh|
|sex hormon bind globulin|shbg|
|tast|sens tast|tast percept|
|smell|sens smell|
|reaction speed|psychomotor speed|psychomotor perform|
|motor function|motor skill|motor control|motor perform|
|gait|ambul|
|lower limb strength|leg strength|quadricep strength|
|perceiv exert|perceiv effort|rate perceiv exert|rpe|
|train adapt|adapt train|
|sad|hopeless|low mood|worthless|helpless|
|paralyz|facial paralyz|
|numb|tingl|paresthesia|
|hematuria|blood urin|
|rectal bleed|blood stool|
|mucus|phlegm|sputum|
|respiratori failur|lung failur|
|acut respiratori distress syndrom|ard|
|organ failur|multipl organ failur|system failur|
|coma|loss conscious|unconsci|
|speech problem|speech delay|
|development delay|delay develop|
|learn disabl|learn difficulti|learn problem|
|health problem|medic problem|medic condit|health condit|
|surgic complic|postop complic|post oper complic|
|ileus|postop ileus|
|cardiotox|heart damag|
|cell damag|tissu damag|
|scar tissu|fibrosi|
|heart valv diseas|valv diseas|
|kidney infect|pyelonephr|
|typhoid|typhoid fever|
|staphylococcus aureus|staph infect|
|cytomegalovirus|cmv|
|epstein barr virus|mononucleosi|
|respiratori syncyti virus|rsv|
|pinworm|pinworm infect|
|bacteria|bacterium|microb|microorgan|pathogen|germ|
|bacteri growth|bacteri count|
|anterior cruciat ligament injuri|acl injuri|
|amblyopia|lazi eye|
|gestat hypertens|high blood pressur pregnanc|
|larg babi|macrosomia|larg gestat age|
|neonat respiratori distress|respiratori distress syndrom|
|necrot enterocol|nec|
|failur thrive|growth failur|falter growth|
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
|self control|impuls control|
|attach|bond|mother infant bond|
|parent|parent support|parent style|
|famili meal|eat togeth|
|employ|job|
|hous|homeless|
|health literaci|health knowledg|nutrit knowledg|awar|
|support group|peer support|
|access care|access health care|health care access|
|telemedicin|telehealth|
|mobil health|mhealth|app|health app|
|wearabl|activ tracker|fit tracker|pedomet|
|school program|school base program|school base intervent|
|tax|sugar tax|
|food label|nutrit label|
|advert|food market|food advert|
|law|polici|regul|legisl|
|portion size|plate size|
|food prepar|cook|cook method|
|contamin food|food poison sourc|
|food fortif|fortifi food|fortif|
|lipid base nutrient supplement|lns|
|school meal|school lunch|
|health behavior|healthi behavior|
|risk behavior|riski behavior|
|share needl|needl share|
|cannabi legal|medic cannabi law|legal|
|bed share|co sleep|
|day care|daycar|childcar|
|greenhous gas emiss|greenhous gase|emiss|
|carbon dioxid|co2 emiss|co2|
|farm|agricultur|
|genet modifi food|gmo|genet modifi crop|
|sanit|clean water|
|phytat|phytic acid|
|short chain fatti acid|scfas|
|butyr|butyr acid|
|keton|beta hydroxybutyr|keton bodi|
|human milk oligosaccharid|hmo|
|basil|holi basil|tulsi|
|black cumin|nigella sativa|
|liquoric|licoric|
|bacopa|bacopa monnieri|
|boswellia|frankincens|
|chasteberri|vitex|
|pycnogenol|pine bark extract|
|betain|trimethylglycin|
|citrat|potassium citrat|
|bicarbon|sodium bicarbon|bake soda|
|pqq|pyrroloquinolin quinon|
|fluorouracil|5fu|
|tricycl antidepress|tca|
|tranexam acid|txa|
|rifampicin|rifampin|
|bed net|bednet|insecticid treat net|
|nirmatrelvir|paxlovid|
|immunoglobulin|intraven immunoglobulin|ivig|
|cell therapi|stem cell|stem cell therapi|
|platelet rich plasma|prp|
|iron infus|intraven iron|
|abort|medic abort|
|emerg contracept|morn after pill|
|delay cord clamp|cord clamp|
|antenat care|prenat care|matern care|
|grommet|ear tube|
|coronari bypass|bypass surgeri|
|stent|angioplasti|percutan coronari intervent|
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
|water erob|aquat exerc|hydrotherapi|
|palliat care|hospic|end life care|
|nurs home|long term care|
|dialect behavior therapi|dbt|
|posit think|optim|
|journal|express write|
|twelv step program|alcohol anonym|
|guidelin|clinic guidelin|
|matern age|advanc matern age|
|delay treatment|late diagnosi|
|vaccin coverag|vaccin uptak|vaccin rate|vaccin accept|
|child growth|linear growth|catch up growth|
|infant cri|cri|
|mother child transmiss|vertic transmiss|
|product|work perform|work abil|
|dental eros|enamel eros|
|bone heal|fractur heal|
|surgic recoveri|postop recoveri|recoveri after surgeri|
|opioid use|opioid consumpt|
|postprandi glucos|postprandi blood glucos|glycem respons|glucos spike|postprandi glucos respons|
|lipoprotein|lp|
|coronari calcium|coronari arteri calcium|
|eject fraction|left ventricular function|
|hair grey|gray hair|prematur grey|
|skin tone|skin color|
|colorect adenoma|adenoma|
|rare diseas|genet disord|inherit disord|metabol disord|
|neurodegener|neurodegen diseas|
|enhanc recoveri after surgeri|era|
|air flow|airflow|
"""
