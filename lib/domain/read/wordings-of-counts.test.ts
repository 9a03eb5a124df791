import { describe, expect, it } from 'vitest'
import type { QuantityValue } from '../values/value'
import { type ParseRequest, parse } from './parse'

/** Wordings as newspapers have them, invented for these tables: `words = reading`, parted by semicolons. An editor adds a line. */
const numbers = `
  1 234 567 = 1234567 ; 10 000 = 10000 ; ١٢ ٣٤٥ = 12345 ; 1 234,5 = 1234.5 ; 1 800 555 1234 = 1 ; 050 123 456 = 50
  2023 100 200 = 2023 ; on June 5 200 = 5 ; 1e6 = 1000000 ; 2.5e3 = 2500 ; 1e = 1 ; 1 e 6 = 1 ; 1ex = 1 ; 1e1.5 = 1
  one thousand, two hundred = 1200 ; one million, two hundred thousand = 1200000 ; a million, one of them = 1000000
  one thousand, 200 = 1000 ; one thousand, people = 1000 ; a few hundred = none ; several dozen = none ; several hundred thousand = none ; few 100 = 100
  a couple hundred = none ; a couple of thousand = none ; a couple of men = 2 ; بضعة عشر = none ; بضع وعشرون = none
  a score of people = 20 ; a score of 10 = 10 ; a score of two = 2 ; the score = none
  يوم الاثنين = none
  -$5 = -5 ; -SAR 1,234.50 = -1234.5 ; -US$3 = -3 ; the point is = none ; point = none ; no one else = none ; one another = 1
  وثلاثة = 3 ; فثلاثة = 3 ; بثلاثة = 3 ; لثلاثة = 3 ; كثلاثة = 3 ; الثلاثة = 3 ; والثلاثة = 3
  بالثلاثة = 3 ; للثلاثة = 3 ; وللثلاثة = 3 ; فبثلاثة = 3 ; وبثلاثين = 30 ; الأربعين = 40 ; للمئتين = 200
  لألف = 1000 ; بمليوني = 2000000 ; ومليوني = 2000000 ; ثلاثـــة = 3 ; ثَلَاثَةٌ = 3
  خَمْسَةَ عَشَرَ = 15 ; اربعة = 4 ; إربعة = 4 ; ثلاثه = 3 ; مائه = 100 ; مئه = 100 ; ميه = 100
  ثماني = 8 ; ثمانى = 8 ; ثمانیة = 8 ; ثمانين = 80 ; ۱۲۳ = 123 ; ۴۵۶ = 456 ; ٤٥٦ = 456 ; ۱۲٬۳۴۵ = 12345
  ١٢٬٣٤٥٫٦٧ = 12345.67 ; 12,345.67 = 12345.67 ; 8.\u200F1 = 1.8 ; ٨٫\u200F١ = 1.8 ; \u200F25 = 25
  25\u200F = 25 ; \u202B300\u202C = 300 ; \u2067 300 \u2069 = 300 ; \u061C-٥ = -5 ; 1\u00A0500 = 1500
  1\u202F500 = 1500 ; 1.500.000 = 1500000 ; 1.234.567,89 = 1234567.89 ; 3,5 = 3.5 ; 1’500 = 1500
  واحد = 1 ; واحدة = 1 ; اثنان = 2 ; اثنين = 2 ; اثنتان = 2 ; اثنتين = 2 ; اثنا عشر = 12
  اثنتا عشرة = 12 ; اثني عشر = 12 ; اثنتي عشرة = 12 ; أحد عشر = 11 ; إحدى عشرة = 11 ; احدى عشر = 11
  ثلاثة عشر = 13 ; ثلاث عشرة = 13 ; ثمانية عشر = 18 ; ثماني عشرة = 18 ; ثمان عشرة = 18 ; تسعة عشر = 19
  عشرين = 20 ; واحد وعشرون = 21 ; واحدة وعشرون = 21 ; إحدى وعشرون = 21 ; إحدى وعشرين = 21
  أحد وعشرون = 21 ; اثنان وعشرون = 22 ; اثنتان وثلاثون = 32 ; ثنتان وعشرون = 22 ; خمسة وأربعون = 45
  تسع وتسعين = 99 ; مئة وواحد = 101 ; مئة وإحدى عشرة = 111 ; مئة وخمسة وعشرون = 125
  مائة وخمسة وعشرين = 125 ; مئتان وثلاثة وخمسون = 253 ; مئتين وثلاث وخمسين = 253 ; مائتان = 200
  ثلاثمئة = 300 ; ثلاثمائة = 300 ; ثلاث مئة = 300 ; ثلاث مائة = 300 ; أربعمئة وخمسة = 405 ; خمسمائة = 500
  ستمئة = 600 ; ستمائة وستون = 660 ; سبعمئة = 700 ; ثمانمئة = 800 ; ثمانمائة = 800 ; ثماني مئة = 800
  تسعمئة وتسعة وتسعون = 999 ; تسعمائة = 900 ; ألف = 1000 ; ألف وواحد = 1001 ; ألفان وخمسمئة = 2500
  ألفين وثلاثمئة وخمسين = 2350 ; ثلاثة آلاف ومئتان وأربعة عشر = 3214 ; أحد عشر ألفا = 11000
  أحد عشر ألفًا وثلاثمئة = 11300 ; عشرة آلاف = 10000 ; عشرون ألفا = 20000 ; خمسة وعشرون ألف شخص = 25000
  مئة ألف = 100000 ; مئة وعشرون ألفا = 120000 ; مئتا ألف = 200000 ; مئتي ألف = 200000
  ثلاثمئة ألف = 300000 ; مليون ومئتا ألف = 1200000 ; مليون ومئتي ألف = 1200000 ; مليون و200 ألف = 1200000
  مليونان ونصف المليون = 2500000 ; مليونين ونصف مليون = 2500000 ; ثلاثة ملايين ونصف = 3500000
  3 ملايين = 3000000 ; ثلاثة ملايين وأربعمئة ألف = 3400000 ; 2.5 مليار = 2500000000
  2,5 مليار = 2500000000 ; 1.2 مليون = 1200000 ; ٢٫٥ مليار دولار = 2500000000
  مليار ونصف المليار = 1500000000 ; تريليون = 1000000000000 ; ألف مليار = 1000000000000
  عشرة مليارات = 10000000000 ; ملياري دولار = 2000000000 ; ألف و301 = 1301 ; ألف و 301 = 1301
  1.2m = 1200000 ; 1.2mn = 1200000 ; 3bn = 3000000000 ; $3bn = 3000000000 ; 3B = 3000000000
  2T = 2000000000000 ; 5K = 5000 ; $1.5tn = 1500000000000 ; two and a half million = 2500000
  one and a half billion = 1500000000 ; half a billion = 500000000 ; a quarter of a million = 250000
  three quarters of a million = 750000 ; a million and a half = 1500000
  one point five million = 1500000 ; ربع مليون = 250000 ; ثلاثة أرباع مليون = 750000
  ثلاثة أرباع المليون = 750000 ; نصف مليار = 500000000 ; نصف المليون = 500000 ; نصف = 0.5
  ثلث = 0.333333333333 ; ثلثا = 0.666666666667 ; ثلثين = 0.666666666667 ; ثلثي = 0.666666666667
  ربع = 0.25 ; الربع = 0.25 ; ثلاثة أرباع = 0.75 ; ثلاثة ارباع = 0.75 ; ثلاثة أخماس = 0.6
  ثلاثة أثمان = 0.375 ; سُدس = 0.166666666667 ; سدس = 0.166666666667 ; واحد ونصف = 1.5 ; واحد وربع = 1.25
  اثنان ونصف = 2.5 ; ثلاثة ونصف = 3.5 ; ثلاثة وثلث = 3.333333333333 ; 10 ونصف = 10.5
  one third = 0.333333333333 ; two thirds = 0.666666666667 ; two-thirds = 0.666666666667
  three quarters = 0.75 ; three-quarters = 0.75 ; one half = 0.5 ; a third = 0.333333333333
  a quarter = 0.25 ; a fifth = 0.2 ; four fifths = 0.8 ; one-fifth = 0.2 ; a tenth = 0.1
  two and a half = 2.5 ; two and one half = 2.5 ; one and three quarters = 1.75 ; ½ = 0.5 ; 2½ = 2.5
  ¾ = 0.75 ; 3 ½ = 3.5 ; 12 في المئة = 0.12 ; 12 في المائة = 0.12 ; 12 بالمئة = 0.12 ; 12 بالمائة = 0.12
  خمسة بالمئة = 0.05 ; خمسون بالمائة = 0.5 ; 12 % = 0.12 ; ٪12 = 0.12 ; %12 = 0.12 ; ٪١٢ = 0.12
  ١٢٪ = 0.12 ; 12.5% = 0.125 ; fifty percent = 0.5 ; 12 per cent = 0.12 ; 12 pct = 0.12
  مئة في المئة = 1 ; مئة بالمئة = 1 ; 100 بالمية = 1 ; ثلاثة في المئة = 0.03 ; percent = none
  فاصلة = none ; اثنان فاصلة خمسة = 2.5 ; 3 فاصل 5 = 3.5 ; صفر فاصلة خمسة = 0.5
  ثلاثة فاصل أربعة عشر = 3.14 ; ناقص خمسة = -5 ; سالب خمسة = -5 ; -5 = -5 ; −5 = -5 ; –5 degrees = -5
  minus five = -5 ; negative 5 = -5 ; بضعة = none ; twenty-three = 23
  one hundred and twenty-three = 123 ; a hundred = 100 ; one thousand two hundred and thirty-four = 1234
  twelve hundred = 1200 ; nineteen hundred = 1900 ; two hundred thousand = 200000
  a hundred thousand = 100000 ; one hundred and one thousand = 101000 ; thirty-three hundred = 3300
  forty = 40 ; ninety-nine = 99 ; a thousand = 1000 ; ten thousand = 10000 ; three dozen = 36
  half a dozen = 6 ; half dozen = 6 ; a couple of = 2 ; a pair = 2 ; 5,000 = 5000 ; 10,00,000 = 1000000
  10k = 10000 ; 1 million 200 thousand = 1200000 ; 1/2 = 0.5 ; 15/4 = 3.75 ; a hundred twenty = 120
  zero = 0 ; nil = 0 ; twenty one thousand and six = 21006 ; 1,234,567 = 1234567 ; 0.5 = 0.5 ; .5 = 0.5
  100.0 = 100 ; no one = none ; الستة = 6 ; الثلاثمئة = 300 ; الألف = 1000 ; المئة = 100
  تسعين ألفا = 90000 ; ثلاثة عشرة = 13 ; ثمانية وثمانين = 88 ; سبعٌ وسبعون = 77
  ألف ومئة وأحد عشر = 1111 ; ألف وتسعمئة وسبعة وستين = 1967 ; مائة ألف وعشرون = 100020
  عشرة ملايين ومئتان وخمسون ألفا = 10250000 ; بليون = 1000000000 ; بليونين = 2000000000
  ترليون = 1000000000000 ; اتنين = 2 ; تلاتة = 3 ; خمستعشر = 15 ; ثلاثميه = 300 ; خمسميت = 500
  3 آلاف و500 = 3500 ; ٣ آلاف = 3000 ; آلاف = none ; مئات = none ; عشرات = none ; شخص واحد = 1
  شخصان اثنان = 2
`

const ordinals = `
  بالـ15 = 15 ; للـ20 = 20 ; three first places = 1 ; الـ15.5 = none
  الأول = 1 ; الاولى = 1 ; أولى = 1 ; الثاني = 2 ; الثانى = 2 ; الثانية = 2 ; ثانيا = 2 ; أولا = 1
  ثالثا = 3 ; ثالثًا = 3 ; الثالث = 3 ; رابعة = 4 ; خامس = 5 ; الخامسة = 5 ; السادس = 6 ; السابعة = 7
  الثامن = 8 ; التاسعة = 9 ; العاشر = 10 ; العاشرة = 10 ; الحادي عشر = 11 ; الحادية عشرة = 11
  الثاني عشر = 12 ; الثانية عشرة = 12 ; الثالث عشر = 13 ; الخامسة عشرة = 15 ; التاسع عشر = 19
  العشرون = 20 ; العشرين = 20 ; الحادي والعشرون = 21 ; الحادي والعشرين = 21 ; الحادية والعشرون = 21
  الثانية والعشرين = 22 ; الثالث والثلاثون = 33 ; التاسع والتسعون = 99 ; الخمسين = 50
  الذكرى الخمسين = 50 ; المئة = 100 ; المائة = 100 ; الألف = 1000 ; للمرة الثالثة = 3
  بالمرتبة الرابعة = 4 ; وللمرة الأولى = 1 ; الحادي والعشرون بعد المئة = 121 ; الأول بعد المئة = 101
  الـ15 = 15 ; ال15 = 15 ; الـ 20 = 20 ; الـ١٢ = 12 ; second = 2 ; 3rd = 3 ; 22nd = 22 ; the 101st = 101
  hundredth = 100 ; one hundredth = 100 ; hundred and first = 101 ; one hundred and twenty-first = 121
  thirty first = 31 ; forty-second = 42 ; ninety-ninth = 99 ; fiftieth = 50 ; 1st = 1 ; 112th = 112
  1,000th = 1000 ; thousandth = 1000 ; millionth = 1000000 ; tenth = 10 ; thirteenth = 13 ; twelfth = 12
  ninth = 9 ; two hundredth = 200 ; لا شيء = none ; والثانية والعشرين = 22 ; أُولى = 1 ; اوّل = 1
  الأولیٰ = 1 ; ثالثة = 3 ; الواحد والعشرون = 21 ; الواحدة والثلاثين = 31 ; الخامس و العشرون = 25
`

const quantities = `
  a few hundred people = hundreds person ; several dozen homes = dozens building ; many thousand people = thousands person
  several hundred thousand people = 200000..999999 exact person ; several million people = none
  a couple of hundred people = hundreds person ; a couple of people = 2 exact person ; بضع مئات من الأشخاص = hundreds person
  بضعة عشر شخصا = none ; few of hundred people = 100 exact person ; a score of people = 20 exact person
  both men = 2 exact person ; both of the men = 2 exact person ; both men and women = none ; both sides = none
  in excess of 1,000 = 1000 more-than 1 ; in excess of 1,000 people = 1000 more-than person
  one in five people = none ; he won 3 in 2024 = 3 exact 1 ; three in every ten people = none ; ثلاثة من كل خمسة أشخاص = none ; 12 in five cities = 12 exact 1
  three out of five people = 3 exact person ; ثلاثة من أصل خمسة مقاعد = 3 exact مقاعد ; 3 out of town = 3 exact 1
  أصيب 7 بينهم طفلان = 7 exact 1 ; 12 من بينهم طفلان = 12 exact 1 ; 17 in the capital = 17 exact 1 ; 3 for $5 = 3 exact 1
  £5m = 5000000 exact pound ; ¥300 = 300 exact yen ; GBP 5m = 5000000 exact pound ; 5 pounds = 5 exact pound ; 5 جنيهات = 5 exact pound
  20 دينارا = 20 exact dinar ; 20 درهما = 20 exact dirham ; ثلاثة دراهم = 3 exact dirham ; 3 دنانير = 3 exact dinar ; AED 9 = 9 exact dirham
  200 houses = 200 exact building ; 200 homes = 200 exact building ; 3 buses = 3 exact vehicle ; 20 وطن = 20 exact وطن
  20 square kilometres = 20 exact square-kilometre ; 20 sq km = 20 exact square-kilometre ; 20 sq. km = 20 exact square-kilometre
  20 كيلومترا مربعا = 20 exact square-kilometre ; 3 مليارات متر مكعب = 3000000000 exact cubic-metre ; 20 km² = 20 exact square-kilometre
  20 m3 of gas = 20 exact cubic-metre ; 20m² = 20 exact square-metre ; 5 metres squared = 5 exact square-metre ; 20 م2 = 20 exact square-metre
  100 km/h = 100 exact kilometre-per-hour ; 100 كيلومتر في الساعة = 100 exact kilometre-per-hour ; 3 metres per second = 3 exact metre-per-second
  20 metres per person = 20 exact metre ; 20 metres 2 = 20 exact metre ; 5 square = 5 exact square
  a quarter of a million people = 250000 exact person ; a quarter of a million = 250000 exact 1
  almost three-quarters = 0.75 almost 1 ; 2-3 weeks = none ; between two and three months = none ; بين شهرين وثلاثة أشهر = none
  more than $3 million = 3000000 more-than dollar ; at least €20 = 20 at-least euro ; nearly $2bn = 2000000000 almost dollar
  around $3 million = 3000000 about dollar ; no more than US$40 = 40 at-most dollar ; over EUR 15 = 15 more-than euro
  between $3m and $5m = 3000000..5000000 exact dollar ; $3m to $5m = 3000000..5000000 exact dollar
  $3–5 million = 3000000..5000000 exact dollar ; from €20 to €30 = 20..30 exact euro ; about $3m-$5m = 3000000..5000000 about dollar
  between US$3 and US$5 = 3..5 exact dollar ; بين $3 و$5 = 3..5 exact dollar ; أكثر من $40 = 40 more-than dollar
  $20 or more = 20 at-least dollar ; $20-plus prizes = 20 exact dollar ; -$5 = -5 exact dollar ; -US$5 = -5 exact dollar
  بين 20 و30 قتيلا = 20..30 exact person ; من 20 إلى 30 قتيلا = 20..30 exact person
  20–30 قتيلا = 20..30 exact person ; 20-30 people = 20..30 exact person
  between 20 and 30 people = 20..30 exact person ; 20 to 30 people = 20..30 exact person
  from 20 to 30 people = 20..30 exact person ; ما بين 20 و30 قتيلا = 20..30 exact person
  بين ثلاثة وأربعة ملايين دولار = 3000000..4000000 exact dollar
  بين عشرة آلاف وعشرين ألف شخص = 10000..20000 exact person
  between two and three million people = 2000000..3000000 exact person
  2-3 million people = 2000000..3000000 exact person ; من ثلاثة إلى خمسة جنود = 3..5 exact person
  يتراوح بين 20 و30 شخصا = 20..30 exact person ; يتراوح عددهم بين 20 و30 شخصا = 20..30 exact person
  20 إلى 30 شخصا = 20..30 exact person ; from 5% to 10% = 5..10 exact percent
  بين 5 و10 في المئة = 5..10 exact percent ; 5-10% = 5..10 exact percent
  ثلاثة إلى أربعة أشخاص = 3..4 exact person ; ثلاثة أو أربعة أشخاص = 3..4 exact person
  three or four people = 3..4 exact person ; نحو 300 شخص = 300 about person
  حوالي 300 شخص = 300 about person ; قرابة 300 شخص = 300 about person ; زهاء 300 شخص = 300 about person
  ما يناهز 300 شخص = 300 about person ; في حدود 300 شخص = 300 about person
  300 شخص تقريبا = 300 about person ; 300 شخص تقريبًا = 300 about person
  بحوالي 300 شخص = 300 about person ; لنحو 300 شخص = 300 about person ; ونحو 300 شخص = 300 about person
  about 300 people = 300 about person ; around 300 people = 300 about person
  some 300 people = 300 about person ; roughly 300 people = 300 about person
  approximately 300 people = 300 about person ; 300 or so people = 300 about person
  circa 300 people = 300 about person ; ~300 people = 300 about person
  an estimated 300 people = 300 about person ; ما يقدر بنحو 300 شخص = 300 about person
  عدد يقدر بـ300 شخص = 300 about person ; على وجه التقريب 300 شخص = 300 about person
  ما يقرب من 300 شخص = 300 almost person ; ما يقارب 300 شخص = 300 almost person
  ما يقارب من 300 شخص = 300 almost person ; ما يقارب الـ300 شخص = 300 almost person
  nearly 300 people = 300 almost person ; almost 300 people = 300 almost person
  close to 300 people = 300 almost person ; just under 300 people = 300 almost person
  يكاد يبلغ 300 شخص = 300 almost person ; بما يقرب من 300 شخص = 300 almost person
  أكثر من 300 شخص = 300 more-than person ; اكثر من 300 شخص = 300 more-than person
  ما يزيد على 300 شخص = 300 more-than person ; ما يزيد عن 300 شخص = 300 more-than person
  تجاوز عددهم 300 شخص = 300 more-than person ; يفوق 300 شخص = 300 more-than person
  فاق 300 شخص = 300 more-than person ; ما ينيف على 300 شخص = 300 more-than person
  300 شخص ونيف = 300 more-than person ; نيف و300 شخص = 300 more-than person
  بأكثر من 300 شخص = 300 more-than person ; لأكثر من 300 شخص = 300 more-than person
  وأكثر من 300 شخص = 300 more-than person ; more than 300 people = 300 more-than person
  over 300 people = 300 more-than person ; upwards of 300 people = 300 more-than person
  well over 300 people = 300 more-than person ; in excess of 300 people = 300 more-than person
  above 300 people = 300 more-than person ; exceeded 300 people = 300 more-than person
  topped 300 people = 300 more-than person ; surpassed 300 people = 300 more-than person
  > 300 people = 300 more-than person ; أقل من 300 شخص = 300 less-than person
  اقل من 300 شخص = 300 less-than person ; دون 300 شخص = 300 less-than person
  ما يقل عن 300 شخص = 300 less-than person ; بأقل من 300 شخص = 300 less-than person
  fewer than 300 people = 300 less-than person ; less than 300 people = 300 less-than person
  under 300 people = 300 less-than person ; below 300 people = 300 less-than person
  على الأقل 300 شخص = 300 at-least person ; ما لا يقل عن 300 شخص = 300 at-least person
  لا يقل عن 300 شخص = 300 at-least person ; لا يقل عددهم عن 300 شخص = 300 at-least person
  بما لا يقل عن 300 شخص = 300 at-least person ; 300 شخص على الأقل = 300 at-least person
  300 شخص على أقل تقدير = 300 at-least person ; 300 شخص فأكثر = 300 at-least person
  300 شخص أو أكثر = 300 at-least person ; at least 300 people = 300 at-least person
  no fewer than 300 people = 300 at-least person ; no less than 300 people = 300 at-least person
  300 or more people = 300 at-least person ; 300 people or more = 300 at-least person
  a minimum of 300 people = 300 at-least person ; 300 people at least = 300 at-least person
  300+ people = 300 at-least person ; ≥ 300 people = 300 at-least person
  لا أقل من 300 شخص = 300 at-least person ; من لا يقل عن 300 شخص = 300 at-least person
  على الأكثر 300 شخص = 300 at-most person ; ما لا يزيد عن 300 شخص = 300 at-most person
  لا يتجاوز 300 شخص = 300 at-most person ; لا يتعدى 300 شخص = 300 at-most person
  300 شخص على الأكثر = 300 at-most person ; 300 شخص كحد أقصى = 300 at-most person
  بحد أقصى 300 شخص = 300 at-most person ; ما لا يتعدى 300 شخص = 300 at-most person
  at most 300 people = 300 at-most person ; up to 300 people = 300 at-most person
  no more than 300 people = 300 at-most person ; as many as 300 people = 300 at-most person
  a maximum of 300 people = 300 at-most person ; 300 people at most = 300 at-most person
  ما يصل إلى 300 شخص = 300 at-most person
  لم يتجاوز عددهم 300 شخص = 300 at-most person ; عشرات القتلى = dozens person
  عشرات من القتلى = dozens person ; العشرات من القتلى = dozens person ; مئات الأشخاص = hundreds person
  آلاف الأشخاص = thousands person ; الآلاف من المتظاهرين = thousands person
  dozens of people = dozens person ; hundreds of people = hundreds person
  thousands of protesters = thousands person ; scores of people = dozens person
  عشرات الآلاف من الأشخاص = 20000..99999 exact person
  مئات الآلاف من الأشخاص = 200000..999999 exact person
  tens of thousands of people = 20000..99999 exact person ; مسؤولان = 2 exact person
  شخصان = 2 exact person ; قتيلان = 2 exact person ; صاروخان = 2 exact projectile
  سفينتان = 2 exact vessel ; جنديان = 2 exact person ; جنديين = 2 exact person ; قتيلين = 2 exact person
  صاروخين = 2 exact projectile ; سفينتين = 2 exact vessel ; شخصين = 2 exact person
  جولتان = 2 exact meeting ; مسؤولَين = 2 exact person ; رجلين = 2 exact person ; طفلين = 2 exact person
  امرأتين = 2 exact person ; امرأتان = 2 exact person ; ثلاث سفن = 3 exact vessel
  خمسة صواريخ = 5 exact projectile ; أربع طائرات مسيرة = 4 exact projectile ; 7 ناقلات = 7 exact vessel
  أحد عشر جنديا = 11 exact person ; 12 مدنيا = 12 exact person ; 3 ملايين دولار = 3000000 exact dollar
  $3 million = 3000000 exact dollar ; USD 300 = 300 exact dollar ; €5m = 5000000 exact euro
  5 ملايين برميل = 5000000 exact barrel ; 12 في المئة = 12 exact percent
  20 كيلومترا = 20 exact kilometre ; 20 كلم = 20 exact kilometre ; خمسة أمتار = 5 exact metre
  5 أطنان = 5 exact ton ; فردا واحدا = 1 exact person ; شخص واحد = 1 exact person
  قتيل واحد = 1 exact person ; امرأة واحدة = 1 exact person ; one person = 1 exact person
  17 Iranian officials = 17 exact person ; ثلاثة من المسؤولين = 3 exact person
  three of the officials = 3 exact person ; 3 other people = 3 exact person
  300 ألف شخص = 300000 exact person ; ألف شخص = 1000 exact person ; ألفا شخص = 2000 exact person
  ألفي شخص = 2000 exact person ; مئتا شخص = 200 exact person ; مليونا شخص = 2000000 exact person
  مليوني شخص = 2000000 exact person ; نصف مليون شخص = 500000 exact person ; لم يقتل أي شخص = none
  الأشخاص العشرة = 10 exact person ; الدول الخمس = 5 exact country ; الجنود الثلاثة = 3 exact person
`

const rowsOf = (table: string) =>
  table
    .split(/[;\n]/)
    .map(row => row.split(' = ').map(part => part.trim()))
    .filter((row): row is [string, string] => row.length === 2)
const languageOf = (text: string) => (/^[^\u0600-\u06FF]*[a-z][^\u0600-\u06FF]*$/i.test(text) ? 'en' : 'ar')

const parsedAs = (text: string, type: ParseRequest['type']) =>
  parse({ text, type, language: languageOf(text) })?.value ?? null

/** `300 about person`, `20..30 exact person`, `dozens person`. */
function told({ amount, min, max, qualifier, unit }: QuantityValue): string {
  const number = amount === undefined ? (min === undefined ? '' : `${min}..${max}`) : `${amount}`
  return `${number} ${qualifier} ${unit}`.trim()
}

describe('wordings of counts', () => {
  it.each(rowsOf(numbers))('%s is %s', (text, wanted) => {
    const value = parsedAs(text, 'number')
    if (wanted === 'none') expect(value).toBeNull()
    else expect(value).toBeCloseTo(Number(wanted), 10)
  })
  it.each(rowsOf(ordinals))('%s is number %s', (text, wanted) => {
    expect(`${parsedAs(text, 'ordinal') ?? 'none'}`).toBe(wanted)
  })
  it.each(rowsOf(quantities))('%s counts %s', (text, wanted) => {
    const value = parsedAs(text, 'quantity')
    expect(value === null ? 'none' : told(value as QuantityValue)).toBe(wanted)
  })
})
