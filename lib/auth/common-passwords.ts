/** The words that common passwords are made of, in Latin and Arabic letters. */
const words = `
password passwort passw0rd pass word passphrase secret letmein welcome login logon signin access admin administrator root
user guest master system server default changeme change test testing tester temp temporary demo sample qwerty qwertyuiop
qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc edcrfv abc abcd abcde abcdef abcdefg abcdefgh aaa
iloveyou love lovely lover loveme iloveu you baby babygirl babyboy princess prince queen king angel honey sweet sweety
sweetheart darling kiss kisses heart hearts forever always family mother father mama papa sister brother friend friends
bestfriend boyfriend girlfriend husband wife daughter son monkey dragon tiger lion eagle falcon wolf bear horse puppy
kitten kitty butterfly flower flowers rose jasmine lotus rainbow sunshine sunflower summer winter autumn spring sun moon
star stars sky ocean sea water fire earth snow storm thunder lightning shadow ghost phantom silver gold golden diamond
purple orange yellow green black white blue pink red cookie cookies chocolate coffee banana cheese pepper ginger apple
strawberry cherry football soccer basketball baseball hockey tennis golf cricket chelsea arsenal liverpool barcelona
realmadrid manchester united juventus milan ahly zamalek hilal nassr batman superman spiderman pokemon naruto starwars
minecraft fortnite game gamer player hunter ranger killer warrior samurai ninja pirate wizard magic merlin harry potter
hogwarts matrix trustno trustnoone whatever nothing something anything everything nobody somebody hello helloworld
goodbye world hithere heythere morning night goodmorning goodnight monday tuesday wednesday thursday friday saturday
sunday january february march april may june july august september october november december one two three four five six
seven eight nine ten zero the and for our new this that the is isa not mine your his her their very strong secure security
safe safety private company office work business home house internet computer laptop google facebook twitter instagram
youtube amazon microsoft windows linux apple samsung android iphone mobile phone email mail website database account news
newsroom editor journalist reporter article press media isnad correct horse battery staple michael michelle jennifer
jessica ashley daniel david robert thomas charles george joseph andrew anthony matthew jordan justin joshua nicole amanda
maria anna sarah sara mohamed mohammed muhammad ahmed ahmad mahmoud mustafa mostafa hassan hussein ali omar khaled khalid
ibrahim youssef yousef yasser fatima fatma aisha mariam maryam nour noor layla leila salma hana amira allah bismillah
alhamdulillah inshallah mashallah subhanallah akbar habibi habibti hayati albi omri egypt masr cairo sudan khartoum saudi
riyadh dubai emirates qatar doha kuwait bahrain oman muscat iraq baghdad syria damascus lebanon beirut jordan amman
palestine quds jerusalem gaza libya tripoli tunisia tunis algeria morocco london paris berlin newyork america american
england france germany italy spain russia china india
كلمة السر كلمةالسر كلمه المرور كلمةالمرور مرحبا اهلا أهلا حبيبي حبيبتي حياتي قلبي عمري احبك أحبك الله بسم بسمالله الرحمن
الرحيم الحمد الحمدلله سبحان سبحانالله اكبر أكبر محمد احمد أحمد علي عمر حسن حسين خالد فاطمة عائشة مريم نور ليلى مصر القاهرة
السودان الخرطوم السعودية الرياض دبي الامارات الإمارات قطر الدوحة الكويت البحرين عمان مسقط العراق بغداد سوريا دمشق لبنان
بيروت الاردن الأردن فلسطين القدس غزة ليبيا تونس الجزائر المغرب سلام السلام عليكم سر سري مدير المدير مستخدم تحرير المحرر
صحافة اخبار أخبار إسناد اسناد`

export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

/** Rows and columns of keyboards, and the digits. */
export const keyboardRows: readonly string[] = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'azertyuiop',
  'qwertzuiop',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرلاىةوزظ',
]
