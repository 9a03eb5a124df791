import { describe, expect, it } from 'vitest'
import type { Value } from '../values/value'
import { dayOfIso, type ParseRequest, parse } from './parse'

/** Wordings as newspapers have them, invented for these tables: `words = reading`, parted by semicolons. An editor adds a line. */
const durations = `
  ربع قرن = 25 year ; ثلاثة أرباع قرن = 75 year ; ثلاثة أرباع القرن = 75 year ; ربع عقد = 30 month ; نحو ربع قرن = 25 year about
  نصف قرن = 50 year ; ربع سنة = 1 quarter ; ربع عام = 1 quarter ; a quarter of a century = 25 year ; three-quarters = none
  a quarter of a million people = none ; three-quarters of a year = 9 month
  two to three months = none ; between two and three months = none ; 2-3 weeks = none ; 2 – 3 weeks = none
  بين شهرين وثلاثة أشهر = none ; شهرين إلى ثلاثة أشهر = none ; من أسبوعين إلى ثلاثة = none ; بين شهر و 3 أشهر = none
  a day or two = none ; يوما أو يومين = none ; two or three days = none ; ten to twenty-five months = none
  five-to-seven-year = none ; 5- to 7-year = none ; between the ages of 5 and 10 years = none ; بين سن 5 و10 سنوات = none
  two sides and 10 days = 10 day ; two and 10 days = 10 day ; sides-10 days = 10 day ; 5 و10 سنوات = 10 year
  3 months to 5 years = none ; two months or so = 2 month about ; 3-month = 3 month ; ما بين عام وعامين = none
  between 20 and 30 people in two days = 2 day ; two weeks to 5 June = 2 week ; two weeks - 5 people = 2 week
  since 2023 - three weeks = 3 week ; two weeks – three weeks = none ; ثلاثة أيام وبين = 3 day
  "in 2003" = none ; حتى اليوم = 1 day ; الساعات الست الشهر = 1 month ; بعد ليلة = none ; الثلاثة الأشهر = 3 month
  شهرين = 2 month ; شهران = 2 month ; يومان = 2 day ; يومين = 2 day ; عامين = 2 year ; عامان = 2 year
  سنتين = 2 year ; أسبوعين = 2 week ; ساعتين = 2 hour ; دقيقتين = 2 minute ; عقدين = 20 year
  قرنين = 200 year ; شهرا = 1 month ; شهر واحد = 1 month ; شهرين اثنين = 2 month ; يوم واحد = 1 day
  سنة واحدة = 1 year ; ثلاثة أشهر = 3 month ; 3 شهور = 3 month ; أحد عشر شهرا = 11 month
  عشرين يوما = 20 day ; خمس سنوات = 5 year ; خمسة أعوام = 5 year ; 15 عاما = 15 year ; مئة يوم = 100 day
  ألف يوم = 1000 day ; نصف ساعة = 30 minute ; ربع ساعة = 15 minute ; ثلث ساعة = 20 minute
  ثلاثة أرباع الساعة = 45 minute ; ساعة ونصف = 90 minute ; ساعة ونصف الساعة = 90 minute
  ساعتين ونصف = 150 minute ; ساعة إلا ربعا = 45 minute ; ساعتان إلا ربع = 105 minute ; نصف يوم = 12 hour
  نصف شهر = 15 day ; نصف عام = 6 month ; عام ونصف = 18 month ; عام ونصف العام = 18 month
  سنة ونصف السنة = 18 month ; سنتين ونصف = 30 month ; شهر ونصف = 45 day ; شهرين ونصف الشهر = 75 day
  سنة وثلاثة أشهر = 15 month ; سنة و3 أشهر = 15 month ; عامين وشهرين = 26 month
  ثلاث سنوات وأربعة أشهر = 40 month ; يوم و6 ساعات = 30 hour ; ساعتين و20 دقيقة = 140 minute
  ثلاث ساعات وعشر دقائق = 190 minute ; نحو شهرين = 2 month about ; أكثر من ثلاثة أشهر = 3 month more-than
  ما يقرب من ثمانية أشهر = 8 month almost ; ثلاثة أشهر تقريبا = 3 month about
  شهرين على الأقل = 2 month at-least ; ما لا يقل عن أسبوع = 1 week at-least
  لأكثر من عام = 1 year more-than ; لمدة ثلاثة أيام = 3 day ; طوال أسبوعين = 2 week
  على مدى ثلاثة أيام = 3 day ; three months = 3 month ; a month = 1 month ; an hour = 1 hour
  half an hour = 30 minute ; a year and a half = 18 month ; one and a half years = 18 month
  two and a half hours = 150 minute ; 2.5 hours = 150 minute ; six-month = 6 month
  a six-month-long = 6 month ; a fortnight = 2 week ; a decade = 10 year ; two decades = 20 year
  a couple of days = 2 day ; a couple of weeks = 2 week ; a dozen days = 12 day
  three-quarters of an hour = 45 minute ; a quarter of an hour = 15 minute ; quarter hour = 15 minute
  an hour and 20 minutes = 80 minute ; 2 hours and 30 minutes = 150 minute ; 2h30m = 150 minute
  2h 30m = 150 minute ; 2hr 30min = 150 minute ; 2 hrs = 2 hour ; 2 hr = 2 hour ; 45 mins = 45 minute
  45min = 45 minute ; 30s = 30 second ; 5d = 5 day ; 3w = 3 week ; 6mo = 6 month ; 2y = 2 year
  1 yr = 1 year ; 3 wks = 3 week ; 2m = 2 minute ; 2 m = 2 minute ; thirty seconds = 30 second
  twenty-four hours = 24 hour ; 24 hours = 24 hour ; about two months = 2 month about
  nearly eight months = 8 month almost ; more than a year = 1 year more-than
  over a year = 1 year more-than ; less than a week = 1 week less-than
  at least two weeks = 2 week at-least ; two months or so = 2 month about
  two days at most = 2 day at-most ; a full year = 1 year ; two full days = 2 day
  two whole days = 2 day ; 12 consecutive days = 12 day ; 12 يوما متتالية = 12 day
  ثلاثة أيام متواصلة = 3 day ; three business days = 3 day ; 1 year 2 months 3 days = 423 day
  a day = 1 day ; one day = 1 day ; 1 century = 100 year ; two years ago = 2 year ; أيام = none
  ساعة كاملة = 1 hour ; 48 ساعة = 48 hour ; ٤٨ ساعة = 48 hour ; أربعا وعشرين ساعة = 24 hour
  24 ساعة = 24 hour ; عشر ثوان = 10 second ; ثلاث ليال = 3 day ; ليلتين = 2 day ; three nights = 3 day
`

const dates = `
  in the late 1990s = 1996/1999 ; the early 1990s = 1990/1993 ; mid-1990s = 1993/1996 ; in the middle of the 1990s = 1993/1996
  أواخر تسعينيات القرن الماضي = 1996/1999 ; late 1995s = none ; in March 2000% = XXXX-03 ; the late war = none
  10 Jan 25 = 2025-01-10 ; 10 Jan '25 = 2025-01-10 ; June '24 = 2024-06 ; June ’85 = 1985-06 ; 10-Jan-25 = 2025-01-10 ; on 10 Jan 99. = 1999-01-10
  10 يناير 25 قتيلا = XXXX-01-10 ; قتل في 10 مايو 17. = XXXX-05-10 ; June '24th = XXXX-06 ; June ' 24 = XXXX-06 ; June 'x = XXXX-06 ; 13/2/98 = 1998-02-13 ; 10 Jan 25: = XXXX-01-10
  الخميس قبل الماضي = none ; الخميس بعد المقبل = none ; من الاثنين إلى الأربعاء = none ; Monday to Wednesday = none
  between Monday and Wednesday = none ; بين الاثنين والأربعاء = none ; Monday - Friday = none ; Monday to Monday = weekday:monday
  Monday and Wednesday = weekday:monday ; from Monday to the end = weekday:monday ; بين الاثنين وقت = weekday:monday
  نحو عام 1990 = 1990~ ; about May 2020 = 2020-05~ ; around 10 May = XXXX-05-10~ ; in about 1990 = 1990~ ; about 1990 = none
  about three months ago = ago 3 month ; around 3-5 March 2024 = 2024-03-03/2024-03-05
  the 19th century = 18XX ; القرن التاسع عشر = 18XX ; في القرن العشرين = 19XX ; the twenty-first century = 20XX ; nineteenth-century = 18XX
  للقرن الحادي والعشرين = 20XX ; القرن الثالث الهجري = none ; the 5th century BC = none ; القرن = none ; the 1st century = none ; القرن القادم = none
  the 30th century = none ; قرن تاسع = none ; the 19th hole = none
  2019-2021 = 2019/2021 ; (2019-2021) = 2019/2021 ; in 2019–2021 = 2019/2021 ; in 2023-2024 = 2023/2024 ; قتل 1200-1500 شخص = none ; 2023-2024 = none
  منذ مطلع العام = XXXX-01/XXXX-04 ; the end of the year = XXXX-09/XXXX-12 ; مطلع العام الدراسي = none ; the end of the year 2020 = 2020-09/2020-12
  early in the year = XXXX-01/XXXX-04 ; the end of the war = none ; مطلع العام 3 = none
  December of last year = XXXX-12 ; مارس من العام الجاري = XXXX-03 ; H1 2025 = 2025-01/2025-06 ; H2 of 2024 = 2024-07/2024-12
  H 1 2025 = none ; H3 2025 = none ; الربع الأخير من عام 2024 = 2024-10/2024-12 ; the final quarter of 2024 = 2024-10/2024-12
  the last half of 2024 = 2024-07/2024-12 ; the quarter of 2024 = 2024 ; the first half of the game = none
  قال أحد المسؤولين = none ; they last sat down = none ; on Sat = weekday:saturday ; يوم أحد = weekday:sunday ; أحد = weekday:sunday ; خميس الماضي = last-weekday:thursday ; هذا اثنين = next-weekday:monday ; مع كل اثنين = none ; فتح باب المقر = none
  بين يناير الماضي = XXXX-01 ; بين يناير، مارس = XXXX-01
  3 mo. ago = ago 3 month ; 10 sec. from now = ahead 10 second ; خلال ٢ أسبوعين = ahead 2 week
  March 3-5, 2024 = 2024-03-03/2024-03-05 ; three days from today = ahead 3 day ; three days from home = none ; the fifth quarter of 2024 = 2024 ; يناير إلى 5 أبريل = XXXX-01
  ١٠ كانون الثاني ٢٠٢٤ = 2024-01-10 ; 10 كانون ثاني 2024 = 2024-01-10 ; 10 كانون الاول = XXXX-12-10
  تشرين الأول 2023 = 2023-10 ; تشرين الثاني = XXXX-11 ; 7 تشرين الأول/أكتوبر 2023 = 2023-10-07
  7 أكتوبر/تشرين الأول 2023 = 2023-10-07 ; 7 أكتوبر (تشرين الأول) 2023 = 2023-10-07
  في 7 أكتوبر / تشرين الأول = XXXX-10-07 ; ٧ اكتوبر = XXXX-10-07 ; 7 أوكتوبر = XXXX-10-07
  جانفي 2024 = 2024-01 ; فيفري 2024 = 2024-02 ; 3 أفريل 2024 = 2024-04-03 ; ماي 2024 = 2024-05
  جوان 2024 = 2024-06 ; جويلية 2024 = 2024-07 ; أوت 2024 = 2024-08 ; غشت 2024 = 2024-08
  يوليوز 2024 = 2024-07 ; شتنبر 2024 = 2024-09 ; نونبر 2024 = 2024-11 ; دجنبر 2024 = 2024-12
  أغشت 2024 = 2024-08 ; شتمبر 2024 = 2024-09 ; دجمبر 2024 = 2024-12 ; ايار 2024 = 2024-05
  أيّار = XXXX-05 ; حزيران = XXXX-06 ; تموز = XXXX-07 ; آب 2024 = 2024-08 ; أيلول = XXXX-09
  نيسان = XXXX-04 ; آذار = XXXX-03 ; شباط = XXXX-02 ; ديسمبر = XXXX-12 ; ابريل = XXXX-04
  إبريل = XXXX-04 ; أغسطس = XXXX-08 ; اغسطس/آب = XXXX-08 ; يونيو/حزيران = XXXX-06 ; يونيه = XXXX-06
  يوليه = XXXX-07 ; بيناير = XXXX-01 ; ويناير = XXXX-01 ; ليناير = XXXX-01 ; لشهر يناير = XXXX-01
  وفي يناير = XXXX-01 ; فبراير الماضي = XXXX-02 ; يناير المقبل = XXXX-01 ; 5 رمضان 1445 = 2024-03-15
  الخامس من رمضان 1445 = 2024-03-15 ; 5 رمضان 1445هـ = 2024-03-15 ; ٥ رمضان ١٤٤٥ هـ = 2024-03-15
  22 ربيع الأول 1445 = 2023-10-07 ; جمادى الآخرة 1445 = 2023-12-14/2024-01-12 ; 1 محرم 1446 = 2024-07-07
  ذو الحجة 1445 = 2024-06-07/2024-07-06 ; 10 ذي الحجة 1445 = 2024-06-16 ; غرة رمضان 1445 = 2024-03-11
  Ramadan 1445 = 2024-03-11/2024-04-09 ; 10 Muharram 1446 = 2024-07-16 ; الأربعاء = weekday:wednesday
  يوم الأربعاء = weekday:wednesday ; أمس الأربعاء = yesterday ; اليوم الأربعاء = today
  الأربعاء 10 يناير = XXXX-01-10 ; الاثنين = weekday:monday ; الإثنين = weekday:monday
  مساء الخميس = weekday:thursday ; صباح اليوم = today ; فجر الجمعة = weekday:friday
  ظهر السبت = weekday:saturday ; ليل الأحد = weekday:sunday ; الثلاثاء المقبل = next-weekday:tuesday
  الجمعة الماضية = last-weekday:friday ; والجمعة = weekday:friday ; on Wednesday = weekday:wednesday
  last Friday = last-weekday:friday ; this Friday = next-weekday:friday ; Friday night = weekday:friday
  next Monday = next-weekday:monday ; مطلع يناير 2024 = 2024-01-01/2024-01-10
  مطلع شهر يناير = XXXX-01-01/XXXX-01-10 ; منتصف مايو 2023 = 2023-05-11/2023-05-20
  أواسط مايو = XXXX-05-11/XXXX-05-20 ; أواخر يناير = XXXX-01-21/XXXX-01-31
  اواخر شهر كانون الأول 2023 = 2023-12-21/2023-12-31 ; أوائل آذار = XXXX-03-01/XXXX-03-10
  بداية مايو = XXXX-05-01/XXXX-05-10 ; نهاية مايو = XXXX-05-21/XXXX-05-31 ; أول مايو = XXXX-05-01
  early May 2023 = 2023-05-01/2023-05-10 ; mid-May = XXXX-05-11/XXXX-05-20
  mid May 2023 = 2023-05-11/2023-05-20 ; late January = XXXX-01-21/XXXX-01-31
  the end of May = XXXX-05-21/XXXX-05-31 ; at the beginning of May = XXXX-05-01/XXXX-05-10
  the start of May = XXXX-05-01/XXXX-05-10 ; in the middle of May = XXXX-05-11/XXXX-05-20
  مطلع عام 2024 = 2024-01/2024-04 ; أوائل 2024 = 2024-01/2024-04 ; منتصف عام 2023 = 2023-05/2023-08
  أواخر عام 2023 = 2023-09/2023-12 ; نهاية العام 2023 = 2023-09/2023-12 ; early 2024 = 2024-01/2024-04
  mid-2023 = 2023-05/2023-08 ; late 2023 = 2023-09/2023-12 ; منتصف العام الماضي = last-year
  الربع الأول من 2024 = 2024-01/2024-03 ; الربع الأول من عام 2024 = 2024-01/2024-03
  the first quarter of 2024 = 2024-01/2024-03 ; Q1 2024 = 2024-01/2024-03
  النصف الأول من 2024 = 2024-01/2024-06 ; النصف الثاني من عام 2023 = 2023-07/2023-12
  the second half of 2023 = 2023-07/2023-12 ; عام ألفين وأربعة وعشرين = 2024
  سنة ألفين وثلاثة وعشرين = 2023 ; عام ألف وتسعمئة وتسعة وسبعين = 1979 ; عام 1979 = 1979
  في عام 1979 = 1979 ; العام 2015 = 2015 ; بعام 2015 = 2015 ; لعام 2015 = 2015 ; سنة 1991م = 1991
  عامي 2015 و2016 = 2015/2016 ; بين عامي 2015 و2018 = 2015/2018 ; بين 2015 و2018 = 2015/2018
  من 2015 إلى 2018 = 2015/2018 ; between 2015 and 2018 = 2015/2018 ; from 2015 to 2018 = 2015/2018
  in 1979 = 1979 ; the year 1979 = 1979 ; ثمانينيات القرن الماضي = 198X ; تسعينات القرن الماضي = 199X
  سبعينيات القرن العشرين = 197X ; the 1990s = 199X ; ربيع 2024 = 2024-21 ; صيف عام 2023 = 2023-22
  خريف 2023 = 2023-23 ; شتاء 2023 = 2023-24 ; summer 2023 = 2023-22 ; summer of 2023 = 2023-22
  the spring of 2024 = 2024-21 ; in autumn 2023 = 2023-23 ; 10/1/2024 = 2024-01-10
  10-1-2024 = 2024-01-10 ; 10.1.2024 = 2024-01-10 ; 2024-01-10 = 2024-01-10 ; ١٠/١/٢٠٢٤ = 2024-01-10
  ۱۰/۱/۲۰۲۴ = 2024-01-10 ; \u200F10\u200F/1\u200F/2024 = 2024-01-10 ; 10 / 1 / 2024 = 2024-01-10
  2024/01/10 = 2024-01-10 ; 20240110 = none ; 1/2024 = 2024-01 ; 01-2024 = 2024-01
  ٢٠٢٤/١/١٠ = 2024-01-10 ; 2024-01-10T12:00:00Z = 2024-01-10 ; January 10, 2024 = 2024-01-10
  Jan. 10, 2024 = 2024-01-10 ; 10 January 2024 = 2024-01-10 ; 10th January 2024 = 2024-01-10
  the 10th of January 2024 = 2024-01-10 ; January 10th = XXXX-01-10 ; Jan 2024 = 2024-01
  January 2024 = 2024-01 ; January of 2024 = 2024-01 ; Wednesday, January 10 = XXXX-01-10
  Wednesday 10 January 2024 = 2024-01-10 ; Sept. 8 = XXXX-09-08 ; Sep 8 = XXXX-09-08
  Sept 2023 = 2023-09 ; May 5 = XXXX-05-05 ; in May = XXXX-05 ; last May = XXXX-05
  March 3-5 = XXXX-03-03/XXXX-03-05 ; 3-5 March 2024 = 2024-03-03/2024-03-05
  from March 3 to March 5, 2024 = 2024-03-03/2024-03-05
  from 3 March to 5 April 2024 = 2024-03-03/2024-04-05 ; between 3 and 5 March = XXXX-03-03/XXXX-03-05
  March 3 to April 5 = XXXX-03-03/XXXX-04-05 ; the twenty-first of March = XXXX-03-21
  March twenty-first = XXXX-03-21 ; March the 3rd = XXXX-03-03 ; January to March 2024 = 2024-01/2024-03
  من يناير إلى مارس 2024 = 2024-01/2024-03 ; بين يناير ومارس 2024 = 2024-01/2024-03
  between January and March 2024 = 2024-01/2024-03 ; بين 3 و5 مارس = XXXX-03-03/XXXX-03-05
  من 3 مارس حتى 5 أبريل 2024 = 2024-03-03/2024-04-05 ; today = today ; tonight = today
  yesterday = yesterday ; tomorrow = tomorrow ; this week = this-week ; last week = last-week
  next week = next-week ; this month = this-month ; last month = last-month ; next month = next-month
  this year = this-year ; last year = last-year ; next year = next-year ; the past week = last-week
  the previous month = last-month ; the coming week = next-week ; earlier this week = this-week
  earlier this month = this-month ; later this year = this-year ; late last year = last-year
  three days ago = ago 3 day ; a week ago = ago 1 week ; two weeks ago = ago 2 week
  about three months ago = ago 3 month ; in three days = ahead 3 day ; three days from now = ahead 3 day
  in two weeks = ahead 2 week ; within a week = ahead 1 week ; a month from now = ahead 1 month
  the day before yesterday = ago 2 day ; the day after tomorrow = ahead 2 day ; last night = yesterday
  yesterday evening = yesterday ; this morning = today ; this evening = today
  tomorrow morning = tomorrow ; اليوم = today ; هذا اليوم = today ; أمس = yesterday ; امس = yesterday
  أمسِ = yesterday ; بالأمس = yesterday ; البارحة = yesterday ; غدا = tomorrow ; غداً = tomorrow
  أول أمس = ago 2 day ; أول من أمس = ago 2 day ; قبل أمس = ago 2 day ; بعد غد = ahead 2 day
  هذا الأسبوع = this-week ; الأسبوع الجاري = this-week ; الأسبوع الحالي = this-week
  خلال الأسبوع الجاري = this-week ; الأسبوع الماضي = last-week ; الأسبوع الفائت = last-week
  الأسبوع المنصرم = last-week ; الأسبوع المقبل = next-week ; الأسبوع القادم = next-week
  الشهر الجاري = this-month ; هذا الشهر = this-month ; الشهر الماضي = last-month
  الشهر الفائت = last-month ; الشهر المقبل = next-month ; العام الجاري = this-year
  هذا العام = this-year ; هذه السنة = this-year ; العام الماضي = last-year ; السنة الماضية = last-year
  العام المقبل = next-year ; مطلع الشهر الجاري = this-month ; أواخر الشهر الماضي = last-month
  في وقت سابق من هذا الشهر = this-month ; في وقت سابق هذا الأسبوع = this-week ; قبل يومين = ago 2 day
  قبل ثلاثة أيام = ago 3 day ; قبل أسبوع = ago 1 week ; قبل نحو شهر = ago 1 month
  منذ أسبوعين = ago 2 week ; بعد يومين = ahead 2 day ; بعد أسبوع = ahead 1 week
  خلال ثلاثة أيام = ahead 3 day ; في غضون أسبوع = ahead 1 week ; الليلة = today
  الليلة الماضية = yesterday ; مساء أمس = yesterday ; صباح غد = tomorrow ; هذا المساء = today
  الآن = ago 0 second ; قبل يوم واحد = ago 1 day ; قبل عام = ago 1 year ; قبل شهرين ونصف = ago 2.5 month
`

/** Beside 12 February 2013, with weeks from Monday. */
const resolved = `
  الخميس قبل الماضي = 2013-01-31 ; الثلاثاء قبل الماضي = 2013-01-29 ; the Thursday before last = 2013-01-31
  الخميس بعد المقبل = 2013-02-21 ; the Tuesday after next = 2013-02-26 ; this Friday = 2013-02-15 ; this Tuesday = 2013-02-12
  هذا الاثنين = 2013-02-18 ; من الاثنين إلى الأربعاء = 2013-02-04/2013-02-06 ; Monday to Tuesday = 2013-02-11/2013-02-12
  بين الجمعة والأحد = 2013-02-08/2013-02-10 ; from Friday through Monday = 2013-02-08/2013-02-11
  الأسبوع قبل الماضي = 2013-01-28/2013-02-03 ; الشهر قبل الماضي = 2012-12 ; السنة قبل الماضية = 2011 ; the week after next = 2013-02-25/2013-03-03
  the month before last = 2012-12 ; the hour before last = none ; the decade before last = none ; months before last = none
  around May 5 = 2013-05-05~ ; مطلع العام = 2013-01/2013-04 ; about next March = 2013-03
  كانون الأول/ديسمبر من العام الماضي = 2012-12 ; ديسمبر العام الماضي = 2012-12 ; December of last year = 2012-12
  December last year = 2012-12 ; 10 ديسمبر من العام الماضي = 2012-12-10 ; نيسان من السنة الماضية = 2012-04
  May last year = 2012-05 ; January 5 of next year = 2014-01-05 ; يناير من العام المقبل = 2014-01
  مارس من العام الجاري = 2013-03 ; March of next year = 2014-03 ; مارس هذا العام = 2013-03 ; June this year = 2013-06
  أواخر ديسمبر من العام الماضي = 2012-12-21/2012-12-31 ; من مارس إلى مايو من العام الماضي = 2012-03/2012-05
  spring of last year = 2012-21 ; ربيع العام الماضي = 2012-21 ; خريف العام المقبل = 2014-23
  the first half of this year = 2013-01/2013-06 ; النصف الأول من العام الجاري = 2013-01/2013-06
  الربع الأخير من العام الماضي = 2012-10/2012-12 ; Q3 of last year = 2012-07/2012-09 ; الربع الثالث من العام الماضي = 2012-07/2012-09
  مطلع العام الجاري = 2013-01/2013-04 ; late last year = 2012-09/2012-12 ; منتصف العام الماضي = 2012-05/2012-08
  mid-last year = 2012-05/2012-08 ; summer of discontent = none ; May last = 2013-05
  الأسبوعين الماضيين = 2013-01-28/2013-02-10 ; السنتين القادمتين = 2014-01-01/2015-12-31 ; next two years = 2014-01-01/2015-12-31 ; last two hours = none ; last 1.5 days = none ; last two ones = none ; العقدين الماضيين = 1993-01-01/2012-12-31 ; الأشهر الثلاثة الصعبة = none ; the next two quarters = 2013-04-01/2013-09-30 ; اليومين المقبلين = 2013-02-13/2013-02-14
  في نصف شهر مارس = 2013-03-11/2013-03-20 ; ثلاثاء الأسبوع الماضي = 2013-02-05
  الخميس من الأسبوع المقبل = 2013-02-21 ; Tuesday of last week = 2013-02-05
  الأسابيع الثلاثة القادمة = 2013-02-18/2013-03-10 ; الأشهر الثلاثة الماضية = 2012-11-01/2013-01-31
  the last three months = 2012-11-01/2013-01-31 ; the next two weeks = 2013-02-18/2013-03-03
  اليومين الماضيين = 2013-02-10/2013-02-11 ; الأيام الثلاثة الماضية = 2013-02-09/2013-02-11
  خلال الأيام الثلاثة المقبلة = 2013-02-13/2013-02-15 ; العامين الماضيين = 2011-01-01/2012-12-31
  الأسبوع القادم = 2013-02-18/2013-02-24 ; 10 فبراير = 2013-02-10 ; منتصف مارس = 2013-03-11/2013-03-20
  last Tuesday = 2013-02-05 ; الخميس الأول من مارس = 2013-03-07
  the first Thursday of March = 2013-03-07 ; آخر يوم من مارس = 2013-03-31
  السابع من الشهر الجاري = 2013-02-07 ; السابع من هذا الشهر = 2013-02-07 ; 7 من الشهر الجاري = 2013-02-07
  في الخامس عشر من الشهر الماضي = 2013-01-15 ; the 7th of this month = 2013-02-07
  يناير الماضي = 2013-01 ; ديسمبر الماضي = 2012-12 ; مارس المقبل = 2013-03 ; يناير المقبل = 2014-01
  last December = 2012-12 ; next January = 2014-01 ; 10 ديسمبر الماضي = 2012-12-10
  مطلع ديسمبر الماضي = 2012-12-01/2012-12-10
`

const sinces = `
  the last was in May 2023 = 2023-05 ; آخر مرة كانت في مايو 2023 = 2023-05 ; وكانت آخر جولة في مايو 2023 = 2023-05 ; they last met on 5 May 2023 = 2023-05-05
  the last in May 2023 = none ; the last, in May 2023 = none ; the last was great = none ; آخر لقاء عقد بينهما في مايو = XXXX-05 ; the last was in a room = none
  منذ يوم أمس = 1 day exact publication ; منذ العام الماضي = none ; منذ بداية العام الجاري = XXXX-01/XXXX-04 ; منذ يوم = 1 day exact unstated
  since yesterday = 1 day exact publication ; منذ أول أمس = 2 day exact publication ; since Monday = none ; since today = none ; since now = none
  منذ مطلع العام = XXXX-01/XXXX-04 ; since the start of the year = XXXX-01/XXXX-04
  two to three months ago = none ; منذ شهرين إلى ثلاثة أشهر = none ; ten to twenty-five months ago = none
  first since the 2015 deal = none 2015 ; since the 2015 deal = 2015
  over the past eight months = 8 month exact unstated ; first in over eight months = 8 month more-than unstated ; over eight months = none
  منذ ما يقرب من ثمانية أشهر = 8 month almost unstated ; منذ نحو ثلاثة أشهر = 3 month about unstated
  منذ حوالي عام = 1 year about unstated ; منذ أكثر من عامين = 2 year more-than unstated
  منذ أقل من شهر = 1 month less-than unstated ; منذ شهرين على الأقل = 2 month at-least unstated
  منذ ثلاثة أشهر تقريبا = 3 month about unstated ; منذ ما لا يقل عن شهر = 1 month at-least unstated
  منذ شهرين = 2 month exact unstated ; قبل شهرين = 2 month exact unstated
  قبل شهرين من الاجتماع = 2 month exact event ; قبل نحو شهرين من الاجتماع = 2 month about event
  قبل الاجتماع بشهرين = 2 month exact event ; بعد ثلاثة أسابيع من الهجوم = 3 week exact event
  بعد الهجوم بثلاثة أسابيع = 3 week exact event ; منذ مايو = XXXX-05 ; منذ أيار/مايو 2023 = 2023-05
  منذ مايو الماضي = XXXX-05 ; منذ العاشر من يناير 2024 = 2024-01-10 ; منذ عام 2015 = 2015
  منذ 2015 = 2015 ; منذ مطلع عام 2024 = 2024-01/2024-04 ; منذ أواخر مايو 2023 = 2023-05-21/2023-05-31
  للمرة الأولى منذ مايو 2023 = none 2023-05 ; الأولى منذ عام 2018 = none 2018
  لأول مرة منذ 2018 = none 2018 ; هو الأول من نوعه منذ مايو 2023 = none 2023-05
  هي الأولى من نوعها منذ مايو = none XXXX-05 ; لم يلتقيا منذ مايو 2023 = none 2023-05
  لم يعقد أي لقاء منذ مايو 2023 = none 2023-05 ; دون أي اتصال منذ مايو 2023 = none 2023-05
  not met since May 2023 = none 2023-05 ; have not spoken since 2018 = none 2018
  no talks since May 2023 = none 2023-05 ; the first since 2018 = none 2018
  for the first time since 2018 = none 2018 ; since May = XXXX-05
  since early May 2023 = 2023-05-01/2023-05-10 ; eight months ago = 8 month exact unstated
  nearly eight months ago = 8 month almost unstated ; about a year ago = 1 year about unstated
  more than two years ago = 2 year more-than unstated
  two months before the meeting = 2 month exact event ; two months earlier = 2 month exact event
  three weeks after the attack = 3 week exact event ; in 10 months = 10 month exact unstated
  in nearly 10 months = 10 month almost unstated
  for the first time in 10 months = 10 month exact unstated
  after a ten-month hiatus = 10 month exact unstated ; بعد انقطاع دام عشرة أشهر = 10 month exact unstated
  بعد توقف استمر ثمانية أشهر = 8 month exact unstated ; خلال عشرة أشهر = 10 month exact unstated
  في غضون عشرة أشهر = 10 month exact unstated ; الأول خلال 10 أشهر = 10 month exact unstated
  الأولى في عشرة أشهر = 10 month exact unstated ; the first in 10 months = 10 month exact unstated
  طوال ثمانية أشهر = 8 month exact unstated ; ومنذ شهرين = 2 month exact unstated
  over the past eight months = 8 month exact unstated ; منذ اندلاع الحرب في أكتوبر 2023 = 2023-10
  منذ توقيع الاتفاق عام 2015 = 2015 ; since the deal was signed in 2015 = 2015
  منذ 8 أشهر مضت = 8 month exact unstated ; منذ ذلك الحين = none ; since then = none
`

const rowsOf = (table: string) =>
  table
    .split(/[;\n]/)
    .map(row => row.split(' = ').map(part => part.trim()))
    .filter((row): row is [string, string] => row.length === 2)
const languageOf = (text: string) => (/^[^\u0600-\u06FF]*[a-z][^\u0600-\u06FF]*$/i.test(text) ? 'en' : 'ar')

function told(value: Value): string {
  if (value.type === 'duration')
    return `${value.amount} ${value.unit}${value.qualifier === 'exact' ? '' : ` ${value.qualifier}`}`
  if (value.type === 'since' && 'amount' in value)
    return `${value.amount} ${value.unit} ${value.qualifier} ${value.anchor}`
  if (value.type === 'since' && 'noneSince' in value && 'edtf' in value.noneSince)
    return `none ${value.noneSince.edtf}`
  if (value.type === 'date' && value.deictic !== undefined) {
    const { deictic } = value
    return 'amount' in deictic ? `${deictic.phrase} ${deictic.amount} ${deictic.unit}` : deictic.phrase
  }
  return 'edtf' in value ? `${value.edtf}` : value.type
}

function read(text: string, type: ParseRequest['type'], more: Partial<ParseRequest> = {}): string {
  const value = parse({ text, type, language: languageOf(text), ...more })?.value ?? null
  return value === null || typeof value === 'number' ? 'none' : told(value)
}

const beside = { reference: dayOfIso('2013-02-12') ?? 0, weekStart: 'monday' } as const

describe('wordings of time', () => {
  it.each(rowsOf(durations))('%s lasts %s', (text, wanted) => expect(read(text, 'duration')).toBe(wanted))
  it.each(rowsOf(dates))('%s is %s', (text, wanted) => expect(read(text, 'date')).toBe(wanted))
  it.each(rowsOf(resolved))('%s is then %s', (text, wanted) =>
    expect(read(text, 'date', beside)).toBe(wanted),
  )
  it.each(rowsOf(sinces))('%s is since %s', (text, wanted) => expect(read(text, 'since')).toBe(wanted))
})
