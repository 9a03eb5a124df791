import { describe, expect, it } from 'vitest'
import { foldName } from '../text/fold'
import { scriptOf, skeletonOf } from './skeleton'

const skeleton = (name: string) => skeletonOf(foldName(name))

describe('one name in two scripts', () => {
  it.each([
    ['ماكغورك', 'McGurk'],
    ['ماكجورك', 'MacGurk'],
    ['البوسعيدي', 'al-Busaidi'],
    ['عراقجي', 'Araghchi'],
    ['عبد الله', 'Abdullah'],
    ['يوسف بن علوي', 'Youssef bin Alawi'],
    ['فاطمة الزهراء', 'Fatimah Zahra'],
    ['توماس برغمير', 'Tomas Bergmir'],
    ['خان القمر', 'Khan al-Qamar'],
    ['فيليب', 'Philip'],
    ['مكسيم', 'Maxim'],
    ['سيسيليا برغمير', 'Cecilia Bergmir'],
  ])('%s and %s', (arabic, latin) => expect(skeleton(arabic)).toBe(skeleton(latin)))
})

describe('what has no skeleton, or another one', () => {
  it.each(['عمان', 'Oman', 'إيران', '', '٢٠٢٤'])('%s is too short', name => expect(skeleton(name)).toBeNull())

  it('a ta marbuta that is heard', () =>
    expect(skeleton('شركة المدار')).not.toBe(skeleton('Sharikat al-Madar')))
  it('two people', () => expect(skeleton('باقري')).not.toBe(skeleton('Bukhari')))
  it('an article alone is a name', () => expect(skeleton('ash')).toBeNull())
  it('letters of neither table are left out', () => expect(skeleton('Đurađ Branković')).toBe('RBRNKFK'))
})

describe('the script of a name', () => {
  it.each([
    ['ماكغورك', 'arabic'],
    ['McGurk', 'latin'],
    ['2024 مسقط', 'arabic'],
    ['Владимир', null],
    ['', null],
  ])('%s: %s', (name, script) => expect(scriptOf(foldName(name))).toBe(script))
})
