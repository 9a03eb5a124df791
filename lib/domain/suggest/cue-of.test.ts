import { describe, expect, it } from 'vitest'
import { ruleOf } from './cue-of'
import { cueRules } from './cue-rules'

const hit = (line: string) => ruleOf(line, { start: 0, end: line.length })

describe('every phrase of every rule', () => {
  const whole = cueRules.filter(({ forms }) => forms.includes('whole'))
  const phrases = whole.flatMap(rule => [...rule.ar, ...rule.en].map(phrase => [phrase, rule.kind] as const))
  it.each(phrases)('%s, alone in its line', (phrase, kind) => {
    expect(hit(`▼ ${phrase}:`)?.rule.kind).toBe(kind)
  })

  const labels = cueRules.filter(({ forms }) => forms.includes('label'))
  const labelled = labels.flatMap(rule =>
    [...rule.ar, ...rule.en].map(phrase => [phrase, rule.kind] as const),
  )
  it.each(labelled)('%s, before a colon', (phrase, kind) => {
    expect(hit(`${phrase}: كلام آخر`)?.rule.kind).toBe(kind)
  })
})

describe('lines that stand around articles', () => {
  it.each([
    ['read-also', 'إقرأ أيضاً:'],
    ['read-also', 'اقرأ أيضا.. سوق السماق يفتح أبوابه'],
    ['read-also', 'READ MORE: The market opens'],
    ['related-list', 'مقالات مشابهة'],
    ['related-list', 'قصص قد تهمك'],
    ['related-list', 'Related stories (5)'],
    ['tags', 'كلمات دلالية: السد الوادي'],
    ['source-line', 'المصدر: مرآة الوادي'],
    ['follow', 'تابعوا «مرآة الوادي» على منصاتها.'],
    ['follow', 'Follow us on Telegram for more'],
    ['follow', 'انضموا إلى قناتنا لتصلكم الأخبار'],
    ['share', 'شارك الخبر'],
    ['subscribe', 'اشترك في نشرة «مرآة الوادي» ليصلك موجز الأخبار.'],
    ['subscribe', 'تصل «المرساة» إلى بريدكم كل صباح.'],
    ['subscribe', 'Sign up for our newsletter'],
    ['letters', 'The Review appears on Saturdays. Letters to the editor are welcome.'],
    ['reading-time', 'time reading iconدقائق القراءة - 3'],
    ['reading-time', '4 min read'],
    ['comments', 'التعليقات (12)'],
    ['copyright', '© 2026 المرساة. جميع الحقوق محفوظة.'],
    ['advertisement', 'إعلان'],
    ['photo', 'في الصورة: ساحة الخان'],
    ['photo', 'Picture: rain in the courtyard.'],
    ['file-photo', 'سد أم الريح (أرشيف)'],
    ['byline', 'كتب: سالم الورد'],
  ])('%s: %s', (cue, line) => expect(hit(line)?.cue.cue).toBe(cue))

  it.each([
    'قال المصدر المسؤول إن اللقاء انتهى بلا اتفاق.',
    'تابعوا المباراة من مدرجات الملعب حتى نهايتها.',
    'اشترك الطرفان في لجنة فنية تجتمع كل شهر.',
    'شارك ثلاثة وزراء في الاجتماع.',
    'Shares in the company were unchanged at the close.',
    'Follow-up talks are planned for March.',
    'The related question of compensation was left open.',
    'صورة قاتمة يرسمها المزارعون لموسمهم.',
    'وأعلن الوزير أن التعليقات على المشروع تُقبل حتى نهاية الشهر.',
    'His reading of the minutes differed.',
  ])('not: %s', line => expect(hit(line)).toBeNull())

  it('a line longer than a rule reads is not asked', () => {
    expect(hit(`اقرأ أيضا ${'كلمة '.repeat(60)}`)).toBeNull()
    expect(hit('كلمة '.repeat(400))).toBeNull()
  })

  it('gives the words where they stand in the text', () => {
    const text = 'سطر أول\n  المصدر: وكالات'
    const found = ruleOf(text, { start: 10, end: text.length })
    expect(found?.cue).toEqual({ cue: 'source-line', words: 'المصدر', start: 10, end: 16 })
  })
})
