"""The commonest function words and the telling letters of languages, by which a text is recognised.

A row is for telling languages apart and for nothing else: it is no stop list. Besides the languages of
the catalogue there are rows for their near neighbours (Afrikaans beside Dutch, Galician beside Portuguese),
so that a text in one of those is not taken for the other.
"""

from __future__ import annotations

# Languages in the Latin script.
LATIN = """
en: the of and to in a is that for it was on with as at by this be from are have not they his but which or he she we
    will were has had been their its said an who would you
de: der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an er hat dass aus bei
    nach wird einer um am sind noch wie über so zum war haben nur oder wir sie ich zur wurde
fr: le la les de des du et en un une que qui dans est pour au aux par sur pas plus ne se ce il elle avec sont son sa
    ses ont été cette mais ou nous vous leur être fait comme d l qu c s n
es: el la los las de del y en que un una por con para se su es al lo como más no sus pero ha fue este esta son entre
    está también sobre le o desde hasta muy había ser cuando
it: il la le lo gli i di del della dei delle che e è in un una per con non si al alla da dal nel nella sono come più
    anche ha su ma dalla questo questa se essere stato hanno l dell sul
pt: o a os as de do da dos das e em um uma que para com não se por no na mais como ao é foi são sua seu pelo pela
    nos nas mas ou também ser tem já entre está até isso às
gl: o a os as de do da dos das e en un unha que para con non se por no na máis como ao é foi son súa seu polo pola
    nos nas pero ou tamén ser ten xa entre está ata isto á
ca: el la els les de del dels i en un una que per amb no es ha va al als més com són pel seva seu aquest aquesta
    però també ser entre està fins molt ho hi d l o si han
nl: de het een en van in is dat op te zijn met voor niet aan er die om ook als door bij maar naar uit over ze hij
    tot werd wordt heeft dit worden nog meer geen we was kan dan hun zich
af: die het 'n en van in is dat op te met vir nie aan om ook as deur by maar na uit oor hulle hy tot was word wat sy
    ons kan dan hul sal nog gesê daar ek
da: og i at det er en til af på som for med den der de ikke har et om var han men fra vi sig så ved kan efter blev
    være havde også jeg over eller når hun skal nu ud op
no: og i at det er en til av på som for med den de ikke har et om var han men fra vi seg så ved kan etter ble være
    hadde også jeg over eller når hun skal nå ut opp
sv: och i att det är en till av på som för med den de inte har ett om var han men från vi sig så vid kan efter blev
    vara hade också jag över eller när hon ska nu ut upp
is: og í að það er en til af á sem fyrir með var ekki hafa um hann við frá sig svo eftir vera hafði einnig ég yfir
    eða þegar hún þeir því upp verið hefur voru sagði
fi: ja on ei oli että se ovat hän mutta kun myös joka niin kuin sen ole mukaan vuonna jo tai mitä voi olisi siitä
    vain sekä jotka hänen noin nyt kanssa jossa tämä tämän ollut hänet
et: ja on ei et see oli mis ta kui aga ka siis kes oma nii või selle seda ning välja olid tema veel juba pärast kuid
    üle mida peale aasta ole kõik siin
hu: a az és hogy nem is egy van volt meg ez de már csak el mint ha még azt vagy ki fel után szerint kell lehet lesz
    be között minden ezt során illetve voltak aki amely
pl: i w na z do się nie że to jest o od za po jak przez ale dla a są ze co oraz tym był było jego być może który
    która które tego już tylko też czy roku
cs: a v na se je že s z do to o i ve k pro za by ale jako od po si jsou jeho byl bylo které který která nebo také až
    jen při podle jsem ze co už není bude mezi
sk: a v na sa je že s z do to o i vo k pre za by ale ako od po si sú jeho bol bolo ktoré ktorý ktorá alebo tiež až
    len pri podľa som zo čo už nie bude medzi
sl: in v na se je da z za so ki pa s ne po kot tudi bi o od do ali pri ter še ga bil bilo pred med več lahko kar ni
    ima ko že iz le sta bila njegov
hr: i u na se je da za su s od koji a o ne to kao iz do će bi što ali ili nije po koja koje bio bila samo prema više
    nakon sve ima među može jer još također
ro: și de în la a cu o pe care nu că din un să se mai este pentru au sunt al fi ca dar prin între sau lui după fost
    ce ar ale acest această către până unei
lt: ir kad į iš su yra tai o buvo už apie kaip bet ar nuo jo po jau jie dėl tik dar gali taip pat jos metų prie
    pagal būti bei per kurie jis ji savo iki
lv: un ir ka no ar uz par kas tas bet to arī bija tā pēc vai pie lai kā gan viņš nav jau tika būs pat savu gada
    tikai kad vēl līdz tiek vairāk ko pret tās
tr: ve bir bu da de için ile olarak çok daha gibi olan ne var o kadar ama sonra en olduğu değil her ya ise
    tarafından göre yeni ki bin iki oldu olduğunu dedi mi iyi büyük
az: və bir bu da də üçün ilə olaraq çox daha kimi olan var o qədər amma sonra ən deyil hər ya isə tərəfindən görə
    yeni ki iki oldu dedi mi böyük
vi: và của là có trong được cho không với các một người những đã này để khi ông về vào từ đến cũng tại như ra năm ở
    theo trên sau nhiều còn đó bị sẽ phải việc nhưng
id: yang dan di dari ini untuk dengan itu dalam pada tidak ke adalah akan oleh juga karena telah bisa ada mereka
    lebih saat sudah tersebut atau seperti kami kita dia menjadi orang hingga para namun
ms: yang dan di dari ini untuk dengan itu dalam pada tidak ke adalah akan oleh juga kerana telah boleh ada mereka
    lebih ketika sudah tersebut atau seperti kami kita dia menjadi orang sehingga beliau bahawa
sq: të e në dhe i për me një që se nga është ka më u do si nuk ky kjo por janë ishte kanë edhe tha kur pas duke prej
    ai ajo
eu: eta da du ez bat izan dira dute ere hau baina egin zuen zen dela beste batek dituzte izango oso bere edo baino
    artean behar gabe egiten den
eo: la de kaj en estas ke ne al por mi li ĝi ili sed oni tiu pri kun el ankaŭ kiu kiuj ĉi pli estis kiel aŭ da sia
sw: ya na wa kwa ni katika za la hii kuwa huo hiyo huku kama lakini watu baada yake mwaka hivyo alisema pia vya cha
    bila hadi wake
tl: ang ng sa na at ay mga ito si para kung hindi siya may nang ni mula isang kanyang ngunit pero ako sila dahil
    naman rin pa
ga: an na agus ar i a go is do le sé ag bhí ní de tá mar níos chun siad sin faoi leis ó idir nach
cy: y yn a i o ar ei ac mae yr am wedi eu oedd gan ond fel hyn bod gyda roedd ym mewn hefyd sydd nid
la: et in est non ad ut cum sed qui quae quod ex ab de esse sunt si per aut atque enim hoc nec eius eum
"""

# Languages in the Cyrillic, the Arabic and the Devanagari script; the others have a script of their own.
CYRILLIC = """
ru: и в не на что с он как это по но из у за к от его то же все был бы для о так было а мы до еще также только или
    при они её после которые лет будет
uk: і в не на що з він як це та до але у за від його то все був для про так було а ми ще також тільки або при вони
    після які років буде є й
be: і ў не на што з ён як гэта да але у за ад яго то ўсё быў для пра так было а мы яшчэ таксама толькі або пры яны
    пасля якія гадоў будзе
bg: и в не на че с той как това по но от се за да е са го си ще като към до има този която които след беше бяха или
    при само може през
mk: и во не на дека со тој како тоа по но од се за да е го си ќе кон до има овој која кои беше беа или при само може
sr: и у не на да са он како то по али од се за је су га ће што као из до има овај која који после био била или при
    само може није
"""
ARABIC = """
ar: في من على إلى أن هذا التي عن مع الذي كان لا ما هذه بعد قد بين كما أو كل قبل أنه وقد وقال إن ذلك خلال حتى لم غير
    كانت ولا
fa: در و به از که این را با است برای آن یک خود تا بر هم نیز شد شده می کرد بود دارد اما ها های گفت سال وی باید آنها
    پس
ur: کے میں کی ہے اور سے کا کو اس کہ نے پر ہیں یہ ایک بھی نہیں کر تھا کیا جو ان لیے تو گیا ہو تھے وہ ساتھ بعد
"""
DEVANAGARI = """
hi: के में की है और से का को पर यह ने कि हैं एक भी नहीं कर लिए इस था जो तो हो गया वह साथ बाद या थे अपने
mr: आहे आणि या ते हे तर की व मध्ये होते होता आहेत त्या असे नाही होती केली केला साठी काही पण आता एक म्हणून यांनी
ne: र को छ मा यो का पनि लाई हो ले छन् गर्न भएको थियो गरेको एक तथा भने तर यस नै गरी रहेको लागि हुन
"""

# The letters beyond a-z, or beyond the common letters of the script, that a language writes. They vote for
# the languages that have them and against those that have not. English has none: its loans are rare.
LETTERS = """
de ßäöü
fr çœêèàùûîôéëïâ
es ñóáíúéü
pt ãõçáéêóàâíú
gl ñóéáíú
ca àèéíòóúçïü
it àèéìòùîó
nl ëïéöü
af êëéïôûîö
da æøåé
no æøåéòôó
sv åäöé
is þðæöáíúéýó
fi äöå
et õäöüšž
hu őűáéíóöüú
pl łąęśżźćńó
cs řěůčšžýáíéúťďňó
sk ľĺŕôčšžýáíéúťďňäó
sl čšž
hr đćčšž
ro șțăâîşţ
lt ėįųūąęčšž
lv āēīūģķļņčšž
tr ğışöüçâ
az əğışöüç
vi ơưđăâêôạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíĩòóõùúũý
sq ëç
eo ĉĝĥĵŝŭ
ga áéíóú
cy ŵŷâêîôû
uk іїєґ
be ўіыэё
ru ыэёъ
bg ъ
mk ќѓѕјљњџ
sr ђћјљњџ
fa پچژگیک
ur ٹڈڑےںہپچژگیکھ
"""
